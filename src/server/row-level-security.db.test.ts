import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { openHousehold } from '#testing/any-household.ts';
import { sent } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import type { School } from '#testing/cast.ts';
import { knock, startSession } from '#testing/session.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import { rememberErasure } from './backup/erasures.ts';
import { giveAPlace } from './identity/places.ts';
import type { Role } from './postgres/secret.ts';

let it: TwoSchools;
let tables: string[];
beforeAll(async () => {
	it = await openTwoSchoolHouse();
	for (const school of [it.north, it.south]) {
		const audience = `group:${school.group}`;
		await sent(it.house, school.teacher, 'diary', newId(), { type: 'open-diary', audience } as { type: string });
		await sent(it.house, school.pupil, 'board', school.board, aNote());
		await openHousehold(it.house, school);
		await inOrder(school);
		await knock(it.house, school, await startSession(it.house, school));
		await it.house.db.asPipe(school.organisation, async (tx) => {
			await giveAPlace(tx, school.organisation, school.teacher.person, newId());
			await tx.query(
				`insert into kring.rhythm (organisation, group_id, session, day, minutes) values ($1, $2, $3, current_date, 14)`,
				[school.organisation, school.group, newId()]
			);
			await rememberErasure(tx, school.organisation, { stream: newId() }, Date.now());
			await tx.query(
				`insert into kring.invitations (organisation, person, email, token, until) values ($1, $2, $3, $4, now())`,
				[school.organisation, school.pupil.person, 'iemand@school.nl', newId()]
			);
		});
	}
	const rows = await it.rows<{ name: string }>(
		`select schemaname || '.' || tablename as name from pg_tables where schemaname in ('kring', 'keys') order by name`
	);
	tables = rows.map(({ name }) => name);
});
afterAll(() => it?.close());

/** A colleague with an address, a digibord, a year: something in each register of a school. */
const inOrder = async ({ administrator, school, teacher, screen }: School) => {
	const schoolYear = '2026-2027';
	const stretch = { name: 'Herfst', first: '2026-10-17', last: '2026-10-25' };
	for (const command of [
		{ type: 'set-email', person: teacher.person, email: 'tom@school.example' },
		{ type: 'plan-holidays', schoolYear, holidays: [stretch] },
		{ type: 'plan-periods', schoolYear, periods: [{ ...stretch, last: '2026-11-20' }] },
		{ type: 'plan-form', form: 'care-talk', name: 'Zorgpraat', plan: [{ phase: 'needs', minutes: 9 }] }
	])
		await sent(it.house, administrator, 'school', school, command);
	await sent(it.house, teacher, 'school', school, {
		type: 'pair-screen',
		person: screen.person,
		device: newId()
	} as { type: string });
};

/** Works as one of the plain roles with these settings. */
const as = async <T>(
	role: Role,
	settings: Record<string, string>,
	work: (client: Client) => Promise<T>
): Promise<T> => {
	const client = new Client(it.database.as(role));
	await client.connect();
	try {
		for (const [name, value] of Object.entries(settings))
			await client.query('select set_config($1, $2, false)', [`app.${name}`, value]);
		return await work(client);
	} finally {
		await client.end();
	}
};

const countsAs = (role: Role, settings: Record<string, string>) =>
	as(role, settings, async (client) => {
		const counts: Record<string, number> = {};
		for (const table of tables) {
			const { rows } = await client
				.query<{ count: string }>(`select count(*) from ${table}`)
				.catch((error: { code: string }) => ({ rows: [{ count: error.code === '42501' ? '0' : 'NaN' }] }));
			counts[table] = Number(rows[0]?.count);
		}
		return counts;
	});

/** Every row of every table, as text. */
const everything = async () => {
	const found: Record<string, unknown> = {};
	for (const table of tables) found[table] = await it.rows(`select t::text as row from ${table} t order by 1`);
	return found;
};

const nothing = () => Object.fromEntries(tables.map((table) => [table, 0]));

for (const role of ['kring_pipe', 'kring_reader'] as const) {
	test(`K6: ${role} sees no row of any table while no organisation is named`, async () => {
		expect(tables).toContain('kring.events');
		expect(await countsAs(role, {})).toEqual(nothing());
		expect(await countsAs(role, { organisation: '', person: '' })).toEqual(nothing());
		expect(await countsAs(role, { person: it.north.teacher.person })).toEqual(nothing());
	});

	test(`K6: ${role} sees no row of an organisation that is not there`, async () =>
		expect(await countsAs(role, { organisation: 'nowhere', person: it.north.teacher.person })).toEqual(nothing()));
}

