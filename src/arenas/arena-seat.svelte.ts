import { Desk } from '#client/desk.svelte.ts';
import { newId } from '#kernel/id.ts';
import type { Snapshot } from '#kernel/envelope.ts';
import { arenaRules } from './arena-rules.ts';
import type { Arena } from './arena-state.ts';
import type { ArenaCommand } from './commands.ts';
import { padRules, type LineKind, type Pad } from './pad/pad-rules.ts';
import type { RanksCommand } from './ranks/ranks-rules.ts';
import type { RingCommand } from './ring/commands.ts';
import { ringRules } from './ring/ring-rules.ts';
import type { Ring } from './ring/ring-state.ts';

type Found = { arena: Snapshot<Arena>; ring?: Snapshot<Ring>; pad?: Snapshot<Pad> };
type Place = { organisation: string; person: string; role: string; query: string; ahead: number };

/** What one seat follows of an arena: the arena itself, and of the team who sits in the ring and the own pad. */
export class ArenaSeat {
	readonly desk: Desk;
	readonly #person: string;
	readonly #arena: { readonly shown: Arena; readonly gone: boolean };
	readonly #ring: { readonly shown: Ring } | undefined;
	readonly #pad: { readonly shown: Pad } | undefined;
	readonly #ranks: string;
	readonly #stream: string;
	readonly send: (command: ArenaCommand) => void;
	readonly sendToRing: (command: RingCommand) => void;
	readonly #write: ReturnType<Desk['follow']>['send'] | undefined;

	constructor({ organisation, person, role, query, ahead }: Place, { arena, ring, pad }: Found) {
		this.desk = new Desk({ organisation, person, role, query });
		this.desk.feed.ahead = ahead;
		this.#person = person;
		this.#stream = arena.stream;
		this.#ranks = arena.state.opened?.ranks ?? '';
		const followed = this.desk.follow(arenaRules, arena);
		this.#arena = followed.live;
		this.send = followed.send;
		const ofRing = ring && this.desk.follow(ringRules, ring);
		this.#ring = ofRing?.live;
		this.sendToRing = (command) => ofRing?.send(command);
		const ofPad = pad && this.desk.follow(padRules, pad);
		this.#pad = ofPad?.live;
		this.#write = ofPad?.send as ReturnType<Desk['follow']>['send'] | undefined;
	}

	get arena(): Arena {
		return this.#arena.shown;
	}
	get isGone(): boolean {
		return this.#arena.gone;
	}
	get ring(): Ring | undefined {
		return this.#ring?.shown;
	}
	get pad(): Pad | undefined {
		return this.#pad?.shown;
	}

	/** One line of the own pad; empty words take it away. */
	write(kind: LineKind, words: string, line = newId()): void {
		this.#write?.({ type: 'write-line', arena: this.#stream, person: this.#person, line, kind, words } as never);
	}
	give(line: string): void {
		this.#write?.({ type: 'give-line', line } as never);
	}
	/** In private: nobody hears it. */
	rank(idea: string, feasible: number, noticed: number): void {
		const command: RanksCommand = { type: 'rank-idea', idea, feasible, noticed };
		this.desk.tell('ranks', this.#ranks, command);
	}
}
