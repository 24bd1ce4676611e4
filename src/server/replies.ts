import type { IncomingMessage, ServerResponse } from 'node:http';

/** Never kept by a browser or a proxy: everything under /api is someone's own. */
const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

export const reply = (
	response: ServerResponse,
	status: number,
	body: unknown,
	more: Record<string, string> = {}
): void => {
	if (response.headersSent || response.destroyed) return;
	response.writeHead(status, { ...headers, ...more }).end(JSON.stringify(body));
};

/** The largest command there is: a full drawing with words, and room. */
const mostBytes = 64 * 1024;

export class TooLarge extends Error {}

/** Deeper than any command; what nests deeper overflows whoever walks it. */
const mostDeep = 32;

/** The JSON in a request; nothing, when it is not JSON or nothing a person could have typed. */
export const readJson = async (request: IncomingMessage): Promise<unknown> => {
	if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw new TooLarge();
	const parts: Buffer[] = [];
	let size = 0;
	for await (const part of request as AsyncIterable<Buffer>) {
		size += part.length;
		if (size > mostBytes) throw new TooLarge();
		parts.push(part);
	}
	try {
		const value = JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown;
		return isSound(value) ? value : undefined;
	} catch {
		return undefined;
	}
};

/** Without the NUL that PostgreSQL keeps in no text, and without half a letter, which nothing can print. */
const isText = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** Not too deep, and every text in it a text. */
const isSound = (value: unknown): boolean => {
	let level = [value];
	for (let depth = 0; level.length > 0; depth++) {
		if (depth > mostDeep || level.some((one) => typeof one === 'string' && !isText(one))) return false;
		level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
	}
	return true;
};

/** A browser says where a request comes from; one from another site may not act here. */
export const isFromHere = ({ headers: { 'sec-fetch-site': site, origin, host } }: IncomingMessage): boolean => {
	if (site !== undefined) return site === 'same-origin' || site === 'none';
	if (origin === undefined) return true;
	return URL.canParse(origin) && new URL(origin).host === host;
};
