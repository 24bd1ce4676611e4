import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { wipeTraces } from '#retention/server/traces.ts';
import type { Actor } from '#server/actor.ts';
import { aGuardian } from '#testing/any-household.ts';
import { leftIn, withFolder } from '#testing/held-database.ts';
import { asForm } from './hostile-door.ts';
import { startKring } from './kring.ts';

const salt = newId().slice(-8);
const names = ['Aagje', 'Brandsma', 'Corrie', 'Dekkers', 'adres'].map((name) => `${name}${salt}`);
const [given = '', family = '', parent = '', parents = '', address = ''] = names;

/** The files in which one of these names stands, of all that a Kring has. */
const filesWith = async (folder: string): Promise<string[]> => {
	const found: string[] = [];
	for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const path = join(entry.parentPath, entry.name);
		const bytes = await readFile(path);
		if (names.some((name) => bytes.includes(name))) found.push(path.slice(folder.length + 1));
	}
	return found;
};

test(
	'K16: who was erased by two people is by name in no file of the database, no write-ahead log and no log of Kring',
	{ timeout: 960_000 },
	() =>
		withFolder(async (dataFolder) => {
			const kring = await startKring({ dataFolder, founds: true, pages: true });
			onTestFinished(() => kring.stop());
			if (!kring.schools) throw new Error('no schools were opened');
			const { pupil, administrator, coordinator, principal, school } = kring.schools.north;
			const ask = async ({ person }: Actor, kind: string, stream: string, command: { type: string }) => {
				const headers = { 'content-type': 'application/json' };
				const body = JSON.stringify({ id: newId(), kind, stream, command });
				const url = `${kring.api}/north/commands?als=${person}`;
				const answer = await (await fetch(url, { method: 'POST', headers, body })).json();
				expect(answer, command.type).toHaveProperty('version');
			};
			const { person } = pupil;
			const rename = { type: 'rename-person', person, given, family };
			await ask(administrator, 'school', school, rename);
			const guardian = { ...aGuardian, given: parent, family: parents, email: `${address}@post.example` };
			const home = { household: newId(), guardian: newId(), children: [person], authority: [] };
			await ask(coordinator, 'households', newId(), { type: 'open-household', ...home, ...guardian } as {
				type: string;
			});
			const pageOf = `http://127.0.0.1:${kring.port}/north/mensen/${person}/wissen`;
			expect(await (await fetch(`${pageOf}?als=${coordinator.person}`)).text()).toContain(given);

			const [retention, request] = [newId(), newId()];
			const asked = { type: 'ask-request', request, wish: 'erase', person };
			await ask(coordinator, 'retention', retention, asked);
			const confirmed = await fetch(`${pageOf}?/confirm&als=${principal.person}`, {
				method: 'POST',
				redirect: 'manual',
				headers: {
					origin: `http://127.0.0.1:${kring.port}`,
					accept: 'text/html',
					'content-type': 'application/x-www-form-urlencoded'
				},
				body: asForm({ command: newId(), request })
			});
			expect([confirmed.status, confirmed.headers.get('location')]).toEqual([
				303,
				expect.stringContaining('gewist=ja')
			]);
			// they lie there still, or this test would find nothing whatever happened
			expect(await filesWith(join(dataFolder, 'postgres'))).not.toEqual([]);
			await wipeTraces(kring.owner);
			expect(await filesWith(dataFolder)).toEqual([]);
			await kring.stop();
			expect(await leftIn(dataFolder)).toEqual([]);
			expect(await filesWith(dataFolder)).toEqual([]);
			const logged = await kring.logged;
			expect(names.filter((name) => logged.includes(name))).toEqual([]);
		})
);
