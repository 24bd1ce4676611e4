import type { IncomingMessage, ServerResponse } from 'node:http';
import { crc32 } from 'node:zlib';
import { start, type Point, type Told } from './telling.ts';

/** The writing end of one open event stream. */
export type Line = {
	/** Where its compression stands; nothing for a reader that takes no gzip. */
	point: Point | undefined;
	/** It is up to date and has not heard anything together with others yet. */
	isNew: boolean;
	write: (told: Pick<Told, 'plain'> & Partial<Told>) => void;
	/** Lets go of a reader that took nothing since the last time this was asked, while something waited all along. */
	watch: () => void;
	end: () => void;
};

/** A reader further behind than this (bytes) is let go; it resumes by version when it can. */
const mostUnread = 256 * 1024;

/** A gzip stream is a short head, deflate pieces, and an end that tells sum and length (RFC 1952). */
const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const lastPiece = [3, 0];

export const openLine = (request: IncomingMessage, response: ServerResponse): Line => {
	const takesGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
	response.writeHead(200, {
		'content-type': 'text/event-stream; charset=utf-8',
		'cache-control': 'no-store, no-transform',
		'x-accel-buffering': 'no',
		...(takesGzip ? { 'content-encoding': 'gzip' } : {})
	});
	request.socket.setNoDelay(true);
	if (takesGzip) response.write(head);
	let sum = 0;
	let length = 0;
	let taken = 0;
	let waited = false;

	const line: Line = {
		point: takesGzip ? start : undefined,
		isNew: false,
		write({ plain, zipped = plain, after }) {
			if (response.destroyed || response.writableEnded) return;
			if (takesGzip) {
				sum = crc32(plain, sum);
				length += plain.length;
				line.point = after;
			}
			// what was unread before this counts: one large state is no sign of a reader that stands still
			if (response.writableLength > mostUnread) return void response.destroy();
			response.write(zipped);
		},
		watch() {
			// The system keeps a first part for a reader that stands still, so what counts is what it still takes from us.
			const before = taken;
			taken = request.socket.bytesWritten - request.socket.writableLength;
			const waits = response.writableLength > 0;
			if (waits && waited && taken === before) response.destroy();
			waited = waits;
		},
		end() {
			response.end(takesGzip ? ending(sum, length) : undefined);
		}
	};
	return line;
};

const ending = (sum: number, length: number): Buffer => {
	const numbers = Buffer.alloc(8);
	numbers.writeUInt32LE(sum, 0);
	numbers.writeUInt32LE(length % 2 ** 32, 4);
	return Buffer.concat([Buffer.from(lastPiece), numbers]);
};
