import { newId } from '#kernel/id.ts';
import { teamKey } from '#schools/next-year.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { sessionsOf } from '#sessions/companion.ts';
import { teamStreamOf } from '#teams/stream-of.ts';
import { sent } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import type { Going } from '#testing/session.ts';
import { holdArena } from './arena.ts';
import type { MatrixClass } from './school.ts';

type Wish = { type: string; [more: string]: unknown };
type InSchool = {
	organisation: string;
	schoolYear: string;
	member: string;
	coordinator: Actor;
	/** who sits in the ring of an arena, and of which class */
	pupil: { pupil: string; of: string };
	/** the stream of whose turn it was */
	turns: string;
	ask: (command: Wish) => Promise<unknown>;
};

/**
 * The team of a school of the matrix: with one member, so that what everyone else may there does not come of being of it
 * too. `others`: everyone who works there, and was made a member when it began.
 */
export const openTeam = async (
	house: House,
	{ organisation, schoolYear, member: person, coordinator, pupil, turns, ask }: InSchool,
	others: readonly string[]
): Promise<MatrixClass> => {
	const [group, board, secret] = [newId(), newId(), `geheim-${organisation}-${teamKey}`];
	const name = `klas-${organisation}-${teamKey}`;
	await ask({ type: 'open-group', group, key: teamKey, name, schoolYear, grades: [], kind: 'team' });
	for (const other of others) await ask({ type: 'leave-group', group, person: other });
	const member = await house.actors.of(organisation, person);
	if (!member) throw new Error('the team has no member');
	await sent(house, member, 'board', board, { type: 'open-board', group, schoolYear, previous: null } as Wish);
	await sent(house, member, 'board', board, aNote(secret));
	const team = teamStreamOf(board);
	await sent(house, member, 'team', team, { type: 'set-ambition', group, words: secret } as Wish);
	const before = await start(house, member, board);
	await sent(house, member, 'sessions', before.sessions, { type: 'close-session', session: before.session } as Wish);
	const going = await start(house, member, board);
	await sent(house, member, 'faces', going.faces, { type: 'choose-face', person, face: 'happy' } as Wish);
	const arena = await holdArena(house, coordinator, member, { group, board, secret, turns, ...pupil });
	// its faces bear no names
	const { sessions, faces, aside } = going;
	return {
		group,
		key: teamKey,
		secret,
		isTeam: true,
		going,
		before,
		streams: { board, sessions, faces, aside, team, ...arena }
	};
};

const start = async (house: House, member: Actor, board: string): Promise<Going> => {
	const going = { session: newId(), faces: newId(), aside: newId(), revealed: newId(), sessions: sessionsOf(board) };
	const { sessions, ...named } = going;
	const asked = { type: 'start-session', ...named, mode: 'team', pupils: [member.person], arriving: false };
	await sent(house, member, 'sessions', sessions, asked as Wish);
	return { ...going, code: '', pass: '' };
};
