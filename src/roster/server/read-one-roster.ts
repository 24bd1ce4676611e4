import type { Day } from '#kernel/time.ts';
import type { Taker } from '../delivered.ts';
import { oneRosterFile, oneRosterFiles, type OneRosterFile } from '../one-roster-files.ts';
import { isRefused, refuse, type Refused } from '../refusals.ts';
import { textOfTable } from './decode.ts';
import { peopleFrom } from './one-roster-people.ts';
import { placesFrom } from './one-roster-school.ts';
import { tableOf, type Tables } from './one-roster-table.ts';

export type OneRosterPart = { bytes: Uint8Array; columns: string[] };

/** Reads the files of OneRoster 1.1 or 1.2. Those it does not need are not read beyond the names of their columns. */
export const readOneRoster = async (
	parts: readonly OneRosterPart[],
	today: Day,
	taker: Taker
): Promise<'one-roster' | Refused> => {
	const tables: Tables = {};
	for (const { bytes, columns } of parts) {
		const file = oneRosterFile(columns);
		if (!file) {
			for (const column of columns) taker.drop(column || '…', rowsIn(bytes));
			continue;
		}
		if (tables[file]) return refuse('wrong-together', { field: `${file}.csv` });
		const text = textOfTable(bytes);
		const table = isRefused(text) ? text : await tableOf(file, text, taker);
		if (isRefused(table)) return table;
		tables[file] = table;
	}
	const flaw = flawOfFiles(tables);
	if (flaw) return flaw;
	for (const delivered of [placesFrom(tables, today), peopleFrom(tables, today, taker)]) {
		if (isRefused(delivered)) return delivered;
		for (const it of delivered) taker.take(it);
	}
	return 'one-roster';
};

/** All of a school is needed, not what has changed since: a file that says so, or lacks what it announces, is refused. */
const flawOfFiles = (tables: Tables): Refused | undefined => {
	const announced = new Map(tables.manifest?.map(({ value }) => [value('propertyName'), value('value')]));
	for (const file of Object.keys(oneRosterFiles) as OneRosterFile[]) {
		const as = announced.get(`file.${file}`);
		if (as === 'delta') return refuse('changes-only', { field: `${file}.csv` });
		if (as === 'bulk' && !tables[file]) return refuse('incomplete', { field: `${file}.csv` });
	}
	if (!tables.users) return refuse('incomplete', { field: 'users.csv' });
	const haveRoles = tables.roles ?? tables.users.some(({ value }) => value('role') !== '');
	return haveRoles ? undefined : refuse('incomplete', { field: 'roles.csv' });
};

/** How many rows come after the first, told by the ends of lines alone. */
const rowsIn = (bytes: Uint8Array): number => {
	let ends = 0;
	for (const byte of bytes) if (byte === 0x0a) ends++;
	return Math.max(0, bytes.at(-1) === 0x0a ? ends - 1 : ends);
};
