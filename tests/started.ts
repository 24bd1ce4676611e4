import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { serving } from '../scripts/hand-over.js';
import { killDatabase } from '#torture/kring.ts';
import { freePort } from './free-port.ts';

/** A running Kring. */
export type Kring = {
	url: string;
	/** The same Kring as a tablet in the classroom sees it: plain http under another name. */
	tabletUrl: string;
	dataFolder: string;
	/** What it said in its terminal. */
	said: () => string;
	/** Whether it was killed and does not serve yet, or began to a moment ago. */
	isAway: () => boolean;
	/** `kill -9` for the server and all of its database in one moment. */
	kill: () => void;
	/** After a kill: starts on the same data and port. */
	startAgain: () => Promise<void>;
	/** Stops and throws the data away. */
	stop: () => Promise<void>;
};

/** As a tablet knows this machine; the browser of a journey finds it here. */
const tabletName = 'tablet.test';
const root = join(import.meta.dirname, '..');
const patienceMs = 90_000;
const afterwardsMs = 3_000;

/** `more`: settings beside the usual ones; `at`: a port that was found free. */
export const startKring = async (more: Readonly<Record<string, string>> = {}, at?: number): Promise<Kring> => {
	const dataFolder = await mkdtemp(join(tmpdir(), 'kring-journey-'));
	const port = at ?? (await freePort());
	let { server, said } = await start(dataFolder, port, more);
	let awayUntil = 0;
	return {
		url: `http://127.0.0.1:${port}`,
		tabletUrl: `http://${tabletName}:${port}`,
		dataFolder,
		said: () => said(),
		isAway: () => Date.now() < awayUntil,
		kill: () => {
			awayUntil = Number.POSITIVE_INFINITY;
			server.kill('SIGKILL');
			killDatabase(dataFolder, true);
		},
		startAgain: async () => {
			({ server, said } = await start(dataFolder, port, more));
			awayUntil = Date.now() + afterwardsMs;
		},
		stop: async () => {
			await stop(server);
			await rm(dataFolder, { recursive: true, force: true });
		}
	};
};

type Started = { server: ChildProcess; said: () => string };

const start = async (dataFolder: string, port: number, more: Readonly<Record<string, string>>): Promise<Started> => {
	// a Kring that was killed could not take its address away
	await rm(join(dataFolder, 'address'), { force: true });
	const env = { ...process.env, DATA_DIR: dataFolder, PORT: String(port), HOST: '127.0.0.1', HOSTS: tabletName };
	const server = spawn(join(root, 'node_modules', '.bin', 'node'), serving, {
		cwd: root,
		env: { ...env, EXAMPLE: 'yes', DATABASE_URL: '', PUBLIC_URL: '', SECRET: '', ...more },
		// the channel makes it leave with us, whatever happens to us
		stdio: ['ignore', 'pipe', 'pipe', 'ipc']
	});
	let said = '';
	for (const stream of [server.stdout, server.stderr]) stream?.setEncoding('utf8').on('data', (text) => (said += text));
	for (const until = Date.now() + patienceMs; Date.now() < until; await wait(50)) {
		if (server.exitCode !== null) break;
		if (await isReady(dataFolder)) return { server, said: () => said };
	}
	server.kill('SIGKILL');
	throw new Error(`Kring did not start:\n${said}`);
};

/** Kring writes its address when it listens. */
const isReady = async (dataFolder: string): Promise<boolean> =>
	(await readFile(join(dataFolder, 'address'), 'utf8').catch(() => '')).length > 0;

const stop = async (server: ChildProcess): Promise<void> => {
	if (server.exitCode !== null || server.signalCode !== null) return;
	const exited = once(server, 'exit');
	server.kill('SIGTERM');
	const [code] = await Promise.race([exited, wait(30_000, ['not at all'])]);
	if (code === 0) return;
	server.kill('SIGKILL');
	throw new Error(`Kring stopped with ${String(code)}`);
};
