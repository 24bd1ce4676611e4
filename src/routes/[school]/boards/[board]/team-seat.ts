import type { Desk } from '#client/desk.svelte.ts';
import type { Snapshot } from '#kernel/envelope.ts';
import type { PulsesCommand } from '#pulses/commands.ts';
import type { TeamCommand } from '#teams/commands.ts';
import { team as rules } from '#teams/team.ts';
import type { Team } from '#teams/team-state.ts';

/** What one seat follows beside the board of a team, over the board's own desk. */
export class TeamSeat {
	readonly #desk: Desk;
	readonly #live: { readonly shown: Team };
	readonly send: (command: TeamCommand) => void;

	constructor(desk: Desk, found: Snapshot<Team>) {
		this.#desk = desk;
		const { live, send } = desk.follow(rules, found);
		this.#live = live;
		this.send = send;
	}

	get team(): Team {
		return this.#live.shown;
	}

	/** To a class, which this screen does not hear. */
	tell(stream: string, command: PulsesCommand): void {
		this.#desk.tell('pulses', stream, command);
	}
}
