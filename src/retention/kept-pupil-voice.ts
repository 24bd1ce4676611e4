import type { Table } from './kept-table.ts';

/** What pupils were asked and what was done with it; of the class it was asked of, and of nobody in it. */
export const pupilVoiceTables: Readonly<Record<string, Table>> = {
	'kring.pupil_voice': {
		topic: 'board',
		terms: ['board'],
		seen: { minders: 'minders' },
		columns: {
			number: 'organisation stream id',
			group: 'group_id',
			day: 'day',
			words: 'question done',
			mark: 'about_support noticed'
		}
	}
};
