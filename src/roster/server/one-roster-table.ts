import type { Taker } from '../delivered.ts';
import { oneRosterFiles, type OneRosterFile } from '../one-roster-files.ts';
import { refuse, type Refused } from '../refusals.ts';
import { eachRow } from './table.ts';

/** One row of a file of OneRoster; a column that is not there is empty. */
export type Entry = { line: number; value: (column: string) => string };
export type Tables = Partial<Record<OneRosterFile, Entry[]>>;

/** The rows of a file, its columns outside the allow-list thrown away. */
export const tableOf = async (file: OneRosterFile, text: string, taker: Taker): Promise<Entry[] | Refused> => {
	const kept: readonly string[] = oneRosterFiles[file].kept;
	const entries: Entry[] = [];
	let columns: string[] | undefined;
	const refused = await eachRow(text, ',', ({ line, cells }) => {
		if (!columns) {
			columns = cells;
			return undefined;
		}
		if (cells.length !== columns.length)
			return refuse(cells.length < columns.length ? 'cut-short' : 'broken-table', { line, field: `${file}.csv` });
		const values = new Map<string, string>();
		for (const [at, column] of columns.entries()) {
			const value = cells[at] ?? '';
			if (kept.includes(column)) values.set(column, value);
			else if (value !== '') taker.drop(column || '…');
		}
		entries.push({ line, value: (column) => values.get(column) ?? '' });
		return undefined;
	});
	return refused ? { ...refused, field: `${file}.csv` } : entries;
};

/** Those that hold on this day: not marked as deleted, and not ended. */
export const current = (entries: readonly Entry[] = [], today: string): Entry[] =>
	entries.filter(({ value }) => value('status') !== 'tobedeleted' && (value('endDate') || today) >= today);

export const listIn = (cell: string): string[] => cell.split(',').flatMap((part) => part.trim() || []);
