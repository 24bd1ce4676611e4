import type { Table } from './kept-table.ts';

/** The voice of the child: which wishes wait for what. What was said is in the log, sealed. */
export const voiceTables: Readonly<Record<string, Table>> = {
	'kring.wishes': {
		topic: 'voices',
		terms: ['pupil', 'referred'],
		about: ['child'],
		seen: { care: 'care' },
		columns: {
			number: 'organisation stream id child',
			role: 'kind',
			mark: 'stage influence own',
			day: 'school_year due_on'
		}
	}
};
