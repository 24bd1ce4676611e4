import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Board } from '#boards/board-state.ts';
import { openSchool } from '#testing/cast.ts';
import { holdDatabase, killHard, leftIn, withFolder } from '#testing/held-database.ts';
import { openTestHouse, sent } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import type { House } from '../house.ts';
import { migrate } from '../migrate.ts';
import { openNeighbours } from '../neighbours.ts';
import { passwordFor, secretIn, type Role } from '../postgres/secret.ts';

const patience = { timeout: 480_000 };

type Ran = { code: number | null; said: string };

/** Runs `npm run backup` or `npm run restore` as npm does, without npm: in the folder of Kring, from where the person stands. */
const run = async (
	program: 'backup' | 'restore',
	parameters: string[],
	{ data, from, most, url }: { data: string; from: string; most?: number; url?: string }
): Promise<Ran> => {
	const main = join(import.meta.dirname, `${program}-main.ts`);
	// a small disk: no file may become larger than so many blocks of 512 bytes
	const small = most === undefined ? [] : ['sh', '-c', `ulimit -f ${most}; exec "$@"`, 'sh'];
	const [command = '', ...rest] = [...small, process.execPath, main, ...parameters];
	const { DATABASE_URL: _url, SECRET: _secret, ...env } = process.env;
	const child = spawn(command, rest, {
		env: { ...env, DATA_DIR: data, INIT_CWD: from, MIN_FREE_MB: '1', ...(url && { DATABASE_URL: url }) },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
	const [code] = (await once(child, 'close')) as [number | null];
	return { code, said };
};

type Running = { house: House; url: string; end: () => Promise<void> };

/** A Kring on the database in this folder, which a process of its own holds: as when Kring runs. */
const running = async (data: string): Promise<Running> => {
	const holder = await holdDatabase(data);
	if ('problem' in holder.said) throw new Error(holder.said.problem);
	const { owner } = holder.said;
	onTestFinished(() => void holder.process.kill('SIGKILL'));
	const secret = await secretIn(data);
	const login = (user: Role) => ({ ...owner, user, password: passwordFor(secret, user) });
	const password = (role: Role) => passwordFor(secret, role);
	await migrate(owner, {
		kring_pipe: password('kring_pipe'),
		kring_reader: password('kring_reader'),
		kring_identity: password('kring_identity'),
		kring_jobs: password('kring_jobs')
	});
	const house = openTestHouse(login, { secret });
	const neighbours = await openNeighbours(login('kring_pipe'), house);
	return {
		house,
		url: `postgres://${owner.user}:${owner.password}@localhost/${owner.database}?host=${encodeURIComponent(owner.host)}`,
		end: async () => {
			await neighbours.close();
			await house.close();
			await killHard(holder.process);
			expect(await leftIn(data)).toEqual([]);
		}
	};
};

const wordsOn = async (house: House, board: string): Promise<string[]> =>
	((await house.look('north', board))?.state as Board | undefined)?.notes.map(({ words }) => words) ?? [];

test('a backup is made and put back while Kring runs, and without it; on another machine too', patience, () =>
	withFolder(async (folder) => {
		const [data, shelf] = [join(folder, 'data'), join(folder, 'shelf')];
		await mkdir(data);
		await mkdir(shelf);
		const here = { data, from: shelf };
		let kring = await running(data);
		const { board, pupil } = await openSchool(kring.house, 'north');
		await sent(kring.house, pupil, 'board', board, aNote('eekhoorn'));

		const made = await run('backup', ['first'], here);
		expect(made.said).toMatch(/^De back-up is klaar: \d+ rijen uit \d+ tabellen, \d+ MB, in \d+,\d s\.\nDe sleutels /);
		expect(made.code).toBe(0);
		expect((await readdir(shelf)).toSorted()).toEqual(['first', 'first.keys']);
		expect(made.said).not.toMatch(/north|Daan|eekhoorn|kring\./);

		await sent(kring.house, pupil, 'board', board, aNote('na de back-up'));
		const asked = await run('restore', ['first'], here);
		expect(asked).toMatchObject({ code: 1, said: expect.stringMatching(/^Hier staan al gegevens: met --replace/) });
		expect(await wordsOn(kring.house, board)).toHaveLength(2);
		const done = await run('restore', ['first', '--replace'], here);
		expect(done.said).toMatch(/^De back-up van .* is teruggezet: \d+ rijen, in \d+,\d s\.\nWat sindsdien gewist was/);
		expect(done.code).toBe(0);
		await expect.poll(() => wordsOn(kring.house, board)).toEqual(['eekhoorn']);
		await sent(kring.house, pupil, 'board', board, aNote('verder'));

		// the same database, as one of someone else
		const served = { ...here, url: kring.url };
		expect(await run('backup', ['served'], served)).toMatchObject({ code: 0 });
		await sent(kring.house, pupil, 'board', board, aNote('en nog een'));
		expect(await run('restore', ['served', '--replace'], served)).toMatchObject({ code: 0 });
		await expect.poll(() => wordsOn(kring.house, board)).toEqual(['eekhoorn', 'verder']);
		await kring.end();

		// nothing runs: the database is started for as long as it takes
		expect(await run('backup', ['second'], here)).toMatchObject({ code: 0 });
		expect(await leftIn(data)).toEqual([]);

		const moved = join(folder, 'moved');
		const there = { data: moved, from: shelf };
		await mkdir(moved);
		const keys = join(folder, 'keys');
		await copyFile(join(shelf, 'second.keys'), keys);
		await rm(join(shelf, 'second.keys'));
		expect(await run('restore', ['second', `--keys=${keys}`], there)).toMatchObject({
			code: 1,
			said: expect.stringMatching(/^Het geheim van Kring is er niet/)
		});
		await writeFile(join(moved, 'secret'), await secretIn(data), { mode: 0o600 });
		expect(await run('restore', ['second', '--keys', keys], there)).toMatchObject({ code: 0 });
		kring = await running(moved);
		expect(await wordsOn(kring.house, board)).toEqual(['eekhoorn', 'verder']);
		await kring.end();
	})
);

test('what cannot be done gets one sentence and exit code 1, and leaves nothing behind', patience, () =>
	withFolder(async (folder) => {
		const [data, shelf] = [join(folder, 'data'), join(folder, 'shelf')];
		await mkdir(data);
		await mkdir(shelf);
		const here = { data, from: shelf };
		const says = async (program: 'backup' | 'restore', parameters: string[], sentence: RegExp, most?: number) => {
			const { code, said } = await run(program, parameters, { ...here, ...(most !== undefined && { most }) });
			expect(said).toMatch(sentence);
			expect(said.trim()).not.toContain('\n');
			expect(code).toBe(1);
		};
		await says('backup', ['early'], /^Hier zijn nog geen gegevens van Kring/);
		expect(await readdir(data)).toEqual([]);
		const kring = await running(data);
		await openSchool(kring.house, 'north');
		await says('backup', [], /^Zeg waarheen de back-up gaat/);
		await says('backup', ['one', 'two'], /^Zeg waarheen de back-up gaat/);
		await says('backup', ['--fast'], /^--fast ken ik niet/);
		await says('backup', ['nowhere/file'], /^De back-up is niet gelukt: dit bestand of deze map is er niet/);
		await says('backup', ['large'], /^De back-up is niet gelukt: de schijf is vol/, 4);
		expect(await readdir(shelf)).toEqual([]);
		await run('backup', ['made'], here);
		await says('backup', ['made'], /^Dit bestand bestaat al/);
		await says('restore', [], /^Zeg welke back-up terug moet/);
		await says('restore', ['made', '--keys'], /dit is een map/);
		await says('restore', ['made.keys', '--keys', 'made'], /^Dit bestand is een back-up van de sleutels/);
		await rm(join(shelf, 'made.keys'));
		await says('restore', ['made'], /^De sleutels zijn er niet/);
		await says('restore', ['made', '--without-keys'], /^Hier staan al gegevens/);
		await kring.end();
	})
);
