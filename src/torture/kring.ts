import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { processesIn, serversIn } from '#server/postgres/processes.ts';
import type { Figures, Order, Ready } from './orders.ts';

/** A real Kring in a process of its own, and what a test may do to it. */
export type Kring = Ready & {
	api: string;
	/** From the command to serving, in ms. */
	startedIn: number;
	figures: () => Promise<Figures>;
	/** From here on the delays of its event loop count. */
	watchLoop: () => void;
	/** From here on there is no room on its disk. */
	fillDisk: () => void;
	killServer: () => Promise<void>;
	stop: () => Promise<void>;
	/** All that it logged, once it has stopped. */
	logged: Promise<string>;
};

export const startKring = async (wanted: Partial<Order> & { dataFolder: string }): Promise<Kring> => {
	const from = performance.now();
	const order: Order = { fault: 'none', founds: false, roomMegabytes: 1, pages: false, ...wanted };
	const child = spawn(process.execPath, [join(import.meta.dirname, 'kring-program.ts'), JSON.stringify(order)], {
		stdio: ['ignore', 'pipe', 'pipe', 'ipc']
	});
	const { stdout, stderr } = child;
	if (!stdout || !stderr) throw new Error('a child that says nothing');
	const logged = Promise.all([text(stdout), text(stderr)]).then((parts) => parts.join(''));
	const ready = await readyFrom(child, logged);
	const ask = async () => {
		child.send('figures');
		const [figures] = await once(child, 'message');
		return figures as Figures;
	};
	return {
		...ready,
		api: `http://127.0.0.1:${ready.port}/api`,
		startedIn: performance.now() - from,
		figures: ask,
		watchLoop: () => void child.send('loop'),
		fillDisk: () => void child.send('fill'),
		killServer: () => end(child, 'SIGKILL'),
		stop: () => end(child, 'SIGTERM'),
		logged
	};
};

/** `kill -9` for PostgreSQL: its postmaster alone, or all it has started too, so that its memory is gone at once. */
export const killDatabase = (dataFolder: string, whole: boolean): void => {
	const folder = join(realpathSync(dataFolder), 'postgres');
	const postmaster = Number.parseInt(readFileSync(join(folder, 'postmaster.pid'), 'utf8'), 10);
	for (const pid of whole ? serversIn(folder) : [postmaster]) signal(pid, 'SIGKILL');
};

/** Makes every process of the database stand still, or go on. */
export const freezeDatabase = (dataFolder: string, frozen: boolean): void => {
	for (const pid of processesIn(join(realpathSync(dataFolder), 'postgres')))
		signal(pid, frozen ? 'SIGSTOP' : 'SIGCONT');
};

const signal = (pid: number, name: NodeJS.Signals): void => {
	try {
		process.kill(pid, name);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
	}
};

const readyFrom = async (child: ChildProcess, logged: Promise<string>): Promise<Ready> => {
	const gone = once(child, 'exit').then(async () => {
		throw new Error(`kring did not start: ${await logged}`);
	});
	// Once it is ready, its end is the test's own doing.
	gone.catch(() => undefined);
	const [ready] = await Promise.race([once(child, 'message'), gone]);
	return ready as Ready;
};

const end = async (child: ChildProcess, name: NodeJS.Signals): Promise<void> => {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const exited = once(child, 'exit');
	child.kill(name);
	await exited;
};
