import { Client, type ClientConfig } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { openShelf, type Shelf } from '#testing/backup.ts';
import { brokenIn } from '#testing/catalog.ts';
import { sent } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import { appliedMigrations, migrate, readSteps, takeStep } from '../migrate.ts';
import type { Database } from '../postgres/database.ts';

let it: TwoSchools;
let shelf: Shelf;
let administrator: Client;
const { owner, passwords } = inject('testServer');
const made: string[] = [];
beforeAll(async () => {
	it = await openTwoSchoolHouse();
	shelf = await openShelf();
	administrator = new Client(owner);
	await administrator.connect();
});
afterAll(async () => {
	await shelf?.stop();
	await it?.close();
	for (const name of made) await administrator.query(`drop database ${name} with (force)`);
	await administrator?.query('drop role if exists kring_landlord');
	await administrator?.end();
});

/** An empty database, without anything of Kring. */
const bareDatabase = async (by: ClientConfig = owner): Promise<Database> => {
	const name = `test_${newId().replaceAll('-', '')}`;
	await administrator.query(`create database ${name} owner ${by.user}`);
	made.push(name);
	return {
		embedded: false,
		owner: { ...by, database: name },
		as: (role) => ({ ...by, database: name, user: role, password: passwords[role] }),
		gone: new Promise(() => {}),
		stop: async () => {}
	};
};

const within = async <T>(config: ClientConfig, use: (client: Client) => Promise<T>): Promise<T> => {
	const client = new Client(config);
	await client.connect();
	try {
		return await use(client);
	} finally {
		await client.end();
	}
};

test('a backup may be put back where nothing of Kring is yet', async () => {
	await sent(it.house, it.north.pupil, 'board', it.north.board, aNote('verhuisd'));
	await shelf.take(it.database, 'moving');
	const bare = await bareDatabase();
	await expect(shelf.take(bare, 'nothing')).rejects.toThrow(/^Hier zijn nog geen gegevens/);
	await shelf.restore(bare, 'moving', { replace: false });
	const house = it.another({ login: (role) => bare.as(role) });
	await sent(house, it.north.teacher, 'board', it.north.board, aNote('en verder'));
	expect(JSON.stringify((await house.look('north', it.north.board))?.state)).toContain('verhuisd');
	expect(await within(bare.owner, brokenIn)).toEqual([]);
	await migrate(bare.owner, passwords);
});

test('an older backup is put back as it was, and then brought up to date', async () => {
	const steps = await readSteps();
	const older = await bareDatabase();
	const stream = newId();
	await within(older.owner, async (client) => {
		await appliedMigrations(client);
		for (const step of steps.slice(0, -1)) await takeStep(client, step);
		await client.query(`insert into kring.organisations (id, name, head) values ('north', 'School', 1)`);
		await client.query(`insert into kring.streams values ('north', $1, 'school', 'nobody', 1)`, [stream]);
		await client.query(
			`insert into kring.events values ('north', 1, $1, 1, $2, $2, now(), '{"type":"school-opened","name":"School"}')`,
			[stream, newId()]
		);
	});
	await shelf.take(older, 'older');
	const here = await bareDatabase();
	await shelf.restore(here, 'older');
	await within(here.owner, async (client) => {
		const { rows } = await client.query('select name, checksum from public.migrations order by name');
		expect(rows).toEqual(steps.map(({ name, checksum }) => ({ name, checksum })));
		expect((await client.query('select name, head from kring.organisations')).rows).toEqual([
			{ name: 'School', head: '1' }
		]);
		expect(await brokenIn(client)).toEqual([]);
	});
});

test('a backup of a newer Kring, or of one whose steps are others, is refused', async () => {
	await it.rows(`insert into public.migrations (name, checksum) values ('9999-later.sql', 'x')`);
	await shelf.take(it.database, 'newer');
	await it.rows(`delete from public.migrations where name = '9999-later.sql'`);
	const bare = await bareDatabase();
	await expect(shelf.restore(bare, 'newer')).rejects.toThrow(/door een nieuwere Kring/);
	const [first] = await readSteps();
	await it.rows(`update public.migrations set checksum = 'x' where name = $1`, [first?.name]);
	await shelf.take(it.database, 'strange');
	await it.rows('update public.migrations set checksum = $2 where name = $1', [first?.name, first?.checksum]);
	await expect(shelf.restore(bare, 'strange')).rejects.toThrow(/hoort bij een andere Kring/);
	expect(
		await within(
			bare.owner,
			async (client) => (await client.query(`select to_regclass('public.migrations') as is`)).rows
		)
	).toEqual([{ is: null }]);
});

test('K6: an owner whom row-level security holds back makes a whole backup too, and puts one back', async () => {
	await administrator.query(`create role kring_landlord login createrole password 'landlord'`);
	for (const role of Object.keys(passwords))
		await administrator.query(`grant ${role} to kring_landlord with admin option, inherit false`);
	const landlord: ClientConfig = { ...owner, user: 'kring_landlord', password: 'landlord' };
	const theirs = await bareDatabase(landlord);
	await migrate(theirs.owner, passwords);
	await shelf.take(it.database, 'ours');
	await shelf.restore(theirs, 'ours', { replace: false });
	const again = shelf.restore(theirs, 'ours', { replace: false });
	await expect(again).rejects.toThrow(/^Hier staan al gegevens/);
	const blind = await within(theirs.owner, async (client) => (await client.query('select from kring.events')).rowCount);
	expect(blind).toBe(0);

	const house = it.another({ login: (role) => theirs.as(role) });
	await sent(house, it.north.pupil, 'board', it.north.board, aNote('bij de huisbaas'));
	const rows = await shelf.take(theirs, 'theirs');
	const [{ n } = { n: 0 }] = await it.rows<{ n: string }>('select count(*) as n from kring.events');
	expect(rows['kring.events']).toBe(Number(n) + 1);
	await shelf.restore(theirs, 'theirs');
	expect(
		JSON.stringify((await it.another({ login: (role) => theirs.as(role) }).look('north', it.north.board))?.state)
	).toContain('bij de huisbaas');
	const broken = await within({ ...owner, database: String(theirs.owner.database) }, brokenIn);
	expect(broken).toEqual([]);
	await shelf.take(theirs, 'theirs again');
	expect(await within({ ...owner, database: String(theirs.owner.database) }, brokenIn)).toEqual([]);
});
