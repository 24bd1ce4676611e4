import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { freePort } from './free-port.ts';

/** What stands between a classroom and Kring: it may let event streams through, keep them to itself, or cut them. */
export type Gate = {
	url: string;
	streams: 'pass' | 'swallow' | 'cut';
	/** Event streams that are open at this moment. */
	open: () => number;
	close: () => Promise<void>;
};

const cutAfterMs = 2_000;

export const openGate = async (to: string): Promise<Gate> => {
	const there = new URL(to);
	const streams = new Set<ServerResponse>();

	const pass = (asked: IncomingMessage, answer: ServerResponse) => {
		const isStream = /\/live\?/.test(asked.url ?? '');
		if (isStream) {
			streams.add(answer);
			answer.on('close', () => streams.delete(answer));
		}
		const options = { host: there.hostname, port: there.port, path: asked.url, method: asked.method };
		const onward = request({ ...options, headers: asked.headers }, (reply) => {
			if (isStream && gate.streams === 'swallow') return void reply.resume();
			answer.writeHead(reply.statusCode ?? 502, reply.headers);
			reply.pipe(answer);
			if (isStream && gate.streams === 'cut') setTimeout(() => answer.destroy(), cutAfterMs);
		});
		onward.on('error', () => answer.destroy());
		answer.on('close', () => onward.destroy());
		asked.pipe(onward);
	};

	const port = await freePort();
	const server = createServer(pass).listen(port, '127.0.0.1');
	await once(server, 'listening');
	const gate: Gate = {
		url: `http://127.0.0.1:${port}`,
		streams: 'pass',
		open: () => streams.size,
		close: async () => {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		}
	};
	return gate;
};
