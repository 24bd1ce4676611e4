import { readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from '../problems.ts';
import { serverName } from './postmaster.ts';
import { isAlive, isServerOf, startedIn } from './processes.ts';

/**
 * Ends a PostgreSQL that an earlier Kring left on this folder. Call it only while holding the lock of the data folder:
 * then whatever still works there has lost its Kring. `folder` is a real path.
 */
export const endLeftovers = async (folder: string): Promise<void> => {
	const postmaster = await postmasterOf(folder);
	if (postmaster !== undefined) await end(postmaster);
	for (const pid of startedIn(folder, serverName)) await end(pid);
};

/** Politely, then firmly, then by force; the log on disk makes each of them safe. */
const end = async (pid: number): Promise<void> => {
	for (const [signal, patience] of [
		['SIGINT', 10_000],
		['SIGQUIT', 3_000],
		['SIGKILL', 3_000]
	] as const) {
		kill(pid, signal);
		for (let waited = 0; waited < patience; waited += 20) {
			if (!isAlive(pid)) return;
			await wait(20);
		}
	}
	throw new Problem(`Een eerdere database (proces ${pid}) wil niet stoppen: stop dat proces en start Kring opnieuw.`);
};

const kill = (pid: number, signal: NodeJS.Signals): void => {
	try {
		process.kill(pid, signal);
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return;
		throw new Problem(
			`Een eerdere database (proces ${pid}) is van een andere gebruiker: stop dat proces en start Kring opnieuw.`
		);
	}
};

const postmasterOf = async (folder: string): Promise<number | undefined> => {
	const path = join(folder, 'postmaster.pid');
	const pid = Number.parseInt(await readFile(path, 'utf8').catch(() => ''), 10);
	if (!(pid > 1) || !isAlive(pid)) return undefined;
	if (isServerOf(pid, folder)) return pid;
	// the number now belongs to a stranger: PostgreSQL would take it for a server and refuse to start
	await unlink(path);
	return undefined;
};
