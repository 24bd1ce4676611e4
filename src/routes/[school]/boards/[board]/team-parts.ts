import type { Beside } from '#boards/beside.ts';
import type { Desk } from '#client/desk.svelte.ts';
import type { Snapshot } from '#kernel/envelope.ts';
import Ambition from '#teams/Ambition.svelte';
import type { AtTeam } from '#teams/at-team.ts';
import type { TeamCommand } from '#teams/commands.ts';
import { team as rules } from '#teams/team.ts';
import { noTeam, type Team } from '#teams/team-state.ts';
import TeamMenu from '#teams/TeamMenu.svelte';
import TwoQuestions from '#teams/TwoQuestions.svelte';

type Seat = { live: { readonly shown: Team }; send: (command: TeamCommand) => void };

/** Each is asked anew whenever a part is drawn. */
type Asked = {
	found: () => Team | undefined;
	seat: () => Seat | undefined;
	group: () => string;
	mayWrite: () => boolean;
	staffRoomHref: () => string;
};

/** What the board of a team has beside its notes: fetched with its page, and with no other. */
export const teamParts = {
	beside: { Above: Ambition, More: TwoQuestions, Menu: TeamMenu, mark: () => '' } satisfies Beside,
	sit: (desk: Desk, found: Snapshot<Team>): Seat => desk.follow(rules, found),
	atTeamOf: ({ found, seat, group, mayWrite, staffRoomHref }: Asked): AtTeam => ({
		get team() {
			return seat()?.live.shown ?? found() ?? noTeam;
		},
		get group() {
			return group();
		},
		get mayWrite() {
			return mayWrite();
		},
		get staffRoomHref() {
			return staffRoomHref();
		},
		send: (command) => seat()?.send(command)
	})
};

export type TeamParts = typeof teamParts;
export type TeamSeat = Seat;
