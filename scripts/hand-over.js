// @ts-check
import { spawn } from 'node:child_process';
import { watchNpm } from './ancestors.js';
import { root } from './root.js';
import { passSignals } from './run.js';
import { Stop } from './stop.js';

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
