import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import type { School } from '#testing/cast.ts';
import { sent, testSecret, withOurs } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import { keepings } from './keepings.ts';
import { keysFrom } from './keys.ts';
import { rebuildLists } from './rebuild.ts';

let it: TwoSchools;
let now = Date.parse('2026-10-05T08:30:00Z');
beforeAll(async () => {
	it = await openTwoSchoolHouse({ clock: () => (now += 1_234) });
	for (const school of [it.north, it.south]) await live(school);
});
afterAll(() => it?.close());

/** A board that was used: notes that stay, go, are taken down, and a year that is turned. */
const live = async ({ teacher, coordinator, pupil, board, group }: School) => {
	const ask = (command: { type: string } & Record<string, unknown>, by = teacher) =>
		sent(it.house, by, 'board', board, command);
	const notes = [aNote('een'), aNote('twee'), aNote('drie')];
	for (const note of notes) await ask(note, pupil);
	await ask({ type: 'remove-note', note: notes[0]?.note });
	await ask({ type: 'move-note', note: notes[1]?.note, area: 'successes', before: null });
	await ask({ type: 'turn-year', next: newId(), group, schoolYear: '2027-2028' }, coordinator);
	await ask({ type: 'take-down-note', note: notes[1]?.note });
	await sent(it.house, teacher, 'diary', newId(), { type: 'open-diary', audience: `group:${group}` } as {
		type: string;
	});
};

const lists = () => it.rows('select * from kring.boards order by organisation, stream');
const registers = () =>
	it.rows(
		`select (select json_agg(p)::text from kring.people p) as people, (select json_agg(h)::text from kring.hearers h) as hearers`
	);
const rebuild = (organisation: string) =>
	it.house.db.asPipe(organisation, (tx) =>
		rebuildLists(tx, organisation, { capabilities: withOurs, keepings, keys: keysFrom(testSecret) })
	);

test('K11: lists that are dropped and made again from the log are what they were', async () => {
	const before = await lists();
	expect(before).toHaveLength(4);
	expect(before.map(({ notes }) => notes).toSorted()).toEqual([0, 0, 1, 1]);
	await it.rows('delete from kring.boards');
	await rebuild('north');
	expect(await lists()).toEqual(before.filter(({ organisation }) => organisation === 'north'));
	await rebuild('south');
	expect(await lists()).toEqual(before);
});

test('K11: what a list says wrongly is put right, in that school only, and registers stay as they are', async () => {
	const [before, people] = [await lists(), await registers()];
	await it.rows(`update kring.boards set notes = 99, last_change = now()`);
	await rebuild('north');
	const after = await lists();
	expect(after.filter(({ organisation }) => organisation === 'north')).toEqual(
		before.filter(({ organisation }) => organisation === 'north')
	);
	expect(after.filter(({ notes }) => notes === 99)).toHaveLength(2);
	expect(await registers()).toEqual(people);
});
