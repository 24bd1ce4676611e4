import type { Table } from './kept-table.ts';

const person = ['person'];

/** What was said and done, and the proof of it. */
export const logTables: Readonly<Record<string, Table>> = {
	'kring.streams': {
		topic: 'log',
		terms: ['school'],
		seen: { reader: 'heard' },
		columns: { number: 'organisation id', mark: 'kind', reader: 'audience', count: 'version' }
	},
	// what is said is here; what was withdrawn or is over keeps its place only
	'kring.events': {
		topic: 'board',
		terms: ['board', 'session', 'counts'],
		about: ['actor'],
		seen: { reader: 'heard' },
		columns: { number: 'organisation position stream version command actor', day: 'at', words: 'body' }
	},
	'kring.boards': {
		topic: 'board',
		terms: ['board'],
		seen: { reader: 'heard' },
		columns: {
			number: 'organisation stream',
			group: 'group_id school_year',
			count: 'notes',
			day: 'last_change'
		}
	},
	'kring.commands': {
		topic: 'log',
		terms: ['school'],
		seen: {},
		columns: { number: 'organisation id', mark: 'fingerprint outcome' }
	},
	'kring.due': {
		topic: 'log',
		terms: ['school'],
		seen: { clock: 'clock' },
		columns: { number: 'organisation stream', day: 'at' }
	},
	'kring.plantings': {
		topic: 'log',
		terms: ['school'],
		seen: {},
		columns: { number: 'organisation', day: 'day', mark: 'finished' }
	},
	'kring.codes': {
		topic: 'sessions',
		terms: ['session'],
		seen: { door: 'door' },
		columns: { number: 'organisation session stream aside group_id', code: 'code pass', day: 'until opened_at' }
	},
	'kring.devices': {
		topic: 'sessions',
		terms: ['session'],
		about: person,
		seen: { door: 'door' },
		columns: {
			number: 'organisation device aside session group_id person',
			animal: 'colour animal',
			mark: 'admitted',
			day: 'until'
		}
	},
	'kring.screens': {
		topic: 'sessions',
		terms: ['staff'],
		about: person,
		seen: { door: 'door', reader: 'class' },
		columns: { number: 'organisation person device', day: 'paired_at' }
	},
	'kring.audit': {
		topic: 'audit',
		terms: ['audit'],
		about: ['actor', 'about'],
		seen: { reader: 'audit', own: 'self', phone: 'phone' },
		columns: {
			number: 'organisation position actor device stream group_id about',
			day: 'month at',
			act: 'act kind',
			count: 'times',
			sealed: 'hash'
		}
	},
	// of what tells of a family
	'kring.audit_about': {
		topic: 'audit',
		terms: ['audit'],
		about: ['about'],
		seen: { care: 'care' },
		columns: { number: 'organisation position about', day: 'month' }
	},
	'kring.audit_months': {
		topic: 'audit',
		terms: ['school'],
		seen: { clock: 'clock' },
		columns: { number: 'organisation', day: 'month', count: 'rows', sealed: 'hash' }
	},
	'kring.openings': {
		topic: 'audit',
		terms: ['opening'],
		about: ['actor'],
		seen: {},
		columns: { number: 'organisation id actor device stream group_id', act: 'kind', day: 'seen' }
	},
	'kring.holds': {
		topic: 'keeping',
		terms: ['hold'],
		about: person,
		seen: { keepers: 'keepers' },
		columns: {
			number: 'organisation id person household stream',
			mark: 'term',
			why: 'reason why',
			day: 'until set_at'
		}
	},
	'kring.guardian_requests': {
		topic: 'keeping',
		terms: ['request'],
		about: ['guardian'],
		seen: { care: 'care' },
		columns: { number: 'organisation request guardian', mark: 'wish' }
	},
	'kring.certificates': {
		topic: 'keeping',
		terms: ['school'],
		seen: { keepers: 'keepers' },
		columns: {
			number: 'organisation id asked_by confirmed_by',
			mark: 'term what ground',
			count: 'count',
			day: 'at first_day last_day'
		}
	},
	'keys.stream_keys': {
		topic: 'log',
		terms: ['session', 'household'],
		seen: {},
		columns: { number: 'organisation stream', sealed: 'wrapped' }
	},
	'keys.erasures': {
		topic: 'keeping',
		terms: ['erasures'],
		seen: {},
		columns: { number: 'organisation id stream versions commands persons', day: 'at' }
	}
};
