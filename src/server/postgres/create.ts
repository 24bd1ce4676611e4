import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Problem } from '../problems.ts';
import { endLeftovers } from './leftovers.ts';
import { giveTo, type Runner } from './runner.ts';

export const isCreated = (folder: string): boolean => existsSync(join(folder, 'PG_VERSION'));

/** Where a new cluster is made; it gets its own name only when it is whole, so a start that was cut short is no harm. */
export const emptyBeside = async (folder: string): Promise<string> => {
	const aside = `${folder}.new`;
	await endLeftovers(aside);
	await rm(aside, { recursive: true, force: true });
	await mkdir(aside, { mode: 0o700 });
	return aside;
};

type Making = { initdb: string; aside: string; folder: string; passwordFolder: string; password: string };

/** Makes the cluster in `aside` and names it `folder`. The password passes through a file the runner alone can read. */
export const create = async (
	{ initdb, aside, folder, passwordFolder, password }: Making,
	runner: Runner
): Promise<void> => {
	const passwordFile = join(passwordFolder, 'password');
	try {
		await writeFile(passwordFile, password, { mode: 0o600 });
		await giveTo(runner, passwordFile);
		await giveTo(runner, aside);
		await run([initdb, '-D', aside, `--pwfile=${passwordFile}`, ...choices], aside, runner);
	} finally {
		await rm(passwordFile, { force: true });
	}
	await rm(folder, { recursive: true, force: true });
	await rename(aside, folder);
	await sync(dirname(folder));
};

const choices = [
	'--username=kring_owner',
	'--auth=scram-sha-256',
	'--encoding=UTF8',
	'--locale=C',
	'--data-checksums',
	'--set=timezone=UTC',
	'--set=log_timezone=UTC'
];

const run = (command: readonly string[], cwd: string, runner: Runner): Promise<void> => {
	const [program = '', ...rest] = [...runner.prefix, ...command];
	return new Promise((resolve, reject) => {
		const child = spawn(program, rest, {
			cwd,
			env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
			stdio: ['ignore', 'ignore', 'pipe'],
			...runner.as
		});
		let said = '';
		child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
		child.once('error', () => reject(new Problem(cannotRun)));
		child.once('close', (code) => (code === 0 ? resolve() : reject(new Problem(whyNot(said)))));
	});
};

const cannotRun =
	'De ingebouwde PostgreSQL draait niet op deze computer: zet DATABASE_URL naar een PostgreSQL vanaf versie 15.';

const whyNot = (said: string): string => {
	if (/No space left on device|Disk quota exceeded/.test(said))
		return 'De schijf is vol: maak ruimte vrij en start Kring opnieuw.';
	if (/Permission denied|Operation not permitted/.test(said))
		return 'De map voor de database is niet te beschrijven: geef deze gebruiker het recht, of kies met DATA_DIR een andere map.';
	return cannotRun;
};

const sync = async (folder: string): Promise<void> => {
	const opened = await open(folder);
	await opened.sync();
	await opened.close();
};
