import { afterAll, beforeAll, expect, test } from 'vitest';
import { send } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import type { House } from './house.ts';

let it: TwoSchools;
let other: House;
beforeAll(async () => {
	it = await openTwoSchoolHouse();
	other = it.another();
});
afterAll(() => it?.close());

test('K1: two nodes writing at once leave no gap in the positions, and no gap in a stream’s versions', async () => {
	const asked = Array.from({ length: 40 }, (_, n) =>
		[it.north, it.south].flatMap((school) => [
			send(n % 2 ? it.house : other, school.teacher, 'board', school.board, aNote(`briefje ${n}`)),
			send(n % 3 ? it.house : other, school.pupil, 'board', school.board, { type: 'choose-feest', feest: 'stars' })
		])
	);
	for (const outcome of await Promise.all(asked.flat())) expect(outcome).toEqual({ version: expect.any(Number) });

	const gaps = await it.rows(`
		select organisation from kring.events group by organisation
		having count(*) <> max(position) or min(position) <> 1
			or max(position) <> (select head from kring.organisations o where o.id = organisation)`);
	expect(gaps).toEqual([]);
	const torn = await it.rows(`
		select stream from kring.events e group by organisation, stream
		having count(*) <> max(version) or min(version) <> 1
			or max(version) <> (select version from kring.streams s where s.organisation = e.organisation and s.id = e.stream)`);
	expect(torn).toEqual([]);
});

test('K1: positions commit in order: a reader never sees one before all earlier ones are there', async () => {
	const writing = new AbortController();
	const seen: { head: number; count: number; top: number }[] = [];
	const watching = (async () => {
		while (!writing.signal.aborted) {
			const [row] = await it.rows<{ count: string; top: string }>(
				'select count(*), max(position) as top from kring.events where organisation = $1',
				[it.north.organisation]
			);
			seen.push({ head: seen.length, count: Number(row?.count), top: Number(row?.top) });
		}
	})();
	for (let round = 0; round < 15; round++)
		await Promise.all(
			[it.house, other].map((house) =>
				send(house, it.north.pupil, 'board', it.north.board, { type: 'choose-feest', feest: 'wave' })
			)
		);
	writing.abort();
	await watching;
	expect(seen.length).toBeGreaterThan(5);
	expect(seen.filter(({ count, top }) => count !== top)).toEqual([]);
});

test('K1: the versions two nodes answer are the versions in the log: no two commands got the same one', async () => {
	const outcomes = await Promise.all(
		Array.from({ length: 30 }, (_, n) =>
			send(n % 2 ? it.house : other, it.south.teacher, 'board', it.south.board, { type: 'choose-feest', feest: 'none' })
		)
	);
	const versions = outcomes.map((outcome) => ('version' in outcome ? outcome.version : -1));
	expect(new Set(versions).size).toBe(30);
	expect(Math.max(...versions) - Math.min(...versions)).toBe(29);
});
