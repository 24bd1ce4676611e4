import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { describe, expect, test } from 'vitest';
import { leftIn, withFolder } from '#testing/held-database.ts';
import type { Database, Opening } from './database.ts';
import { openDatabase } from './open.ts';
import { serversIn } from './processes.ts';
import type { Runner } from './runner.ts';

const asRoot = process.getuid?.() === 0;
const patience = { timeout: 240_000 };

test('the database keeps what it acknowledges and is reachable from this computer and this user only', patience, () =>
	withFolder(async (folder) =>
		withDatabase(folder, async (database) => {
			const shown = await inDatabase(database, async (client) => {
				const names = ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'listen_addresses'];
				const { rows } = await client.query('select name, setting from pg_settings where name = any($1)', [names]);
				return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
			});
			expect(shown).toEqual({
				fsync: 'on',
				synchronous_commit: 'on',
				full_page_writes: 'on',
				data_checksums: 'on',
				listen_addresses: ''
			});
			const stranger = new Client({ ...database.owner, password: 'postgres' });
			await expect(stranger.connect()).rejects.toMatchObject({ code: '28P01' });
		})
	)
);

test('no word of a person reaches the log of the database', patience, () =>
	withFolder(async (folder) => {
		await withDatabase(folder, (database) =>
			inDatabase(database, async (client) => {
				await client.query('create table planted (name text unique)');
				await client.query(`insert into planted values ('Roodkapje')`);
				await expect(client.query(`insert into planted values ('Roodkapje')`)).rejects.toMatchObject({ code: '23505' });
				await expect(client.query(`select 'Roodkapje'::uuid`)).rejects.toMatchObject({ code: '22P02' });
				await expect(client.query('select $1::integer', ['Roodkapje'])).rejects.toMatchObject({ code: '22P02' });
				await client.query(`do $$ begin raise warning 'Roodkapje'; end $$`);
				// a session that is killed while it works makes the server tell what it was doing
				const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
				const broken = client.query(`select 'Roodkapje', pg_sleep(60)`).catch(() => undefined);
				await new Promise((resolve) => setTimeout(resolve, 200));
				process.kill(rows[0]?.pid ?? 0, 'SIGKILL');
				await broken;
			})
		);
		const log = await readFile(join(folder, 'postgres.log'), 'utf8');
		expect(log).toMatch(/was terminated by signal 9/);
		expect(log).not.toContain('Roodkapje');
	})
);

describe.runIf(asRoot)('started by the administrator, below a folder of mode 700, it runs as', () => {
	const ways: Runner['name'][] = ['namespace', 'user-reaching'];
	test.for(ways)('%s', patience, (way) =>
		withFolder(async (folder) => {
			for (let start = 0; start < 2; start++)
				await withDatabase(
					folder,
					async (database) => {
						const servers = serversIn(join(folder, 'postgres'));
						expect(servers.length).toBeGreaterThan(0);
						expect(await inDatabase(database, oneRow)).toEqual([{ one: 1 }]);
						for (const pid of servers) if (way !== 'namespace') expect(await userOf(pid)).not.toBe(0);
					},
					[way]
				);
			// what one way made, the others go on with
			await withDatabase(folder, async (database) => expect(await inDatabase(database, oneRow)).toHaveLength(1));
			expect(await leftIn(folder)).toEqual([]);
		})
	);

	test('nobody, when there is no way', patience, () =>
		withFolder(async (folder) => {
			await expect(withDatabase(folder, async () => undefined, [])).rejects.toThrow(/als gewone gebruiker/);
		})
	);
});

test('a start that was cut short leaves no harm', patience, () =>
	withFolder(async (folder) => {
		await mkdir(join(folder, 'postgres.new', 'base'), { recursive: true });
		await withDatabase(folder, async (database) => expect(await inDatabase(database, oneRow)).toHaveLength(1));
		expect(await readdir(folder)).not.toContain('postgres.new');
	})
);

test('a process number that now belongs to a stranger does not stop the start', patience, () =>
	withFolder(async (folder) => {
		await withDatabase(folder, async () => undefined);
		const stranger = [process.ppid, join(folder, 'postgres'), 0, 5432, join(folder, 'run'), '', ''].join('\n');
		await writeFile(join(folder, 'postgres', 'postmaster.pid'), stranger, { mode: 0o600 });
		await withDatabase(folder, async (database) => expect(await inDatabase(database, oneRow)).toHaveLength(1));
	})
);

test('a data folder with a long path or behind a link works', patience, () =>
	withFolder(async (folder) => {
		const deep = join(folder, 'een-lange-naam-voor-een-map'.repeat(3), 'een-lange-naam-voor-een-map'.repeat(3));
		await mkdir(deep, { recursive: true });
		await symlink(deep, join(folder, 'link'));
		await withDatabase(join(folder, 'link'), async (database) => {
			expect(database.owner.host).not.toContain(folder);
			expect(await inDatabase(database, oneRow)).toHaveLength(1);
		});
	})
);

test('a secret that does not belong to the data gets a sentence', patience, () =>
	withFolder(async (folder) => {
		await withDatabase(folder, async () => undefined);
		await writeFile(join(folder, 'secret'), 'another');
		await expect(withDatabase(folder, async () => undefined)).rejects.toThrow(/^Het bestand secret /);
		expect(await leftIn(folder)).toEqual([]);
	})
);

test('a disk with too little room gets a sentence', async () =>
	withFolder(async (folder) => {
		const wanted = { dataFolder: folder, databaseUrl: undefined, secret: undefined, minFreeMegabytes: 2 ** 40 };
		await expect(openDatabase(wanted, { say: () => undefined })).rejects.toThrow(/^De schijf is bijna vol/);
	}));

const withDatabase = async (
	dataFolder: string,
	use: (database: Database) => Promise<void>,
	ways?: Opening['ways']
): Promise<void> => {
	const wanted = { dataFolder, databaseUrl: undefined, secret: undefined, minFreeMegabytes: 1 };
	const database = await openDatabase(wanted, { say: () => undefined, ...(ways ? { ways } : {}) });
	try {
		await use(database);
	} finally {
		await database.stop();
	}
};

const inDatabase = async <T>(database: Database, use: (client: Client) => Promise<T>): Promise<T> => {
	const client = new Client(database.owner);
	client.on('error', () => undefined);
	await client.connect();
	try {
		return await use(client);
	} finally {
		await client.end();
	}
};

const oneRow = async (client: Client) => (await client.query('select 1 as one')).rows;

const userOf = async (pid: number): Promise<number> =>
	Number(/^Uid:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]);
