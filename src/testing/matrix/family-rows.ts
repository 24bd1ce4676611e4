import type { Families } from './families.ts';
import { voiceOf } from '#voices/stream-of.ts';
import type { Reader } from './rows.ts';
import type { PersonKind } from './statements.ts';

type Row = Record<string, unknown>;
type All = ReadonlyMap<string, Row[]>;

/** Which rows of families someone of the first school reads: a keeper those of their own, who sits in a room that room. */
export const familyRowsOf = ({ room, behindDoor, planned, guest }: Families, all: All) => {
	const rowsIn = (table: string) => all.get(table) ?? [];
	const kept = [room.circle, behindDoor.circle, planned.circle];
	const guestsOf = new Set(
		rowsIn('kring.circle_guests')
			.filter(({ circle }) => kept.includes(String(circle)))
			.map((row) => row['guest'])
	);
	const meetingsOf = new Set(
		rowsIn('kring.meetings')
			.filter(({ circle }) => kept.includes(String(circle)))
			.map(({ id }) => id)
	);
	const keeperSees: Readonly<Record<string, (row: Row) => boolean>> = {
		'kring.circles': ({ id }) => kept.includes(String(id)),
		'kring.circle_keepers': ({ circle }) => kept.includes(String(circle)),
		'kring.circle_children': ({ circle }) => kept.includes(String(circle)),
		'kring.circle_guests': ({ circle }) => kept.includes(String(circle)),
		'kring.meetings': ({ circle }) => kept.includes(String(circle)),
		'kring.guests': ({ id }) => guestsOf.has(id),
		'kring.guest_contacts': (row) => guestsOf.has(row['guest']),
		'kring.guest_links': (row) => guestsOf.has(row['guest']),
		'kring.meeting_guests': ({ circle }) => kept.includes(String(circle)),
		'kring.seats': ({ meeting }) => meetingsOf.has(meeting),
		// from when it began
		'kring.second_parts': ({ meeting }) => [room.meeting, behindDoor.meeting].includes(String(meeting))
	};
	/** A seat: itself, the meeting it is in and its children; who is asked, and who else sits there, no row tells. */
	const roomSees = ({ circle, meeting, child }: { circle: string; meeting: string; child: string }) => {
		const sees: Readonly<Record<string, (row: Row) => boolean>> = {
			'kring.circle_children': (row) => row['circle'] === circle,
			'kring.meetings': ({ id }) => id === meeting,
			'kring.people': ({ id }) => id === child
		};
		return sees;
	};
	const ofRoom = roomSees(room);
	/** Who comes from elsewhere, by name; the children; who keeps the board, and that they opened it. */
	const partners = new Set(
		rowsIn('kring.circle_guests')
			.filter(({ circle }) => circle === room.circle)
			.map((row) => row['guest'])
	);
	const keepers = new Set(
		rowsIn('kring.circle_keepers')
			.filter(({ circle }) => circle === room.circle)
			.map((row) => row['person'])
	);
	const lookedAlong = rowsIn('kring.replacements').filter(
		({ circle, state }) => circle === room.circle && state === 'open'
	);
	/** Board, texts and papers; and what the child said, with who read it. Of no other kind, and of no other child. */
	const ofTheBoard = ['circle', 'circle-texts', 'circle-paper', 'guest-actions', 'guest-paper'];
	const isOfVoice = ({ kind, stream, about }: Row) =>
		(kind === 'voice' && stream === voiceOf(room.child)) ||
		(['voice-paper', 'voice-file'].includes(String(kind)) && Array.isArray(about) && about.includes(room.child));
	const listened = new Set(
		rowsIn('kring.audit')
			.filter((row) => isOfVoice(row) && ['opened', 'resumed'].includes(String(row['act'])))
			.map(({ actor }) => actor)
	);
	const atHomeSees: typeof keeperSees = {
		'kring.replacements': ({ id }) => lookedAlong.some((one) => one['id'] === id),
		'kring.circle_guests': ({ circle }) => circle === room.circle,
		'kring.circle_children': ({ circle }) => circle === room.circle,
		'kring.circle_keepers': ({ circle }) => circle === room.circle,
		'kring.guests': ({ id, sort }) => partners.has(id) && sort !== 'guardian',
		'kring.people': ({ id }) =>
			id === room.child || keepers.has(id) || lookedAlong.some(({ person }) => person === id) || listened.has(id),
		'kring.audit': ({ kind, stream, act, about }) =>
			['opened', 'resumed'].includes(String(act)) &&
			((ofTheBoard.includes(String(kind)) && stream === room.circle) || isOfVoice({ kind, stream, about }))
	};
	/** Of the one board on which they look along, all that its keeper reads but who sits in its room. */
	const replacementSees: typeof keeperSees = {
		...Object.fromEntries(
			'circle_keepers circle_children circle_guests meetings meeting_guests'
				.split(' ')
				.map((table) => [`kring.${table}`, (row: Row) => row['circle'] === room.circle])
		),
		'kring.circles': ({ id }) => id === room.circle,
		'kring.guests': ({ id }) => partners.has(id),
		'kring.guest_contacts': (row) => partners.has(row['guest']),
		'kring.guest_links': (row) => partners.has(row['guest'])
	};
	/** Who asked to look: an ib'er and the directeur, who may say yes. */
	const offices: readonly PersonKind[] = ['coordinator', 'keeper', 'replacement', 'principal'];
	const bySomeone: Partial<Record<PersonKind, typeof keeperSees>> = {
		keeper: keeperSees,
		replacement: replacementSees,
		'seated child': ofRoom,
		'room screen': ofRoom,
		'seated guest': ofRoom,
		// behind the door: also which stream that is
		'ticked guest': { ...roomSees(behindDoor), 'kring.second_parts': (row) => row['meeting'] === behindDoor.meeting },
		'guardian at home': atHomeSees
	};
	/** The partner themselves, at home: who they are, when they are asked, and their own link and seat. */
	const guestSees: typeof keeperSees = {
		'kring.guests': ({ id }) => id === guest,
		'kring.circle_guests': (row) => row['guest'] === guest,
		'kring.guest_links': (row) => row['guest'] === guest,
		'kring.seats': (row) => row['guest'] === guest,
		'kring.meeting_guests': (row) => row['guest'] === guest,
		'kring.meetings': ({ circle }) => circle === behindDoor.circle
	};
	return {
		sees: (as: PersonKind, table: string, row: Row, person: string): boolean =>
			(table === 'kring.replacements' && offices.includes(as)) ||
			(table === 'kring.seats' && row['id'] === person) ||
			(bySomeone[as]?.[table]?.(row) ?? false),
		asGuest: (table: string, row: Row): boolean => guestSees[table]?.(row) ?? false
	};
};

