import type { Table } from './kept-table.ts';

/** That somebody of the school worried, and that it was recorded elsewhere. What was said lies in the log, sealed, until then. */
export const concernTables: Readonly<Record<string, Table>> = {
	'kring.concerns': {
		topic: 'concerns',
		terms: ['concern'],
		about: ['raised_by', 'about', 'recorded_by'],
		seen: { concerns: 'concerns' },
		columns: { number: 'organisation id raised_by about recorded_by', day: 'raised_at recorded_at' }
	}
};
