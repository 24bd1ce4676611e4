import { untrack } from 'svelte';
import type { Desk } from '#client/desk.svelte.ts';
import type { Live } from '#client/live.svelte.ts';
import { newId } from '#kernel/id.ts';
import type { Snapshot } from '#kernel/envelope.ts';
import type { AnswersCommand } from '#pulses/answers/commands.ts';
import type { PulsesCommand } from '#pulses/commands.ts';
import { pulses as rules } from '#pulses/pulses.ts';
import type { Pulse, Pulses } from '#pulses/pulses-state.ts';
import type { RepliesCommand } from '#pulses/replies/commands.ts';
import { repliesRules } from '#pulses/replies/replies-rules.ts';
import type { Replies } from '#pulses/replies/replies-state.ts';

type Question = Pick<Pulse, 'form' | 'question' | 'own'> & { options: string[]; support?: true };

/** What one seat follows of what its class is asked, over the board's own desk. */
export class PulseSeat {
	readonly #desk: Desk;
	readonly #live: { readonly shown: Pulses };
	#replies = $state.raw<ReadonlyMap<string, Pick<Live<Replies, unknown, unknown>, 'shown' | 'gone'>>>(new Map());
	#given = $state.raw<ReadonlyMap<string, { choice: number | null }>>(new Map());
	readonly send: (command: PulsesCommand) => void;

	constructor(desk: Desk, found: Snapshot<Pulses>) {
		this.#desk = desk;
		const { live, send } = desk.follow(rules, found);
		this.#live = live;
		this.send = send;
	}

	get pulses(): Pulses {
		return this.#live.shown;
	}

	/** Asks the own class. */
	ask(group: string, question: Question): void {
		this.send({
			type: 'ask-pulse',
			group,
			pulse: newId(),
			...question,
			from: null,
			answers: newId(),
			replies: newId()
		});
	}

	answer(stream: string, command: AnswersCommand): void {
		this.#desk.tell('answers', stream, command);
		// at the digibord the next child finds nothing chosen
		if (command.type === 'give-answer' && command.person !== null)
			this.#given = new Map([...this.#given, [stream, { choice: command.choice }]]);
	}

	given(stream: string): { choice: number | null } | undefined {
		return this.#given.get(stream);
	}

	letThrough(stream: string, command: RepliesCommand): void {
		this.#desk.tell('replies', stream, command);
	}

	/** Follows what only a teacher's device hears of a question; returns how to stop. */
	follow({ replies: stream, own }: Pick<Pulse, 'replies' | 'own'>): () => void {
		const kind = own ? 'own-replies' : 'replies';
		const later = { stream, kind, dataClass: 'confidential', version: -1, state: repliesRules.initial } as const;
		const { live } = this.#desk.follow(repliesRules, later);
		this.#replies = new Map([...untrack(() => this.#replies), [stream, live]]);
		return () => {
			this.#replies = new Map([...untrack(() => this.#replies)].filter(([one]) => one !== stream));
			this.#desk.unfollow(stream);
		};
	}

	repliesOf(stream: string): Replies | undefined {
		const live = this.#replies.get(stream);
		return live && !live.gone && live.shown.opened ? live.shown : undefined;
	}
}
