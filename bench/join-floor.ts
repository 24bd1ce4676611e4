import { get } from 'node:http';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Joined } from './comer.ts';
import { startFloor } from './stand.ts';

/** The least that joining can be: a small page, and an event stream that says something. */
export const startJoinFloor = async (folder: string) => {
	const { program } = await startFloor(folder);
	return { origin: `http://127.0.0.1:${program.ready.port}`, stop: program.stop };
};

export const answerOnFloor = async (origin: string): Promise<Joined> => {
	const began = performance.now();
	const [page] = (await once(get(`${origin}/`), 'response')) as [IncomingMessage];
	await once(page.resume(), 'end');
	const asked = get(`${origin}/live`);
	const [stream] = (await once(asked, 'response')) as [IncomingMessage];
	await once(stream, 'data');
	const ms = performance.now() - began;
	asked.on('error', () => undefined);
	return { ms, leave: () => asked.destroy() };
};
