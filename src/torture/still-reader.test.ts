import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { openLines, type Writer } from '#server/lines.ts';

afterEach(() => vi.useRealTimers());

/** A line to a reader who reads nothing until told to. */
const openToStill = async () => {
	const lines = openLines(Date.now);
	const opened = Promise.withResolvers<{ line: Writer; response: ServerResponse }>();
	const server = createServer((request, response) => opened.resolve({ line: lines.open(request, response), response }));
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
	socket.on('error', () => undefined);
	socket.pause();
	socket.write('GET / HTTP/1.1\r\nhost: kring\r\n\r\n');
	const { line, response } = await opened.promise;
	return {
		line,
		response,
		socket,
		close: () => {
			lines.close();
			socket.destroy();
			server.close();
		}
	};
};

/** Writes until something waits, far less than what is too much by itself. */
const fill = async (line: Writer, response: ServerResponse) => {
	for (let part = 0; part < 2_000 && response.writableLength === 0; part++) {
		line.write(`data: ${'x'.repeat(16_000)}\n\n`);
		await turn();
		await turn();
	}
	expect(response.writableLength).toBeGreaterThan(0);
};

test('a reader who takes nothing is let go, also when little waits for it', async () => {
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
	const { line, response, close } = await openToStill();
	await fill(line, response);
	vi.advanceTimersByTime(9_000);
	expect(response.destroyed).toBe(false);
	vi.advanceTimersByTime(12_000);
	expect(response.destroyed).toBe(true);
	close();
});

test('a slow reader who still takes something is kept', async () => {
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
	const { line, response, socket, close } = await openToStill();
	for (let round = 0; round < 4; round++) {
		await fill(line, response);
		vi.advanceTimersByTime(9_500);
		const before = response.writableLength;
		socket.resume();
		while (response.writableLength === before) await turn();
		socket.pause();
	}
	expect(response.destroyed).toBe(false);
	close();
});

test('a reader for whom nothing waits is kept, however long it is quiet', async () => {
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
	const { response, close } = await openToStill();
	for (let round = 0; round < 12; round++) {
		vi.advanceTimersByTime(5_000);
		await turn();
		await turn();
	}
	expect(response.destroyed).toBe(false);
	close();
});
