import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { createGunzip, gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { openLines, type Writer } from './lines.ts';

const opened: (() => void)[] = [];
afterEach(() => {
	for (const close of opened.splice(0)) close();
});

/** A server with nothing but streams; each reader with what came over the line and how to write to it. */
const openStreams = async () => {
	const lines = openLines(() => 0);
	const writers: Writer[] = [];
	const server = createServer((request, response) => void writers.push(lines.open(request, response))).listen(
		0,
		'127.0.0.1'
	);
	await once(server, 'listening');
	opened.push(() => {
		lines.close();
		server.closeAllConnections();
		server.close();
	});
	const address = server.address();
	const port = typeof address === 'object' ? address?.port : 0;
	const read = async (encoding: string) => {
		const request = get({ host: '127.0.0.1', port, agent: false, headers: { 'accept-encoding': encoding } });
		const [response] = (await once(request, 'response')) as [IncomingMessage];
		const parts: Buffer[] = [];
		response.on('data', (part: Buffer) => parts.push(part));
		const writer = writers.at(-1);
		if (!writer) throw new Error('no stream was opened');
		const bytes = () => Buffer.concat(parts);
		return { writer, bytes, response, ended: once(response, 'end') };
	};
	return { lines, read };
};

const said = (number: number) =>
	`data: ${JSON.stringify({ command: newId(), version: number, words: 'Ik hielp Noor' })}\n\n`;

/** Reads what has arrived so far of a stream that goes on. */
const unzipped = async (bytes: Buffer): Promise<string> => {
	const gunzip = createGunzip().setEncoding('utf8');
	let text = '';
	gunzip.on('data', (part: string) => (text += part));
	gunzip.write(bytes);
	await wait(20);
	return text;
};

test('every reader hears all that was written to it, whenever it came and whatever others hear', async () => {
	const { lines, read } = await openStreams();
	const expected = new Map<number, string>();
	const readers: Awaited<ReturnType<typeof read>>[] = [];
	for (let round = 0; round < 40; round++) {
		if (round % 5 === 0) {
			const reader = await read(round % 15 === 10 ? 'identity' : 'gzip');
			reader.writer.share();
			expected.set(readers.push(reader) - 1, ': ok\n\n');
		}
		const text = said(round).repeat(round === 20 ? 300 : 1);
		for (const [index, { writer }] of readers.entries()) {
			const own = round % 7 === index ? `data: for ${index} é\n\n` : '';
			writer.write(own + text);
			expected.set(index, expected.get(index) + own + text);
		}
		await wait(1);
	}
	lines.close();
	for (const [index, { bytes, response, ended }] of readers.entries()) {
		await ended;
		const zipped = response.headers['content-encoding'] === 'gzip';
		expect((zipped ? gunzipSync(bytes()) : bytes()).toString()).toBe(expected.get(index));
	}
});

test('what is written arrives before the next is written', async () => {
	const { read } = await openStreams();
	const { writer, bytes } = await read('gzip');
	writer.write('data: one\n\n');
	await wait(20);
	expect(await unzipped(bytes())).toBe(': ok\n\ndata: one\n\n');
});

test('readers who hear the same get the same bytes once one message has brought them together', async () => {
	const { read } = await openStreams();
	const readers = [await read('gzip'), await read('gzip'), await read('gzip')];
	for (const [index, { writer }] of readers.entries()) {
		writer.write(`data: to ${index} alone\n\n`);
		writer.share();
	}
	await wait(20);
	const before = readers.map(({ bytes }) => bytes().length);
	for (let number = 0; number < 20; number++) {
		const text = said(number);
		for (const { writer } of readers) writer.write(text);
		await wait(1);
	}
	await wait(20);
	const [first, ...others] = readers.map(({ bytes }, index) => bytes().subarray(before[index]).toString('hex'));
	for (const other of others) expect(other).toBe(first);
});

test('what one reader hears besides does not change what another receives (K9)', async () => {
	const { read } = await openStreams();
	const sizes: number[] = [];
	const texts = Array.from({ length: 12 }, (_, number) => said(number));
	for (const besides of ['', 'data: words for adults only\n\n']) {
		const [child, adult] = [await read('gzip'), await read('gzip')];
		for (const { writer } of [child, adult]) writer.share();
		for (const text of texts) {
			child.writer.write(text);
			adult.writer.write(text);
			await wait(2);
			if (besides) adult.writer.write(besides);
			await wait(2);
		}
		await wait(20);
		sizes.push(child.bytes().length);
	}
	expect(sizes[0]).toBe(sizes[1]);
});
