import { expect, test } from 'vitest';
import { holdDatabase, leftIn, withFolder } from '#testing/held-database.ts';
import { openDatabase } from './open.ts';
import { passwordFor } from './secret.ts';

const open = (databaseUrl: string, dataFolder: string, secret?: string) =>
	openDatabase({ databaseUrl, dataFolder, secret, minFreeMegabytes: 1 }, { say: () => undefined });

test('DATABASE_URL names the database, and nothing else changes', { timeout: 240_000 }, () =>
	withFolder(async (folder) => {
		const holder = await holdDatabase(folder);
		if ('problem' in holder.said) throw new Error(holder.said.problem);
		const { host, user, password } = holder.said.owner;
		const url = (secret: string, database = 'kring') =>
			`postgres://${user}:${secret}@/${database}?host=${encodeURIComponent(host)}`;

		const database = await open(url(password), folder);
		expect(database.embedded).toBe(false);
		expect(database.owner).toMatchObject({ host, user, password, database: 'kring' });
		expect(database.as('kring_pipe')).toMatchObject({
			host,
			database: 'kring',
			user: 'kring_pipe',
			password: passwordFor(password, 'kring_pipe')
		});
		await database.stop();

		const own = await open(url(password), folder, 'a secret of at least thirty-two characters');
		expect(own.as('kring_reader').password).toBe(
			passwordFor('a secret of at least thirty-two characters', 'kring_reader')
		);

		await expect(open(url('wrong'), folder)).rejects.toThrow(/^De database weigert deze gebruiker/);
		await expect(open(url(password, 'nergens'), folder)).rejects.toThrow(/^De database in DATABASE_URL bestaat niet/);

		holder.process.kill('SIGTERM');
		expect(await leftIn(folder)).toEqual([]);
		await expect(open(url(password), folder)).rejects.toThrow(/^De database is niet bereikbaar/);
	})
);

test('a database that is away gets a sentence without its password', () =>
	withFolder(async (folder) => {
		const refused = open('postgres://kring:geheim@127.0.0.1:1/kring', folder);
		await expect(refused).rejects.toThrow(/^De database is niet bereikbaar/);
		await expect(refused).rejects.not.toThrow(/geheim/);
	}));
