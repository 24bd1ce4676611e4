import { dayOf } from '#kernel/time.ts';
import type { Entry } from './entry.ts';

/** Ties a row to the one before it: a keyed hash of both. */
export type Link = (previous: Uint8Array, text: string) => Uint8Array;

/** An entry in its place: the month whose chain it is in, and its position there, from 1. */
export type Row = Entry & { month: string; position: number; hash: Uint8Array };

/** How a month stands: how many rows it has, and the last hash. */
export type End = { month: string; rows: number; hash: Uint8Array };

/** What the first row of all is tied to. */
const beginning = new Uint8Array(16);

/**
 * Ties entries to the end of an organisation's chain, in order. A month begins where the one before it ended, and a row
 * never goes back to a month that was left. Gives the rows, and the end of each month they touched.
 */
export const tie = (
	link: Link,
	organisation: string,
	end: End | undefined,
	entries: readonly Entry[]
): { rows: Row[]; ends: End[] } => {
	const ends = new Map<string, End>();
	let last = end;
	const rows = entries.map((entry): Row => {
		const month = monthAt(entry.at, last?.month);
		const position = last?.month === month ? last.rows + 1 : 1;
		const hash = link(last?.hash ?? beginning, inText(organisation, { ...entry, month, position }));
		last = { month, rows: position, hash };
		ends.set(month, last);
		return { ...entry, month, position, hash };
	});
	return { rows, ends: [...ends.values()] };
};

/** The month of a moment, as `2026-11`; no earlier than the one that goes on. */
const monthAt = (at: number, goesOn: string = ''): string => {
	const month = dayOf(at).slice(0, 7);
	return month > goesOn ? month : goesOn;
};

/** The one way to write a row down, so that the same row always has the same hash. */
const inText = (organisation: string, row: Omit<Row, 'hash'>): string => {
	const { month, position, at, actor, device, act, kind, stream, group, about, times } = row;
	return JSON.stringify([organisation, month, position, at, actor, device, act, kind, stream, group, about, times]);
};

/** What is wrong with a month: from which row on, and how that shows. */
export type Flaw = { month: string; position: number; how: 'missing' | 'changed' };

/** Follows the rows of one month, in order of position, from where the month before it ended. */
export const follow = (link: Link, organisation: string, before: End | undefined, { month, rows, hash }: End) => {
	let previous = before?.hash ?? beginning;
	let seen = 0;
	return {
		/** The flaw in this row, if any. */
		next(row: Row): Flaw | undefined {
			const position = seen + 1;
			if (row.position !== position) return { month, position, how: 'missing' };
			if (!same(row.hash, link(previous, inText(organisation, row)))) return { month, position, how: 'changed' };
			previous = row.hash;
			seen = position;
			return undefined;
		},
		/** After the last row: what the month says of itself must be so. */
		end(): Flaw | undefined {
			if (seen < rows) return { month, position: seen + 1, how: 'missing' };
			return seen > rows || !same(previous, hash) ? { month, position: seen, how: 'changed' } : undefined;
		}
	};
};

const same = (one: Uint8Array, other: Uint8Array): boolean =>
	one.length === other.length && one.every((byte, index) => byte === other[index]);

/** Kept so many years after the last day of a month. */
const kept = 2;

/** Whether all of a month may have gone by now. */
export const isOver = (month: string, now: number): boolean => {
	const [year = 0, number = 0] = month.split('-').map(Number);
	return Date.UTC(year + kept, number, 1) <= now;
};
