import type { IncomingMessage } from 'node:http';
import { takenByPages } from '#kernel/organisation.ts';

const megabyte = 1024 * 1024;

/** The most bytes a form may send, and the one page that takes a whole file: 20 MB, and room for what is around it. */
const mostOfAForm = 512 * 1024;
/** Where anyone comes in, before it is known who it is, nobody types more than a few fields. */
const mostAtTheDoor = 16 * 1024;
export const mostOfAFile = 21 * megabyte;
const takesAFile = /^\/[a-z0-9-]+\/leerlingenlijst\/?$/;

/**
 * Whether a page may read what comes with this request. What does not say how large it is comes from no browser. A file
 * that is too large is let through: its page says so, and reads nothing of it.
 */
export const mayBring = ({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>, path: string): boolean => {
	if (method !== 'POST' || takesAFile.test(path)) return true;
	const size = headers['content-length'];
	return size === undefined ? headers['transfer-encoding'] === undefined : Number(size) <= mostAt(path);
};

const mostAt = (path: string): number =>
	takenByPages.includes(path.split('/', 2)[1] ?? '') ? mostAtTheDoor : mostOfAForm;
