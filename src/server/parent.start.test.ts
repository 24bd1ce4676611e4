import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { isAlive } from './postgres/processes.ts';

const parent = new URL('./parent.ts', import.meta.url).href;

/** Stands for Kring: says its number, then what it does when it must leave, and stays until then. */
const program = `
	import { leaveWithParent } from ${JSON.stringify(parent)};
	const stays = setInterval(() => {}, 1000);
	leaveWithParent(() => { console.log('leaving'); clearInterval(stays); });
	console.log(process.pid);`;

/** Stands for the script behind \`npm start\`, which hands the terminal over. */
const script = `
	import { spawn } from 'node:child_process';
	spawn(process.execPath, ['--input-type=module', '-e', ${JSON.stringify(program)}],
		{ stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });`;

test.for(['SIGKILL', 'SIGTERM'] as const)('Kring leaves when the script that started it gets %s', async (signal) => {
	const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
	const pid = Number((await lines.next()).value);
	child.kill(signal);
	expect((await lines.next()).value).toBe('leaving');
	// the pipe closes when the last process that holds it goes
	expect((await lines.next()).done).toBe(true);
	await expect.poll(() => isAlive(pid)).toBe(false);
});

test.for(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
	'Kring leaves once when it gets %s, however often',
	async (signal) => {
		const child = spawn(process.execPath, ['--input-type=module', '-e', program.replace('clearInterval(stays)', '')], {
			stdio: ['ignore', 'pipe', 'inherit']
		});
		const said: string[] = [];
		const lines = createInterface(child.stdout).on('line', (line) => said.push(line));
		await once(lines, 'line');
		child.kill(signal);
		await once(lines, 'line');
		child.kill(signal);
		await new Promise((resolve) => setTimeout(resolve, 200));
		child.kill('SIGKILL');
		await once(child, 'exit');
		expect(said.slice(1)).toEqual(['leaving']);
	}
);

test('Kring started by itself stays until it is asked to leave', async () => {
	const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
	await lines.next();
	await new Promise((resolve) => setTimeout(resolve, 300));
	expect(child.exitCode).toBeNull();
	child.kill('SIGINT');
	expect((await lines.next()).value).toBe('leaving');
});
