import { afterAll, beforeAll, expect, test } from 'vitest';
import type { School } from '#testing/cast.ts';
import { isState, listen, reaches } from '#testing/ear.ts';
import { sent, testSecret, withOurs } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import type { Tx } from './db.ts';
import { pageOfEvents } from './journal.ts';
import { keysFrom } from './keys.ts';
import { foldStream, Memory } from './memory.ts';

/** In a long run far more than a stream takes, as one may stand in a database from before there was a limit. */
const many = process.env['KRING_LONG'] ? 400_000 : 20_000;
const patience = process.env['KRING_LONG'] ? 900_000 : 240_000;

let it: TwoSchools;
beforeAll(async () => {
	it = await openTwoSchoolHouse({ longest: 2 * many });
	await grow(it.north, many);
}, patience);
afterAll(() => it?.close());

/** Notes that are put up, written better, hung elsewhere, taken away and forgotten, as another node wrote them. */
const grow = async ({ organisation, board, teacher }: School, events: number): Promise<void> => {
	await it.rows(
		`insert into kring.events (organisation, position, stream, version, command, actor, at, body)
			select $1, head + n, $2, version + n, gen_random_uuid(), $3, now(), (
				'{"note":"' || to_char((n - 1) / 5, 'FM00000000') || '","type":' || (array[
					'"note-added","area":"ideas","words":"Samen een boek lezen op vrijdag","place":"i"',
					'"note-edited","words":"Samen twee boeken lezen op vrijdagmiddag"',
					'"note-moved","area":"actions","place":"i"',
					'"note-removed"', '"note-forgotten"'])[(n - 1) % 5 + 1] || '}')
			from kring.organisations o join kring.streams s on s.organisation = o.id, generate_series(1, $4) n
			where o.id = $1 and s.id = $2`,
		[organisation, board, teacher.person, events]
	);
	await it.rows('update kring.streams set version = version + $2 where id = $1', [board, events]);
	await it.rows('update kring.organisations set head = head + $2 where id = $1', [organisation, events]);
};

/** The same connection, which tells how many rows each of its answers held. */
const counted = (tx: Tx, sizes: number[], answered = () => {}): Tx => {
	const query = async (...asked: Parameters<Tx['query']>) => {
		const answer = (await tx.query(...asked)) as unknown as { rows: unknown[] };
		sizes.push(answer.rows.length);
		answered();
		return answer;
	};
	return { query: query as unknown as Tx['query'] };
};

const choosing = (person: string) => ({ type: 'choose-leader', person }) as { type: string };

test('a long stream is read a page at a time, and meanwhile all else goes on', { timeout: patience }, async () => {
	const { organisation, board, pupil } = it.north;
	const sizes: number[] = [];
	const turns: number[] = [];
	let turn = 0;
	let goesOn = setImmediate(function count() {
		turn++;
		goesOn = setImmediate(count);
	});
	const folded = await it.house.db.asPerson(organisation, pupil.person, (tx) =>
		foldStream(
			counted(tx, sizes, () => turns.push(turn)),
			organisation,
			board,
			withOurs,
			undefined
		)
	);
	clearImmediate(goesOn);
	expect(folded?.version).toBe(many + 1);
	expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(many + 2);
	expect(Math.max(...sizes)).toBeLessThanOrEqual(500);
	// whoever waits for something else has a turn after each page
	expect(new Set(turns).size).toBe(sizes.length);
});

test(
	'looked back on, a long stream stands as it stood: the pages after that moment hold nothing',
	{ timeout: patience },
	async () => {
		const { teacher, board } = it.north;
		const before = Date.now();
		await sent(it.house, teacher, 'board', board, choosing(teacher.person));
		const past = await it.house.hearing.asOf(teacher, board, before - 1);
		expect(JSON.stringify(past)).not.toContain(teacher.person);
		expect(JSON.stringify(await it.house.hearing.now(teacher, board))).toContain(teacher.person);
	}
);

test('words are emptied on every page of a long stream (K4)', { timeout: patience }, async () => {
	const { teacher, board } = it.north;
	const { note, ...adding } = aNote('vuurvliegje');
	await sent(it.house, teacher, 'board', board, { note, ...adding });
	await grow(it.north, pageOfEvents * 2);
	await it.house.catchUp(it.north.organisation);
	const better = { type: 'edit-note', note, revision: 0, words: 'vuurvliegjes', drawing: null };
	await sent(it.house, teacher, 'board', board, better);
	const taking = { type: 'take-down-note', note };
	await sent(it.house, teacher, 'board', board, taking);
	expect(await it.rows(`select from kring.events where body like '%vuurvlieg%'`)).toEqual([]);
});

test('K10: a node that was away for long reads nothing of it, and its screens begin with the state', async () => {
	const { organisation, board, pupil, teacher } = it.south;
	const ear = await listen(it.house, pupil, { [board]: -1 });
	ear.forget();
	await grow(it.south, 2_001);
	const head = await it.headOf(it.south);
	const memory = new Memory(organisation, withOurs, keysFrom(testSecret));
	memory.head = head - 2_001;
	const sizes: number[] = [];
	await it.house.db.asPipe(organisation, (tx) => memory.catchUp(counted(tx, sizes), head));
	expect([sizes, memory.head]).toEqual([[], head]);
	await it.house.catchUp(organisation);
	const heard = await ear.hears(isState);
	expect(heard).toMatchObject({ version: 2_002 });
	const version = await sent(it.house, teacher, 'board', board, choosing(pupil.person));
	await ear.hears(reaches(version));
	expect((await it.house.look(organisation, board))?.version).toBe(version);
	ear.leave();
});
