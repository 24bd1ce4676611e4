import { afterAll, beforeAll, expect, test } from 'vitest';
import { tie, type End, type Row } from '#audit/chain.ts';
import { acts, entryOfPage, ofTheHouse } from '#audit/entry.ts';
import { sent, testSecret } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import { keysFrom } from '../keys.ts';
import { forgetOver } from './forget.ts';
import { verifyAll } from './verifying.ts';
import { writeBehind } from './write.ts';

let it: TwoSchools;
const { link } = keysFrom(testSecret);
beforeAll(async () => {
	it = await openTwoSchoolHouse();
	for (let time = 0; time < 6; time++) await sent(it.house, it.north.pupil, 'board', it.north.board, aNote());
});
afterAll(() => it?.close());

const verified = async (now = Date.now()) => {
	const found: string[] = [];
	for await (const { organisation, months } of verifyAll((role) => it.database.as(role), link, now))
		for (const month of months)
			found.push(
				`${organisation} ${month.month} ${month.is === 'broken' ? `${month.flaw.how} ${month.flaw.position}` : month.is}`
			);
	return found;
};
/** What someone with the rights of the owner does to it, undone afterwards. */
const tampered = async (sql: string) => {
	const all = await it.rows<{ t: string }>('select t::text from kring.audit t');
	await it.rows('create table public.kept as table kring.audit');
	await it.rows('create table public.kept_months as table kring.audit_months');
	await it.rows(sql);
	const found = await verified();
	await it.rows('truncate kring.audit, kring.audit_months');
	await it.rows('insert into kring.audit table public.kept');
	await it.rows('insert into kring.audit_months table public.kept_months');
	await it.rows('drop table public.kept, public.kept_months');
	expect(await it.rows('select t::text from kring.audit t')).toHaveLength(all.length);
	return found.filter((line) => !line.endsWith('whole'));
};
const north = `organisation = 'north'`;
const month = new Date().toISOString().slice(0, 7);

test('K15: what nobody touched holds', async () =>
	expect(await verified()).toEqual([`north ${month} whole`, `south ${month} whole`]));

test.each([
	['who', `set actor = '${'0'.repeat(8)}-0000-7000-8000-000000000001'`],
	['at which tablet', `set device = '${'0'.repeat(8)}-0000-7000-8000-000000000001'`],
	['when', `set at = at + interval '1 ms'`],
	['which act', `set act = 'opened'`],
	['on what', `set kind = 'export'`],
	['on which stream', 'set stream = null'],
	['of which group', `set group_id = '${'0'.repeat(8)}-0000-7000-8000-000000000001'`],
	['about whom', `set about = '{${'0'.repeat(8)}-0000-7000-8000-000000000001}'`],
	['how often', 'set times = 7'],
	['the hash', `set hash = '\\x00'`]
])('K15: a row that was changed is found: %s', async (_, set) =>
	expect(await tampered(`update kring.audit ${set} where ${north} and position = 20`)).toEqual([
		`north ${month} changed 20`
	])
);

test('K15: a row that is missing is found, wherever it stood', async () => {
	const [last] = await it.rows<{ rows: number }>(
		`select audit_rows as rows from kring.organisations where id = 'north'`
	);
	for (const gone of [1, 9, last?.rows ?? 0])
		expect(await tampered(`delete from kring.audit where ${north} and position = ${gone}`)).toEqual([
			`north ${month} missing ${gone}`
		]);
});

test('K15: two rows that changed places are found', async () =>
	expect(
		await tampered(`update kring.audit set position = -position where ${north} and position in (7, 8);
			update kring.audit set position = 15 + position where ${north} and position < 0`)
	).toEqual([`north ${month} changed 7`]));

test('K15: a row of another school is not one of ours, and rows without the end of their month are found', async () => {
	expect(
		await tampered(`delete from kring.audit where ${north} and position = 5;
			insert into kring.audit select 'north', month, 5, at, actor, device, act, kind, stream, group_id, about, times, hash
				from kring.audit where organisation = 'south' and position = 5`)
	).toEqual([`north ${month} changed 5`]);
	await it.rows(
		`insert into kring.audit select organisation, '2026-01', 1, at, actor, device, act, kind, stream, group_id, about, times, hash
			from kring.audit where ${north} and position = 1`
	);
	expect(await verified()).toContain('north 2026-01 changed 1');
	await it.rows(`delete from kring.audit where month = '2026-01'`);
});

