import type { Table } from './kept-table.ts';

const topic = 'circles';

/** A family's board: who keeps it, who comes and when, and how they come in. What is said there is in the log, sealed. */
export const circleTables: Readonly<Record<string, Table>> = {
	'kring.circles': {
		topic,
		terms: ['circle'],
		seen: { keeper: 'circle' },
		columns: { number: 'organisation id household' }
	},
	'kring.circle_keepers': {
		topic,
		terms: ['circle', 'staff'],
		about: ['person'],
		seen: { keeper: 'circle', phone: 'phone' },
		columns: { number: 'organisation circle person', role: 'kind' }
	},
	'kring.replacements': {
		topic,
		terms: ['circle', 'staff'],
		about: ['person', 'second'],
		seen: { own: 'self', keeper: 'circle', offices: 'keepers', phone: 'phone' },
		columns: {
			number: 'organisation id circle person second',
			role: 'kind',
			why: 'reason',
			mark: 'state',
			day: 'asked_at opened_at until'
		}
	},
	'kring.circle_children': {
		topic,
		terms: ['circle'],
		about: ['child'],
		seen: { keeper: 'circle', room: 'room', phone: 'phone' },
		columns: { number: 'organisation circle child', role: 'kind' }
	},
	'kring.guests': {
		topic,
		terms: ['guest'],
		about: ['id'],
		seen: { keeper: 'circle', own: 'self', phone: 'phone' },
		columns: { number: 'organisation id guardian', role: 'sort party function', name: 'given_name family_name' }
	},
	'kring.guest_contacts': {
		topic,
		terms: ['guest'],
		about: ['guest'],
		seen: { keeper: 'circle' },
		columns: { number: 'organisation guest', email: 'email', language: 'language' }
	},
	'kring.circle_guests': {
		topic,
		terms: ['guest'],
		about: ['guest'],
		seen: { keeper: 'circle', own: 'self', phone: 'phone' },
		columns: { number: 'organisation circle guest', role: 'part' }
	},
	'kring.meetings': {
		topic,
		terms: ['circle'],
		seen: { keeper: 'circle', room: 'room', own: 'self' },
		columns: {
			number: 'organisation id circle together',
			day: 'at',
			count: 'minutes',
			location: 'place',
			mark: 'state'
		}
	},
	'kring.second_parts': {
		topic,
		terms: ['circle'],
		seen: { second_part: 'room' },
		columns: { number: 'organisation meeting stream' }
	},
	'kring.meeting_guests': {
		topic,
		terms: ['circle'],
		about: ['guest'],
		seen: { keeper: 'circle', own: 'self' },
		columns: { number: 'organisation meeting circle guest' }
	},
	'kring.seats': {
		topic,
		terms: ['seat'],
		about: ['child', 'guest'],
		seen: { keeper: 'circle', own: 'self', self: 'self', door: 'door' },
		columns: {
			number: 'organisation id meeting child guest device',
			role: 'role',
			mark: 'together adults',
			day: 'until'
		}
	},
	'kring.guest_links': {
		topic,
		terms: ['guestLink'],
		about: ['guest'],
		seen: { keeper: 'circle', own: 'self', door: 'door' },
		columns: {
			number: 'organisation guest device',
			sealed: 'token',
			count: 'wrong asked',
			day: 'until tried_elsewhere'
		}
	},
	'kring.guest_codes': {
		topic,
		terms: ['guestLink'],
		about: ['guest'],
		seen: {},
		columns: { number: 'organisation guest', sealed: 'code', count: 'tries', day: 'until' }
	},
	'kring.place_passes': {
		topic,
		terms: ['guestLink'],
		about: ['child'],
		seen: { door: 'door' },
		columns: { number: 'organisation meeting child', sealed: 'pass', day: 'until' }
	}
};
