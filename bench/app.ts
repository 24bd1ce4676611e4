import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { serving } from '../scripts/hand-over.js';

/** The whole of Kring as `npm start` runs it, with its pages, on a port of its own. */
export type App = {
	origin: string;
	/** Resolves with the answer of the first good page; asked again until it is there. */
	firstGood: (path: string) => Promise<string>;
	stop: () => Promise<void>;
};

const patience = 120_000;

export const startApp = async (folder: string, example: 'yes' | 'no'): Promise<App> => {
	const port = await freePort();
	const origin = `http://127.0.0.1:${port}`;
	const { PATH, HOME, LANG } = process.env;
	const env = { PATH, HOME, LANG, DATA_DIR: folder, PORT: String(port), EXAMPLE: example, LOG_LEVEL: 'error' };
	const root = join(import.meta.dirname, '..');
	const child = spawn(process.execPath, serving, {
		cwd: root,
		env,
		stdio: ['ignore', 'pipe', 'inherit', 'ipc']
	});
	let said = '';
	child.stdout?.setEncoding('utf8').on('data', (text: string) => (said += text));
	const ended = once(child, 'exit');
	return {
		origin,
		async firstGood(path) {
			const until = Date.now() + patience;
			while (Date.now() < until) {
				const page = await fetch(origin + path, { redirect: 'manual' }).catch(() => undefined);
				if (page?.status === 200) return page.text();
				if (child.exitCode !== null) throw new Error(`Kring did not start: ${said}`);
				await wait(5);
			}
			throw new Error(`${path} was never answered well`);
		},
		async stop() {
			child.kill('SIGTERM');
			await ended;
		}
	};
};

/** One below those that the system hands out by itself. */
const freePort = async (): Promise<number> => {
	for (;;) {
		const port = 20_000 + Math.floor(Math.random() * 10_000);
		const probe = createServer();
		const free = await new Promise<boolean>((told) => {
			probe.once('error', () => told(false));
			probe.listen(port, '127.0.0.1', () => told(true));
		});
		if (!free) continue;
		probe.close();
		await once(probe, 'close');
		return port;
	}
};
