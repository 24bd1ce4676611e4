import { connect, type Socket } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import type { Message } from '#kernel/envelope.ts';
import { newId } from '#kernel/id.ts';
import { withFolder } from '#testing/held-database.ts';
import { startKring, type Kring } from './kring.ts';
import { read } from './reader.ts';

const stalled = 100;
const healthy = 5;
const drawings = process.env['KRING_LONG'] ? 900 : 420;
/** Generous: the most one reader may lie behind, for all of them, and what a working server takes besides. */
const mostMegabytes = 200;

const sockets: Socket[] = [];
afterAll(() => {
	for (const socket of sockets) socket.destroy();
});

/** Asks for the stream and never reads a byte of it. */
const stall = (kring: Kring, path: string, index: number): void => {
	const socket = connect(kring.port, '127.0.0.1');
	socket.pause();
	socket.on('error', () => undefined);
	const zipped = index % 5 ? '' : 'accept-encoding: gzip\r\n';
	socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\n${zipped}\r\n`);
	sockets.push(socket);
};

/** As large as a drawing may be, and hardly to be compressed. */
const largeDrawing = () =>
	Array.from({ length: 50 }, () => Array.from({ length: 120 }, () => Math.floor(Math.random() * 2000) - 1000));

test('readers who stand still are let go, and nobody else notices', { timeout: 720_000 }, () =>
	withFolder(async (dataFolder) => {
		const kring = await startKring({ dataFolder, founds: true });
		if (!kring.schools) throw new Error('no schools were opened');
		const { board, teacher } = kring.schools.north;
		const path = `/api/north/live?als=${teacher.person}&heard=${board}.0`;
		const post = async (command: object) => {
			const body = JSON.stringify({ id: newId(), kind: 'board', stream: board, command });
			const headers = { 'content-type': 'application/json' };
			const response = await fetch(`${kring.api}/north/commands?als=${teacher.person}`, {
				method: 'POST',
				headers,
				body
			});
			expect(response.status).toBe(200);
		};
		const heard = Array.from({ length: healthy }, () => new Map<string, number>());
		const reading = heard.map((mine) =>
			read(`http://127.0.0.1:${kring.port}${path}`, 'gzip', (message: Message) => {
				if (!('events' in message)) return;
				for (const event of message.events as { type: string; note: string }[])
					if (event.type === 'note-added') mine.set(event.note, performance.now());
			})
		);
		for (let index = 0; index < stalled; index++) stall(kring, path, index);
		await expect.poll(async () => (await kring.figures()).listeners, { timeout: 60_000 }).toBe(stalled + healthy);

		const before = await kring.figures();
		const sent = new Map<string, number>();
		let most = before.residentMegabytes;
		for (let index = 0; index < drawings; index++) {
			const note = newId();
			sent.set(note, performance.now());
			await post({ type: 'add-note', note, area: 'ideas', words: '', drawing: largeDrawing() });
			await post({ type: 'take-down-note', note });
			if (index % 20 === 0) most = Math.max(most, (await kring.figures()).residentMegabytes);
		}
		const written = performance.now();
		for (const mine of heard) await expect.poll(() => mine.size, { timeout: 40_000 }).toBe(drawings);
		const delays = heard.flatMap((mine) => [...mine].map(([note, at]) => at - (sent.get(note) ?? 0)));
		const listeners = async () => (await kring.figures()).listeners;
		await expect.poll(listeners, { timeout: 120_000, interval: 250 }).toBe(healthy);
		process.stdout.write(
			`all ${stalled} let go within ${((performance.now() - written) / 1000).toFixed(1)} s of the last word; ` +
				`a drawing was seen in ${percentile(delays, 0.5).toFixed(0)} ms, p95 ${percentile(delays, 0.95).toFixed(0)}; ` +
				`memory grew ${(most - before.residentMegabytes).toFixed(0)} MB\n`
		);
		expect(most - before.residentMegabytes).toBeLessThan(mostMegabytes);
		for (const one of reading) one.close();
		await expect.poll(listeners, { timeout: 40_000 }).toBe(0);
		await kring.stop();
	})
);

const percentile = (figures: number[], share: number): number =>
	figures.toSorted((one, other) => one - other)[Math.floor(figures.length * share)] ?? 0;