test('K15: months that are over go as a whole and keep their last hash; what comes after still holds', async () => {
	const organisation = 'long-ago';
	await it.house.found(organisation);
	const entries = ['2023-11-20', '2024-09-10', '2024-09-11', '2024-10-05', '2024-10-06', '2025-03-03'].map((day) =>
		entryOfPage(Date.parse(day), { person: it.north.coordinator.person }, 'people')
	);
	// some months begin or end within one go, some between two
	await it.house.db.asPipe(organisation, async (tx) => {
		let end: End | undefined;
		for (const [from, to] of [
			[0, 2],
			[2, 4],
			[4, 5],
			[5, 6]
		] as const)
			end = await writeBehind(tx, link, organisation, end, entries.slice(from, to));
	});
	const ours = async (now?: number) => (await verified(now)).filter((line) => line.startsWith(organisation));
	const now = Date.parse('2026-11-22T12:00:00Z');
	expect(await ours(now)).toEqual(
		['2023-11', '2024-09', '2024-10', '2025-03'].map((one) => `${organisation} ${one} whole`)
	);

	await forgetOver({ ...it.house, now: () => now });
	expect(await ours(now)).toEqual([
		`${organisation} 2023-11 gone`,
		`${organisation} 2024-09 gone`,
		`${organisation} 2024-10 gone`,
		`${organisation} 2025-03 whole`,
		`${organisation} 2026-11 whole`
	]);
	const left = await it.rows<{ act: string; kind: string }>(
		`select act, kind from kring.audit where organisation = $1 order by month, position`,
		[organisation]
	);
	expect(left).toEqual([
		{ act: 'opened', kind: 'people' },
		{ act: 'forgot', kind: 'audit' }
	]);
	// nothing more is over, so nothing more is written down
	await forgetOver({ ...it.house, now: () => now });
	expect(await it.rows(`select from kring.audit where organisation = $1`, [organisation])).toHaveLength(2);
	// a month that is not over and has no rows did not go by itself
	await it.rows(`delete from kring.audit where organisation = $1 and month = '2025-03'`, [organisation]);
	expect(await ours(now)).toContain(`${organisation} 2025-03 missing 1`);
	// of a month that is over a part may not be left
	const half = tie(link, organisation, undefined, entries);
	const [row] = half.rows as [Row];
	await it.rows(
		`insert into kring.audit (organisation, month, position, at, act, kind, hash) values ($1, '2024-09', 2, $2, 'opened', 'people', $3)`,
		[organisation, new Date(row.at), row.hash]
	);
	expect(await ours(now)).toContain(`${organisation} 2024-09 missing 1`);
	await it.rows('delete from kring.audit where organisation = $1', [organisation]);
});

test('PostgreSQL lets a month go two years after its last day, and not a day sooner', async () => {
	const over = await it.rows<{ month: string; over: boolean }>(
		`select month, kring.audit_is_over(month) as over from (
			select to_char(now() - make_interval(months => n), 'YYYY-MM') as month from generate_series(0, 30) n) m`
	);
	expect(over.filter((one) => one.over).map((one) => one.month)).toHaveLength(6);
});

test('a long month is followed page by page', async () => {
	const organisation = 'busy';
	await it.house.found(organisation);
	const entries = Array.from({ length: 5_003 }, (_, index) => ofTheHouse(Date.now() + index, acts.beat, 'audit'));
	await it.house.db.asPipe(organisation, (tx) =>
		writeBehind(tx, link, organisation, undefined as End | undefined, entries)
	);
	const ours = async () => (await verified()).filter((line) => line.startsWith(organisation));
	expect(await ours()).toEqual([`busy ${month} whole`]);
	await it.rows(`update kring.audit set times = 1 where organisation = 'busy' and position = 5002`);
	expect(await ours()).toEqual([`busy ${month} changed 5002`]);
});
