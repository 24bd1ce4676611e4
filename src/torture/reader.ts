import { get } from 'node:http';
import { constants, createGunzip } from 'node:zlib';
import type { Message } from '#kernel/envelope.ts';

type Reading = {
	/** Settles when the stream has ended, for whatever reason, and all that came of it was taken. */
	ended: Promise<void>;
	close: () => void;
};

/** Reads an event stream as a browser does: an event counts when its blank line has come. */
export const read = (address: string, encoding: 'gzip' | 'identity', take: (message: Message) => void): Reading => {
	const { promise: ended, resolve: end } = Promise.withResolvers<void>();
	let text = '';
	const hear = (part: string) => {
		const blocks = (text + part).split('\n\n');
		text = blocks.pop() ?? '';
		for (const block of blocks) if (block.startsWith('data: ')) take(JSON.parse(block.slice(6)) as Message);
	};
	const decoder = new TextDecoder();
	const request = get(address, { agent: false, headers: { 'accept-encoding': encoding } }, (response) => {
		response.on('error', () => undefined);
		if (response.headers['content-encoding'] !== 'gzip') {
			response.on('data', (part: Buffer) => hear(decoder.decode(part, { stream: true })));
			response.on('close', end);
			return;
		}
		// What was cut off in the middle still yields all that came before.
		const gunzip = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH });
		gunzip.on('data', (part: Buffer) => hear(decoder.decode(part, { stream: true })));
		gunzip.on('error', () => end());
		gunzip.on('end', end);
		response.on('data', (part: Buffer) => gunzip.write(part));
		response.on('close', () => gunzip.end());
	});
	request.on('error', () => end());
	return { ended, close: () => request.destroy() };
};
