import type { Table } from './kept-table.ts';
import type { TermName } from './terms.ts';

const ofPeople: readonly TermName[] = ['pupil', 'referred', 'staff'];
const person = ['person'];

/** The registers of a school: its people, their families, its groups and its year. */
export const schoolTables: Readonly<Record<string, Table>> = {
	'kring.people': {
		topic: 'people',
		terms: ofPeople,
		about: ['id'],
		seen: {
			reader: 'class',
			office: 'office',
			who_reads_audit: 'audit',
			colleagues: 'staff',
			own_children: 'self',
			room: 'room',
			phone: 'phone',
			phone_replacement: 'phone',
			phone_voice: 'phone',
			concerns: 'concerns'
		},
		columns: {
			number: 'organisation id',
			role: 'kind',
			name: 'given_name family_name',
			grade: 'grade',
			location: 'location',
			day: 'left_on'
		}
	},
	'kring.members': {
		topic: 'people',
		terms: ofPeople,
		about: person,
		seen: { reader: 'class', office: 'office' },
		columns: { number: 'organisation person', group: 'group_id', role: 'role', day: 'until' }
	},
	'kring.appointments': {
		topic: 'people',
		terms: ['staff'],
		about: person,
		seen: { reader: 'self', office: 'office' },
		columns: { number: 'organisation person', role: 'role', day: 'until' }
	},
	'kring.let_in': {
		topic: 'people',
		terms: ['letIn'],
		about: ['person', 'by'],
		seen: { keepers: 'keepers' },
		columns: { number: 'organisation id person by', role: 'role', day: 'at' }
	},
	'kring.addresses': {
		topic: 'people',
		terms: ['staff'],
		about: person,
		seen: { office: 'office' },
		columns: { number: 'organisation person', email: 'email' }
	},
	'kring.hearers': {
		topic: 'people',
		terms: ofPeople,
		about: person,
		seen: { reader: 'self' },
		columns: { number: 'organisation person', reader: 'audience' }
	},
	'kring.referrals': {
		topic: 'people',
		terms: ['referred'],
		about: person,
		seen: { keepers: 'keepers' },
		columns: { number: 'organisation person' }
	},
	'kring.households': {
		topic: 'households',
		terms: ['household'],
		seen: { care: 'care' },
		columns: { number: 'organisation id' }
	},
	'kring.household_children': {
		topic: 'households',
		terms: ['household'],
		about: ['child'],
		seen: { care: 'care', own: 'self' },
		columns: { number: 'organisation household child', role: 'kind' }
	},
	'kring.guardians': {
		topic: 'households',
		terms: ['household'],
		about: ['id'],
		seen: { care: 'care', own: 'self' },
		columns: {
			number: 'organisation id household',
			name: 'given_name family_name',
			relation: 'relation',
			email: 'email',
			phone: 'phone',
			language: 'language'
		}
	},
	'kring.safe_contacts': {
		topic: 'households',
		terms: ['household'],
		about: ['guardian'],
		seen: { care: 'care' },
		columns: { number: 'organisation guardian', safe: 'words' }
	},
	'kring.authority': {
		topic: 'households',
		terms: ['household'],
		about: ['guardian', 'child'],
		seen: { care: 'care' },
		columns: { number: 'organisation household guardian child', authority: 'authority' }
	},
	'kring.roster_people': {
		topic: 'roster',
		terms: ofPeople,
		about: person,
		seen: { office: 'office' },
		columns: { number: 'organisation person', key: 'key', grade: 'grade', group: 'groups', mark: 'from_file' }
	},
	'kring.roster_groups': {
		topic: 'roster',
		terms: ['school'],
		seen: { office: 'office' },
		columns: { number: 'organisation group_id', key: 'key', grade: 'grades' }
	},
	'kring.roster_words': {
		topic: 'roster',
		terms: ['reading', 'rosterUndo'],
		seen: {},
		columns: { number: 'organisation id', sealed: 'sealed' }
	},
	'kring.organisations': {
		topic: 'school',
		terms: ['school'],
		seen: { reader: 'staff' },
		columns: {
			name: 'name',
			number: 'id brin belongs_to restored',
			mark: 'example sort',
			plan: 'region',
			count: 'head audit_rows',
			day: 'audit_month',
			sealed: 'audit_hash'
		}
	},
	'kring.groups': {
		topic: 'school',
		terms: ['school'],
		seen: { reader: 'class', office: 'office', who_reads_audit: 'audit' },
		columns: {
			number: 'organisation id key',
			group: 'name school_year kind',
			grade: 'grades',
			location: 'location',
			mark: 'closed'
		}
	},
	'kring.locations': {
		topic: 'school',
		terms: ['school'],
		seen: { office: 'office' },
		columns: { number: 'organisation id', location: 'code name', mark: 'closed' }
	},
	// of a samenwerkingsverband: the schools that belong to it
	'kring.schools': {
		topic: 'school',
		terms: ['school'],
		seen: { office: 'office' },
		columns: { number: 'organisation school', name: 'name' }
	},
	'kring.rhythm': {
		topic: 'sessions',
		terms: ['school'],
		seen: { rhythm: 'minders' },
		columns: { number: 'organisation session', group: 'group_id', day: 'day', count: 'minutes' }
	},
	'kring.holidays': {
		topic: 'school',
		terms: ['school'],
		seen: { reader: 'staff' },
		columns: { number: 'organisation', plan: 'school_year name', day: 'first_day last_day' }
	},
	'kring.periods': {
		topic: 'school',
		terms: ['school'],
		seen: { reader: 'staff' },
		columns: { number: 'organisation', plan: 'school_year name', day: 'first_day last_day' }
	},
	'kring.meeting_forms': {
		topic: 'school',
		terms: ['school'],
		seen: { office: 'office' },
		columns: { number: 'organisation', plan: 'form name', count: 'minutes' }
	},
	'kring.accounts': {
		topic: 'accounts',
		terms: ['staff', 'account'],
		about: person,
		seen: { account: 'self', office: 'office' },
		columns: { number: 'organisation person account' }
	},
	'kring.invitations': {
		topic: 'accounts',
		terms: ['invitation'],
		about: person,
		seen: { invited: 'self', office: 'office' },
		columns: { number: 'organisation person', email: 'email', sealed: 'token', day: 'until' }
	}
};
