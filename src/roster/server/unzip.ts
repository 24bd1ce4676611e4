import { Unzip, UnzipInflate, unzipSync, type UnzipFileInfo } from 'fflate';
import { limits } from '../limits.ts';
import { isRefused, refuse, type Refused } from '../refusals.ts';
import { breathe } from './breathe.ts';

/**
 * What is in a zip, never more bytes than `room`: it is unpacked a little at a time, and what it says of
 * itself is not believed but compared. The names of what is in it are not used for any place.
 */
export const unzip = async (bytes: Uint8Array, room: number): Promise<Uint8Array[] | Refused> => {
	const listed = listedIn(bytes, room);
	if (isRefused(listed)) return listed;
	const unpacked = await unpack(bytes, room);
	if (isRefused(unpacked)) return unpacked;
	const sizes = (of: readonly number[]) => of.toSorted((one, other) => one - other).join(' ');
	const isWhole = sizes(listed.map(({ originalSize }) => originalSize)) === sizes(unpacked.map(({ length }) => length));
	return isWhole ? unpacked.filter(({ length }) => length > 0) : refuse('broken-zip');
};

/** The list at the end of a zip, which one that was cut short no longer has. */
const listedIn = (bytes: Uint8Array, room: number): UnzipFileInfo[] | Refused => {
	const listed: UnzipFileInfo[] = [];
	// the first bit of its flags says that a file is encrypted
	if ((bytes[6] ?? 0) & 1) return refuse('locked-zip');
	try {
		unzipSync(bytes, {
			filter: (file) => {
				listed.push(file);
				if (listed.length > limits.files) throw new Error('too many files');
				return false;
			}
		});
	} catch {
		return refuse(listed.length > limits.files ? 'too-many-files' : 'broken-zip');
	}
	const size = listed.reduce((sum, { originalSize }) => sum + originalSize, 0);
	if (size > room) return refuse('too-large');
	if (listed.some(({ name }) => /^(xl\/workbook|content\.xml$)/.test(name))) return refuse('spreadsheet');
	return size === 0 ? refuse('empty') : listed;
};

const unpack = async (bytes: Uint8Array, room: number): Promise<Uint8Array[] | Refused> => {
	const files: Uint8Array[][] = [];
	let size = 0;
	const zip = new Unzip((file) => {
		const parts: Uint8Array[] = [];
		files.push(parts);
		file.ondata = (error, part) => {
			if (error) throw error;
			size += part.length;
			if (size <= room) parts.push(part);
		};
		file.start();
	});
	zip.register(UnzipInflate);
	try {
		for (let at = 0; at < bytes.length; at += step) {
			zip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
			if (size > room) return refuse('too-large');
			if (files.length > limits.files) return refuse('too-many-files');
			if (at % (step * 64) === 0) await breathe();
		}
	} catch {
		return refuse('broken-zip');
	}
	return files.map((parts) => Buffer.concat(parts));
};

/** Bytes that are unpacked at once: a thousand times as many may come out. */
const step = 1024;