test('K6: in its own organisation the pipe sees every row of it and none of the other', async () => {
	const [north, south] = [
		await countsAs('kring_pipe', { organisation: 'north' }),
		await countsAs('kring_pipe', { organisation: 'south' })
	];
	for (const table of tables) {
		const [all] = await it.rows<{ count: string }>(`select count(*) from ${table}`);
		expect((north[table] ?? 0) + (south[table] ?? 0), table).toBe(Number(all?.count));
		// rows of every table, of more than one school, are in the matrix
		if (Number(all?.count) > 0) expect(north[table], table).toBeGreaterThan(0);
	}
});

test('K6: the pipe can write nothing into another organisation, in any table', async () => {
	const before = await everything();
	await as('kring_pipe', { organisation: 'north' }, async (client) => {
		for (const table of tables) {
			const [row] = await it.rows(
				`select * from ${table} where ${table === 'kring.organisations' ? 'id' : 'organisation'} = 'south' limit 1`
			);
			if (!row) continue;
			// The very row of the other school, written again: stopped before any key is looked at.
			const columns = Object.keys(row);
			const values = columns.map((_, index) => `$${index + 1}`);
			const sql = `insert into ${table} (${columns.join(', ')}) values (${values.join(', ')})`;
			await expect(client.query(sql, Object.values(row)), table).rejects.toMatchObject({
				code: '42501',
				message: expect.stringContaining('row-level security')
			});
		}
		const moved = client.query(`update kring.boards set organisation = 'south'`);
		await expect(moved).rejects.toMatchObject({ code: '42501' });
		const { rowCount } = await client.query(
			`update kring.people set given_name = 'Ander' where organisation = 'south'`
		);
		expect(rowCount).toBe(0);
		expect((await client.query(`delete from kring.hearers where organisation = 'south'`)).rowCount).toBe(0);
	});
	const after = await everything();
	expect(after).toEqual(before);
});

test('K6: the reader can write nothing at all, not even where it may read', async () => {
	const { organisation, teacher } = it.north;
	await as('kring_reader', { organisation, person: teacher.person }, async (client) => {
		await client.query('set default_transaction_read_only = off');
		for (const table of tables)
			for (const sql of [`delete from ${table}`, `insert into ${table} default values`])
				await expect(client.query(sql), sql).rejects.toMatchObject({ code: '42501' });
		await expect(client.query(`update kring.people set given_name = 'Ander'`)).rejects.toMatchObject({ code: '42501' });
	});
});

test('K6: keys and outcomes are out of the reader’s sight altogether', async () => {
	const { organisation, teacher } = it.north;
	await as('kring_reader', { organisation, person: teacher.person }, async (client) => {
		for (const table of ['keys.stream_keys', 'kring.commands', 'kring.plantings'])
			await expect(client.query(`select from ${table}`), table).rejects.toMatchObject({ code: '42501' });
	});
});

test('K7: a person reads the rows of the streams they may hear, of their own groups and people, and no others', async () => {
	const { organisation, pupil, teacher, otherTeacher, coordinator, principal, leaver } = it.north;
	const streamsOf = ({ person }: { person: string }, of = organisation) =>
		as('kring_reader', { organisation: of, person }, async (client) => {
			const { rows } = await client.query<{ id: string; kind: string }>('select id, kind from kring.streams');
			const { rows: events } = await client.query<{ stream: string }>('select distinct stream from kring.events');
			expect(events.map(({ stream }) => stream).toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
			return rows.map(({ kind }) => kind).toSorted();
		});
	expect(await streamsOf(pupil)).toEqual(['board', 'diary', 'sessions']);
	expect(await streamsOf(teacher)).toEqual(['aside', 'board', 'diary', 'sessions']);
	expect(await streamsOf(coordinator)).toEqual(['board', 'diary', 'households', 'school', 'sessions']);
	expect(await streamsOf(otherTeacher)).toEqual([]);
	expect(await streamsOf(principal)).toEqual([]);
	expect(await streamsOf(leaver)).toEqual([]);
	expect(await streamsOf(teacher, 'south')).toEqual([]);
	expect(await streamsOf({ person: newId() })).toEqual([]);
	const names = (person: string) =>
		as('kring_reader', { organisation, person }, async (client) =>
			(await client.query<{ given_name: string }>('select given_name from kring.people order by 1')).rows.map(
				(row) => row.given_name
			)
		);
	expect(await names(pupil.person)).toEqual(['Daan', 'Digibord', 'Tom']);
	expect(await names(leaver.person)).toEqual(['Noor']);
	// who works in a school may know who else does (0036), and none of the pupils of another group
	expect(await names(otherTeacher.person)).toEqual(['Hanna', 'Marijke', 'Saskia', 'Tom']);
});
