import type { Beside } from '#boards/beside.ts';
import { newId } from '#kernel/id.ts';
import type { AtTeam } from '#teams/at-team.ts';
import { isHeard, noTeam, type Team } from '#teams/team-state.ts';
import TeamMenu from '#teams/TeamMenu.svelte';
import type { Say } from '#ui/say.ts';
import GoalPart from './GoalPart.svelte';
import type { TeamSeat } from './team-seat.ts';

type Class = { id: string; name: string; pulses: string };

/** Each is asked anew whenever a part is drawn. */
type Asked = {
	/** the stream beside the board */
	stream: () => string;
	found: () => Team | undefined;
	seat: () => TeamSeat | undefined;
	group: () => string;
	mayWrite: () => boolean;
	staffRoomHref: () => string;
	arenasHref: () => string;
	classes: () => readonly Class[];
};

/** What the board of a team has beside its notes. */
export const besideOfTeam = (at: AtTeam, say: Say): Beside => ({
	More: GoalPart,
	Menu: TeamMenu,
	mark: ({ area, id }) => (area === 'goals' && isHeard(at.team, id) ? say('team.heard') : '')
});

/** What those parts know and can do. */
export const atTeamOf = ({
	stream,
	found,
	seat,
	group,
	mayWrite,
	staffRoomHref,
	arenasHref,
	classes
}: Asked): AtTeam => ({
	get team() {
		return seat()?.team ?? found() ?? noTeam;
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
	get arenasHref() {
		return arenasHref();
	},
	get classes() {
		return classes();
	},
	send: (command) => seat()?.send(command),
	tellBack: ({ of, pulse }, words) => {
		const asked = classes().find(({ id }) => id === of);
		if (asked) seat()?.tell(asked.pulses, { type: 'tell-back', pulse, words });
	},
	askNoticed: ({ of, pulse }, words) => {
		const asked = classes().find(({ id }) => id === of);
		const ids = { next: newId(), answers: newId(), replies: newId() };
		if (asked) seat()?.tell(asked.pulses, { type: 'ask-noticed', pulse, ...words, ...ids });
	},
	ask: (goal, question, chosen) => {
		const from = { stream: stream(), group: group(), goal };
		for (const one of classes().filter(({ id }) => chosen.includes(id)))
			seat()?.tell(one.pulses, {
				type: 'ask-pulse',
				group: one.id,
				pulse: newId(),
				...question,
				from,
				answers: newId(),
				replies: newId()
			});
		const answer = { kind: 'ask-class' } as const;
		seat()?.send({ type: 'answer-question', group: group(), goal, question: 'involve', answer });
	}
});
