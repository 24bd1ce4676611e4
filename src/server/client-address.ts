import type { IncomingMessage } from 'node:http';

/** The header our own server sets for the pages; whatever arrives under this name from outside is overwritten. */
export const addressHeader = 'x-client-address';

/** From where a request comes. Behind a proxy of ours only the proxy knows: it writes it last in `x-forwarded-for`. */
export const addressOf = (
	{ headers, socket }: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string | undefined } },
	behindProxy: boolean
): string => {
	const forwarded = behindProxy ? String(headers['x-forwarded-for'] ?? '') : '';
	return forwarded.split(',').at(-1)?.trim() || socket.remoteAddress || 'unknown';
};
