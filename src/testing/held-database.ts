import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import * as v from 'valibot';
import { processesIn } from '#server/postgres/processes.ts';

const owner = v.object({
	host: v.string(),
	port: v.number(),
	database: v.string(),
	user: v.string(),
	password: v.string()
});
const told = v.union([v.object({ owner }), v.object({ problem: v.string() })]);

/** A process that holds the database of a data folder, and what it said when it was ready. */
export type Holder = { process: ChildProcess; said: v.InferOutput<typeof told> };

export const holdDatabase = async (dataFolder: string): Promise<Holder> => {
	const child = startHolding(dataFolder);
	const [line] = await once(createInterface(child.stdout), 'line');
	return { process: child, said: v.parse(told, JSON.parse(String(line))) };
};

export const startHolding = (dataFolder: string) =>
	spawn(process.execPath, [join(import.meta.dirname, 'hold-database.ts'), dataFolder], {
		stdio: ['ignore', 'pipe', 'inherit']
	});

export const killHard = async (child: ChildProcess): Promise<void> => {
	const exited = once(child, 'exit');
	child.kill('SIGKILL');
	await exited;
};

/** Waits until no process works in the cluster of this data folder; the ones left after `patience` ms. */
export const leftIn = async (dataFolder: string, patience = 10_000): Promise<number[]> => {
	const folder = join(dataFolder, 'postgres');
	for (let waited = 0; waited < patience && processesIn(folder).length; waited += 50) await wait(50);
	return processesIn(folder);
};

/** A temporary folder (mode 700) for the length of one test. */
export const withFolder = async (use: (folder: string) => Promise<void>): Promise<void> => {
	const folder = await mkdtemp(join(tmpdir(), 'kring-test-'));
	try {
		await use(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
};
