import type { Desk } from '#client/desk.svelte.ts';
import type { Snapshot } from '#kernel/envelope.ts';
import { adultsRules } from '../adults/adults-rules.ts';
import type { Adults } from '../adults/adults-state.ts';
import type { AdultsCommand } from '../adults/commands.ts';
import type { Circle, Meeting } from '../circle-state.ts';
import type { CircleCommand } from '../commands.ts';
import { circleRules } from '../circle-rules.ts';
import { togetherRules } from '../together/together-rules.ts';
import type { Together } from '../together/together-state.ts';
import type { TogetherCommand } from '../together/commands.ts';
import { followPart, type Part } from './follow-part.ts';

type Found = { board: Snapshot<Circle>; together: Snapshot<Together> | null; adults: Snapshot<Adults> | null };

/** How often the ib’er's device says that it is there, in ms. */
const saysHereEvery = 2_000;

/** What the ib’er follows in the room: the family's board, and each part of the meeting from when it begins. */
export class KeeperSeat {
	readonly desk: Desk;
	readonly #found: Found;
	readonly #circle: Part<Circle, CircleCommand>;
	#together = $state.raw<Part<Together, TogetherCommand>>();
	#adults = $state.raw<Part<Adults, AdultsCommand>>();

	constructor(desk: Desk, found: Found) {
		this.desk = desk;
		this.#found = found;
		this.#circle = followPart(desk, circleRules, found.board);
	}

	get circle(): Circle | undefined {
		return this.#circle.shown;
	}
	/** The board is not theirs any more. */
	get isGone(): boolean {
		return this.#circle.shown === undefined;
	}
	/** The board as it is shown happened: a part that was only asked for is not there to be heard. */
	get isSettled(): boolean {
		return this.#circle.isSettled;
	}
	get together(): Together | undefined {
		const shown = this.#together?.shown;
		return shown?.opened ? shown : undefined;
	}
	get adults(): Adults | undefined {
		const shown = this.#adults?.shown;
		return shown?.opened ? shown : undefined;
	}
	get isTogether(): boolean {
		return this.together !== undefined && !this.together.ended;
	}

	readonly toCircle = (command: CircleCommand): void => this.#circle.send(command);
	readonly toTogether = (command: TogetherCommand): void => this.#together?.send(command);
	readonly toAdults = (command: AdultsCommand): void => this.#adults?.send(command);

	/** Follows what has begun of this meeting. */
	follow({ state, together, adults, begunAt, hadAdults }: Meeting): void {
		const { desk } = this;
		if (!this.#together && begunAt !== null && state === 'together') {
			const from = this.#found.together ?? { stream: together, kind: 'together' };
			this.#together = followPart(desk, togetherRules, from);
		}
		if (!this.#adults && hadAdults && state === 'adults') {
			const from = this.#found.adults ?? { stream: adults, kind: 'adults' };
			this.#adults = followPart(desk, adultsRules, from);
		}
	}

	/** Says every two seconds that the ib’er is here; returns how to stop. */
	leadHere(): () => void {
		const stream = this.#together?.stream;
		if (stream === undefined) return () => undefined;
		const here = () => this.desk.here(stream);
		here();
		const timer = setInterval(here, saysHereEvery);
		return () => clearInterval(timer);
	}
}
