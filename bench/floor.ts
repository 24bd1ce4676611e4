import { closeSync, existsSync, fsync, openSync, readFileSync, write } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { leaveWithParent } from '#server/parent.ts';

// The least a server can do: one append on disk for each group of waiting writes, then tell every open stream.
// `floor.ts <folder>` prints its port to the process that started it. No rules, no rights, no database, no compression.
type Write = { id: string; stream: string; command: { words: string } };

const file = join(process.argv[2] ?? '.', 'floor.log');
const earlier = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
const log = openSync(file, 'a');
/** who listens to each board */
const streams = new Map<string, Set<ServerResponse>>();
let waiting: { board: string; line: string; response: ServerResponse }[] = [];
let writing = false;

const writeAll = promisify(write) as (to: number, text: string) => Promise<unknown>;
const flush = promisify(fsync);

const work = async () => {
	writing = true;
	await Promise.resolve();
	while (waiting.length > 0) {
		const group = waiting;
		waiting = [];
		await writeAll(log, group.map(({ line }) => `${line}\n`).join(''));
		await flush(log);
		for (const [heard, written] of Map.groupBy(group, ({ board }) => board)) {
			const told = written.map(({ line }) => `data: ${line}\n\n`).join('');
			for (const stream of streams.get(heard) ?? []) stream.write(told);
		}
		for (const { response } of group) response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":1}');
	}
	writing = false;
};

const take = async (request: IncomingMessage, response: ServerResponse) => {
	const parts: Buffer[] = [];
	for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
	const { id, stream, command } = JSON.parse(Buffer.concat(parts).toString()) as Write;
	waiting.push({ board: stream, line: JSON.stringify({ command: id, words: command.words }), response });
	if (!writing) void work();
};

const listen = (board: string, response: ServerResponse) => {
	response.writeHead(200, { 'content-type': 'text/event-stream' });
	response.write('data: {}\n\n');
	const listeners = streams.get(board) ?? new Set();
	streams.set(board, listeners.add(response));
	response.on('close', () => listeners.delete(response));
};

const server = createServer((request, response) => {
	const heard = new URL(request.url ?? '/', 'http://floor').searchParams.get('heard') ?? '';
	if (request.method === 'POST') void take(request, response);
	else if (request.url?.includes('/live')) listen(heard.split(',')[0] ?? '', response);
	else response.end(JSON.stringify(earlier));
});
server.listen(0, '127.0.0.1', () => {
	const address = server.address();
	process.send?.({ port: typeof address === 'object' ? address?.port : undefined });
});
leaveWithParent(() => {
	closeSync(log);
	process.exit();
});
