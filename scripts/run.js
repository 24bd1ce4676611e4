// @ts-check
import { spawn } from 'node:child_process';
import { root } from './root.js';

/**
 * Runs a program to its end and keeps what it says to itself.
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean }} [options]
 * @returns {Promise<{ ok: boolean, said: string }>}
 */
export const run = (command, parameters, { cwd = root, env = process.env, shell = false } = {}) =>
	new Promise((resolve) => {
		const child = spawn(command, parameters, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
		let said = '';
		for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
		const passing = passSignals(child);
		child.once('error', (error) => resolve({ ok: false, said: error.message }));
		child.once('close', (code) => {
			// who pressed Ctrl-C wants nothing that comes after
			if (passing.interrupted()) process.exit(130);
			passing.end();
			resolve({ ok: code === 0, said });
		});
	});

/**
 * Sends on what asks this process to stop.
 * @param {import('node:child_process').ChildProcess} child
 */
export const passSignals = (child) => {
	let interrupted = false;
	/** @type {NodeJS.Signals[]} */
	const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
	const pass = (/** @type {NodeJS.Signals} */ signal) => {
		interrupted = true;
		child.kill(signal);
	};
	for (const signal of signals) process.on(signal, pass);
	return {
		interrupted: () => interrupted,
		end: () => {
			for (const signal of signals) process.off(signal, pass);
		}
	};
};