/** Who reads before any school is known, or as a guest: by what a device, a link or a pass says of itself. */
export const familyReaders = (families: Families, all: All): Reader[] => {
	const { asGuest } = familyRowsOf(families, all);
	const place = all.get('kring.seats')?.find(({ role }) => role === 'guest')?.['device'];
	const stated = (name: string, table: string, column: string): Reader => {
		const value = all.get(table)?.[0]?.[column];
		const sees = (of: string, row: Row) => of === table && row[column] === value;
		return { name, role: 'kring_reader', settings: { code: String(value) }, sees };
	};
	return [
		{
			name: 'a guest of a family',
			role: 'kring_reader',
			settings: { organisation: 'north', person: families.guest },
			sees: (table, row) => row['organisation'] === 'north' && asGuest(table, row)
		},
		{
			name: 'a device with a place in a meeting',
			role: 'kring_reader',
			settings: { device: String(place) },
			sees: (table, row) => ['kring.seats', 'kring.guest_links'].includes(table) && row['device'] === place
		},
		stated('who opens a link', 'kring.guest_links', 'token'),
		stated('who scans a place', 'kring.place_passes', 'pass')
	];
};

/** Tables of families: who reads them is said above. */
export const ofFamilies: readonly string[] = [
	'kring.circles',
	'kring.circle_keepers',
	'kring.circle_children',
	'kring.circle_guests',
	'kring.replacements',
	'kring.meetings',
	'kring.meeting_guests',
	'kring.second_parts',
	'kring.guests',
	'kring.guest_contacts',
	'kring.guest_links',
	'kring.guest_codes',
	'kring.seats',
	'kring.place_passes'
];
