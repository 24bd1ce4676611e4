import type { Day } from '#kernel/time.ts';
import type { Taker } from '../delivered.ts';
import type { Format, Found } from '../found.ts';
import { gather } from '../gather.ts';
import { limits } from '../limits.ts';
import { isRefused, refuse, type Refused } from '../refusals.ts';
import { breathe } from './breathe.ts';
import { textOfTable } from './decode.ts';
import { readEdexml } from './read-edexml.ts';
import { readOneRoster } from './read-one-roster.ts';
import { readOwnTable } from './read-own-table.ts';
import { recognise, type Recognised } from './recognise.ts';
import { unzip } from './unzip.ts';

/**
 * What one upload holds, one file or several, or why it is not read: all of it or nothing. Never throws, whatever the
 * bytes; the words of a file are in what was found or nowhere. `today` is a school day.
 */
export const readRoster = async (files: readonly Uint8Array[], today: Day): Promise<Found | Refused> => {
	if (files.length > limits.files) return refuse('too-many-files');
	if (files.reduce((sum, { length }) => sum + length, 0) > limits.upload) return refuse('too-large');
	const gathered = gather(today);
	const parts = await unpacked(files, gathered);
	if (isRefused(parts)) return parts;
	const format = await readAll(parts, today, gathered);
	return isRefused(format) ? format : gathered.found(format);
};

type Part = { bytes: Uint8Array; is: Recognised };

/** What each file is; a zip is what is in it, beside which a computer may have left things of its own. */
const unpacked = async (files: readonly Uint8Array[], taker: Taker): Promise<Part[] | Refused> => {
	const parts: Part[] = [];
	let flaw: Refused | undefined;
	let room = limits.upload;
	for (const bytes of files) {
		const is = await recognise(bytes);
		const inside = !isRefused(is) && is.kind === 'zip' ? await unzip(bytes, room) : [bytes];
		if (isRefused(inside)) return inside;
		room -= inside.reduce((sum, { length }) => sum + length, 0);
		for (const within of inside) {
			const part = within === bytes ? is : await recognise(within);
			if (isRefused(part) || part.kind === 'zip') {
				flaw ??= isRefused(part) ? part : refuse('wrong-together');
				taker.notice('file-not-read');
			} else parts.push({ bytes: within, is: part });
		}
	}
	if (parts.length === 0) return flaw ?? refuse('empty');
	return parts;
};

const readAll = async (parts: readonly Part[], today: Day, taker: Taker): Promise<Format | Refused> => {
	const tables = parts.flatMap(({ bytes, is }) => (is.kind === 'one-roster' ? { bytes, columns: is.columns } : []));
	if (tables.length === parts.length) return readOneRoster(tables, today, taker);
	const [part, another] = parts;
	if (!part || another) return refuse('wrong-together');
	if (part.is.kind === 'own-table') {
		const text = textOfTable(part.bytes);
		return isRefused(text) ? text : readOwnTable(text, part.is.separator, taker);
	}
	return readEdexml(pieces(part.bytes), taker);
};

/** The file in pieces, with a pause after each. */
async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	const size = 65_536;
	for (let at = 0; at < bytes.length; at += size) {
		yield bytes.subarray(at, at + size);
		await breathe();
	}
}
