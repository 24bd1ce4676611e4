import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { sessionsOf } from '#sessions/companion.ts';
import { send, sent } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import { startSession } from '#testing/session.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import { doWhatIsDue } from './ticking.ts';
import { capabilities } from '#capabilities.ts';
import { mostEvents } from './consider.ts';

/** Room for the people of a school, and little more. */
const longest = 40;
const full = { refused: 'stream-is-full' };
type Wish = { type: string; [more: string]: unknown };

let it: TwoSchools;
let now = Date.parse('2026-11-23T09:00:00Z');
beforeAll(async () => {
	it = await openTwoSchoolHouse({ longest, clock: () => now });
});
afterAll(() => it?.close());

test('a school year of a busy class fits five times over', () => {
	const [children, days, notesADay, eventsOfANote] = [30, 200, 1, 5];
	expect(mostEvents).toBeGreaterThanOrEqual(5 * children * days * notesADay * eventsOfANote);
});

test('a full stream takes nothing more and nothing of it changes; another goes on', async () => {
	const { teacher, pupil, board, group } = it.north;
	const hang = () => send(it.house, pupil, 'board', board, aNote());
	for (let n = 2; n <= longest; n++) expect(await hang()).toEqual({ version: n });
	const before = await it.house.look('north', board);
	const head = await it.headOf(it.north);
	expect(await hang()).toEqual(full);
	expect(await hang()).toEqual(full);
	expect(await it.house.look('north', board)).toEqual(before);
	expect(await it.headOf(it.north)).toBe(head);
	expect((await it.rows('select 1 from kring.events where stream = $1', [board])).length).toBe(longest);
	const other = newId();
	await sent(it.house, teacher, 'mischief', other, { type: 'begin', audience: `group:${group}` } as Wish);
	expect(await send(it.house, it.south.pupil, 'board', it.south.board, aNote())).toEqual({ version: 2 });
});

test('what does not fit for another reason is told that reason', async () => {
	const { teacher, board } = it.north;
	expect(await send(it.house, teacher, 'board', board, { type: 'remove-note', note: newId() } as Wish)).toEqual({
		refused: 'note-unknown'
	});
});

test('words can be taken down of a full board, and its year can be turned', async () => {
	const { teacher, coordinator, board, group } = it.north;
	const { state } = (await it.house.look('north', board)) ?? {};
	const [first] = (state as { notes: { id: string }[] }).notes;
	const taking: Wish = { type: 'take-down-note', note: first?.id };
	expect(await send(it.house, teacher, 'board', board, taking)).toEqual({ version: longest + 1 });
	const turning: Wish = { type: 'turn-year', next: newId(), group, schoolYear: '2027-2028' };
	expect(await send(it.house, coordinator, 'board', board, turning)).toEqual({ version: longest + 2 });
	// as much room again, not more: a note that never was can be taken down as well
	const taken = (await it.house.look('north', board))?.version ?? 0;
	for (let n = taken; n < 2 * longest; n++)
		await sent(it.house, teacher, 'board', board, { type: 'take-down-note', note: newId() } as Wish);
	expect(await send(it.house, teacher, 'board', board, { ...taking, note: newId() })).toEqual(full);
});

test('a session on a full stream can be closed, closes by itself, and no other begins', async () => {
	const { teacher, pupil, board } = it.south;
	const another = newId();
	const going = await startSession(it.house, it.south, [pupil.person, another]);
	const ask = (wish: Wish) => send(it.house, teacher, 'sessions', going.sessions, { session: going.session, ...wish });
	const mark = (n: number) => ask({ type: 'mark-absent', person: another, absent: n % 2 === 0 });
	let filled = 0;
	while (filled < longest && !('refused' in (await mark(filled)))) filled++;
	expect(await mark(filled)).toEqual(full);
	// what children set off from beside it still counts
	const face = { type: 'choose-face', person: pupil.person, face: 'happy' };
	expect(await send(it.house, pupil, 'faces', going.faces, face)).toEqual({ version: 0 });
	expect((await it.house.look('south', going.sessions))?.state).toMatchObject({ current: { came: 1 } });
	now += 24 * 3_600_000;
	await doWhatIsDue(it.house, capabilities);
	const closed = (await it.house.look('south', sessionsOf(board)))?.state;
	expect(closed).toMatchObject({ current: null });
	await expect(startSession(it.house, it.south)).rejects.toThrow('stream-is-full');
});
