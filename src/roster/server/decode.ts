import { refuse, type Refused } from '../refusals.ts';

export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * How an XML file that begins like this is written: as its first bytes say, else as it says itself, else UTF-8. The
 * first chunk must hold the whole XML declaration.
 */
export const decoderFor = (head: Uint8Array): TextDecoder | Refused => {
	const declaration = new TextDecoder('windows-1252').decode(head.subarray(0, 200));
	const [, declared = 'utf-8'] = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(declaration) ?? [];
	const encoding = markOf(head) ?? ofDeclared.get(declared.toLowerCase());
	return encoding ? new TextDecoder(encoding, { fatal: true }) : refuse('encoding-unknown');
};

/** The text of a chunk, or without one what was left at the end. */
export const nextText = (decoder: TextDecoder, chunk?: Uint8Array): string | Refused => {
	try {
		return decoder.decode(chunk, { stream: chunk !== undefined });
	} catch {
		return refuse(chunk ? 'encoding-unknown' : 'cut-short');
	}
};

/** The text of a whole table. It cannot say how it is written: what is no UTF-8 is as Excel writes it in the west. */
export const textOfTable = (bytes: Uint8Array): string | Refused => {
	const mark = markOf(bytes);
	for (const encoding of mark ? [mark] : ['utf-8', 'windows-1252'])
		try {
			const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
			return isText(text) ? text : refuse('not-text');
		} catch {
			// the next one, if there is one
		}
	return refuse('encoding-unknown');
};

/** The first text of a file that is no white space, as well as it can be read. */
export const headOf = (bytes: Uint8Array): string => {
	const from = bytes.findIndex((byte) => byte > 0x20 || byte === 0);
	return from < 0 ? '' : new TextDecoder(markOf(bytes) ?? 'utf-8').decode(bytes.subarray(from, from + 4096));
};

/** Whether there is nothing in it that no text holds, such as a NUL. */
export const isText = (text: string): boolean => !/(?![\s\u0080-\u009f])\p{Cc}/u.test(text);

/** What may be declared, and what it then is. Who could read the word `utf-16` in single bytes is reading UTF-8. */
const ofDeclared = new Map([
	...['utf-8', 'utf8', 'utf-16'].map((name) => [name, 'utf-8'] as const),
	...['iso-8859-1', 'latin1', 'windows-1252', 'us-ascii', 'ascii'].map((name) => [name, 'windows-1252'] as const),
	['iso-8859-15', 'iso-8859-15']
]);

const markOf = (bytes: Uint8Array): string | undefined => {
	const [one, two, three] = bytes;
	if (one === 0xef && two === 0xbb && three === 0xbf) return 'utf-8';
	if (one === 0xff && two === 0xfe) return 'utf-16le';
	return one === 0xfe && two === 0xff ? 'utf-16be' : undefined;
};
