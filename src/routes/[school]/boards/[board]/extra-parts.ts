import type { Beside } from '#boards/beside.ts';
import { padWords } from '#boards/pad-words.ts';
import type { Desk } from '#client/desk.svelte.ts';
import { nameOf } from '#schools/classmates.ts';
import type { Say } from '#ui/say.ts';
import type { PageServerData } from './$types';
import ExtraBanner from './ExtraBanner.svelte';
import { atPulsesOf, besideOfClass } from './pulse-parts.ts';
import { PulseSeat } from './pulse-seat.svelte.ts';
import { atTeamOf, besideOfTeam } from './team-parts.ts';
import { TeamSeat } from './team-seat.ts';
import { ExtraSeats } from './extra-seats.svelte.ts';

type Page = { data: () => PageServerData; desk: () => Desk | undefined; say: Say };

/**
 * What a board has besides: of a team its ambition and the two questions, of a class what it is asked. Fetched with the
 * page where there is any, else when the board hangs and it is quiet.
 */
export const extraParts = ({ data, desk, say }: Page) => {
	const seats = new ExtraSeats();
	const team = atTeamOf({
		stream: () => data().team?.stream ?? '',
		found: () => data().team?.state,
		seat: () => seats.team,
		group: () => data().group.id,
		mayWrite: () => data().me.role === 'member' && !data().lookback,
		staffRoomHref: () => `${data().group.key}/lerarenkamer?${data().query}`,
		arenasHref: () => `${data().group.key}/arena?${data().query}`,
		classes: () => data().classes
	});
	const pulses = atPulsesOf({
		found: () => data().pulses,
		seat: () => seats.pulses,
		me: () => data().me,
		group: () => data().group.id,
		nameOf: (person) => nameOf(data().people, person),
		padWords: () => padWords(say)
	});
	/** Follows what this board has besides, once there is a line to follow it by. */
	const sit = (): void => {
		const line = desk();
		const { team: ofTeam, pulses: ofClass } = data();
		if (!line) return;
		if (ofTeam && !seats.team) seats.team = new TeamSeat(line, ofTeam);
		if (ofClass && !seats.pulses) seats.pulses = new PulseSeat(line, ofClass);
	};
	const isOfTeam = (): boolean => data().team !== null;
	return {
		team,
		pulses,
		extra: { sit, isOfTeam },
		Banner: ExtraBanner,
		get beside(): Partial<Beside> | undefined {
			return isOfTeam() ? besideOfTeam(team, say) : besideOfClass(data().me);
		}
	};
};

export type ExtraParts = typeof extraParts;
