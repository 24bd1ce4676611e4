import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { describe, expect, test } from 'vitest';
import { type Holder, holdDatabase, killHard, leftIn, startHolding, withFolder } from '#testing/held-database.ts';
import { processesIn, serversIn } from './processes.ts';

const rounds = process.env.KRING_LONG ? 10 : 2;

/** Everything that is killed, by who is killed in it. */
const deaths: Record<string, (holder: Holder, dataFolder: string) => Promise<void>> = {
	'Kring alone': async (holder) => killHard(holder.process),
	'Kring and its database': async (holder, dataFolder) => {
		process.kill(postmasterOf(dataFolder), 'SIGKILL');
		await killHard(holder.process);
	},
	'Kring and the watchdog, so that the database is an orphan': async (holder, dataFolder) => {
		const folder = join(dataFolder, 'postgres');
		const servers = serversIn(folder);
		for (const pid of processesIn(folder)) if (!servers.includes(pid)) process.kill(pid, 'SIGKILL');
		await killHard(holder.process);
		await wait(300);
		expect(serversIn(folder)).toContain(postmasterOf(dataFolder));
	},
	'every process there is': async (holder, dataFolder) => {
		for (const pid of processesIn(join(dataFolder, 'postgres'))) process.kill(pid, 'SIGKILL');
		await killHard(holder.process);
	}
};

describe('what was acknowledged is there after kill -9 of', () => {
	test.for(Object.entries(deaths))('%s', { timeout: 480_000 }, ([, kill]) =>
		withFolder(async (dataFolder) => {
			for (let round = 0; round < rounds; round++) {
				const holder = await holdDatabase(dataFolder);
				expect(await rowsAfterAdding(ownerOf(holder))).toBe(round + 1);
				await kill(holder, dataFolder);
			}
			const last = await holdDatabase(dataFolder);
			expect(await rowsAfterAdding(ownerOf(last))).toBe(rounds + 1);
			last.process.kill('SIGTERM');
			expect(await leftIn(dataFolder)).toEqual([]);
		})
	);
});

test('a database whose Kring was killed stops by itself', { timeout: 240_000 }, () =>
	withFolder(async (dataFolder) => {
		const holder = await holdDatabase(dataFolder);
		await killHard(holder.process);
		expect(await leftIn(dataFolder, 5_000)).toEqual([]);
	})
);

test('a start that is killed while it makes the database is done again', { timeout: 240_000 }, () =>
	withFolder(async (dataFolder) => {
		for (const moment of [250, 450, 900]) {
			const child = startHolding(dataFolder);
			await wait(moment);
			await killHard(child);
		}
		const holder = await holdDatabase(dataFolder);
		expect(await rowsAfterAdding(ownerOf(holder))).toBe(1);
		holder.process.kill('SIGTERM');
		expect(await leftIn(dataFolder)).toEqual([]);
	})
);

test('a database that is killed is started again', { timeout: 240_000 }, () =>
	withFolder(async (dataFolder) => {
		const holder = await holdDatabase(dataFolder);
		expect(await rowsAfterAdding(ownerOf(holder))).toBe(1);
		const before = postmasterOf(dataFolder);
		process.kill(before, 'SIGKILL');
		const after = await within(10_000, () => rowsAfterAdding(ownerOf(holder)));
		expect(after).toBe(2);
		expect(postmasterOf(dataFolder)).not.toBe(before);
		holder.process.kill('SIGTERM');
		expect(await leftIn(dataFolder)).toEqual([]);
	})
);

test(
	'a second Kring on the same data is refused with a sentence and leaves the first in peace',
	{ timeout: 240_000 },
	() =>
		withFolder(async (dataFolder) => {
			const [one, other] = await Promise.all([holdDatabase(dataFolder), holdDatabase(dataFolder)]);
			const [first, second] = 'owner' in one.said ? [one, other] : [other, one];
			const client = new Client(ownerOf(first));
			await client.connect();
			const third = await holdDatabase(dataFolder);
			for (const refused of [second, third])
				expect(refused.said).toEqual({ problem: expect.stringMatching(/^Kring draait al met de gegevens in /) });
			expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
			await client.end();
			first.process.kill('SIGTERM');
			expect(await leftIn(dataFolder)).toEqual([]);
		})
);

const ownerOf = ({ said }: Holder): ClientConfig => {
	if ('problem' in said) throw new Error(said.problem);
	return said.owner;
};

const postmasterOf = (dataFolder: string): number =>
	Number.parseInt(readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8'), 10);

/** Adds one row and says how many there are. */
const rowsAfterAdding = async (owner: ClientConfig): Promise<number> => {
	const client = new Client(owner);
	client.on('error', () => undefined);
	await client.connect();
	try {
		await client.query('create table if not exists kept (id serial)');
		await client.query('insert into kept default values');
		const { rows } = await client.query<{ count: number }>('select count(*)::integer as count from kept');
		return rows[0]?.count ?? 0;
	} finally {
		await client.end();
	}
};

const within = async <T>(patience: number, attempt: () => Promise<T>): Promise<T> => {
	for (const until = Date.now() + patience; ; await wait(50)) {
		try {
			return await attempt();
		} catch (error) {
			if (Date.now() > until) throw error;
		}
	}
};
