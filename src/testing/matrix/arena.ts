import { padOf } from '#arenas/pad/stream-of.ts';
import { newId } from '#kernel/id.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { sent } from '#testing/house.ts';

type Wish = { type: string; [more: string]: unknown };
type Around = { group: string; board: string; secret: string; pupil: string; of: string; turns: string };

/** An arena of the matrix: one pupil sits in its ring, and one of the team has a pad. */
export const holdArena = async (
	house: House,
	coordinator: Actor,
	member: Actor,
	{ group, board, secret, pupil, of, turns }: Around
): Promise<Record<string, string>> => {
	const [arena, ring, ranks, question] = [newId(), newId(), newId(), newId()];
	const ask = (command: Wish, kind = 'arena', stream = arena) => sent(house, coordinator, kind, stream, command);
	const planned = { topic: secret, on: null, youngest: false, seats: 6 };
	await ask({ type: 'plan-arena', group, board, ring, ranks, turns, ...planned });
	await ask({ type: 'put-question', question, words: secret, picture: null });
	await ask({ type: 'finish-questions' });
	await ask({ type: 'draw-ring', seed: 1, pupils: [{ pupil, group: of, turns: 0 }] }, 'ring', ring);
	await ask({ type: 'say-yes', pupil }, 'ring', ring);
	await ask({ type: 'finish-preparing' });
	await ask({ type: 'start-ring' });
	const pad = padOf(arena, member.person);
	const line = { line: newId(), kind: 'heard', words: secret };
	await sent(house, member, 'pad', pad, { type: 'write-line', arena, person: member.person, ...line } as Wish);
	return { arena, ring, ranks, pad };
};
