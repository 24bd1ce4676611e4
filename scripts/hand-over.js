// @ts-check
import { spawn } from 'node:child_process';
import { watchNpm } from './ancestors.js';
import { root } from './root.js';
import { passSignals } from './run.js';
import { Stop } from './stop.js';

/**
 * Has Node tidy up young memory more often: a server that hears a class needs 20 MB less, for no CPU to speak of. Not
 * for what builds pages, which makes far more of it.
 */
export const sparing = '--max-semi-space-size=2';

/** Keeps what was compiled; it must be there before the first module of ours is read. */
export const compiled = '--import=./scripts/compiled.js';

/** Kring as a school runs it; what is measured and what journeys visit runs the same. */
export const serving = [sparing, compiled, 'src/server/main.ts'];

/**
 * Lets a program take over the terminal and ends as it ends. The program holds a channel to this process: when this one
 * dies, even by `kill -9`, the system closes the channel and the program leaves too.
 * @param {string} node
 * @param {readonly string[]} parameters
 * @returns {Promise<void>}
 */
export const handOver = (node, parameters) =>
	new Promise((resolve, reject) => {
		const child = spawn(node, parameters, { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
		passSignals(child);
		const watching = watchNpm(() => child.kill('SIGTERM'));
		child.once('error', () =>
			reject(new Stop('Node.js wil niet starten: verwijder node_modules en probeer het opnieuw.'))
		);
		child.once('exit', (code, signal) => {
			clearInterval(watching);
			process.exitCode = code ?? (signal === 'SIGKILL' ? 137 : 143);
			resolve();
		});
	});
