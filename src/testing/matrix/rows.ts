import type { Client } from 'pg';
import { familyReaders, familyRowsOf, ofFamilies } from './family-rows.ts';
import {
	asksWhoLooked,
	hears,
	isCare,
	isKeeper,
	isOffice,
	knowsNames,
	mindsRhythm,
	worksHere,
	type PersonKind,
	type Where
} from './statements.ts';
import type { World } from './world.ts';

type Row = Record<string, unknown>;

/** One who reads the tables themselves, with nothing of ours in between: by what is set, and what they should see. */
export type Reader = {
	name: string;
	role: 'kring_reader' | 'kring_pipe';
	settings: Record<string, string>;
	sees: (table: string, row: Row) => boolean;
};

type Someone = {
	/** as whom, in the first school; nobody for who has no place there any more */
	as: PersonKind | undefined;
	person: string;
	/** still works there, if without any task */
	isStaff: boolean;
};

/** Where each stream and each class of the first school is, seen from class 5b. */
type Map5b = {
	worriedAbout: ReadonlySet<unknown>;
	whereIs: (group: unknown) => Where;
	streams: ReadonlyMap<unknown, Found>;
};
/** `isKeptOnly`: the keeper's too, and nobody looks along there. */
type Found = { kind: string; where: Where; isKeptOnly?: true };

const never = () => false;

/** For each table of a school: which rows of their own organisation a person reads. A new table needs a line. */
const ofAPerson: Readonly<Record<string, (row: Row, one: Someone & { as: PersonKind }, at: Map5b) => boolean>> = {
	'kring.organisations': () => true,
	'kring.holidays': () => true,
	'kring.periods': () => true,
	'kring.streams': ({ id }, { as }, at) => isHeard(id, as, at),
	'kring.events': ({ stream }, { as }, at) => isHeard(stream, as, at),
	'kring.boards': ({ stream }, { as }, at) => isHeard(stream, as, at),
	// the names of a class come by who is in it, below
	'kring.people': ({ id, kind }, { as }, at) =>
		knowsNames(as, 'school') ||
		(kind === 'staff' && worksHere(as)) ||
		(hears(as, 'concern', 'school') && at.worriedAbout.has(id)),
	'kring.screens': (_row, { as }) => knowsNames(as, 'school'),
	'kring.locations': (_row, { as }) => isOffice(as),
	'kring.groups': ({ id }, { as }, at) => knowsNames(as, at.whereIs(id)),
	'kring.members': ({ group_id }, { as }, at) => knowsNames(as, at.whereIs(group_id)),
	'kring.appointments': ({ person }, one) => person === one.person || isOffice(one.as),
	'kring.hearers': ({ person }, one) => person === one.person,
	'kring.addresses': (_row, { as }) => isOffice(as),
	'kring.schools': (_row, { as }) => isOffice(as),
	'kring.meeting_forms': (_row, { as }) => isOffice(as),
	'kring.accounts': (_row, { as }) => isOffice(as),
	'kring.invitations': (_row, { as }) => isOffice(as),
	'kring.households': (_row, { as }) => isCare(as),
	'kring.household_children': (_row, { as }) => isCare(as),
	'kring.guardians': (_row, { as }) => isCare(as),
	'kring.safe_contacts': (_row, { as }) => isCare(as),
	'kring.authority': (_row, { as }) => isCare(as),
	'kring.wishes': (_row, { as }) => isCare(as),
	// of their own, whoever raised it that it was passed on
	'kring.concerns': ({ raised_by }, { as, person }) => hears(as, 'concern', 'school') || raised_by === person,
	'kring.rhythm': (_row, { as }) => mindsRhythm(as),
	'kring.pupil_voice': (_row, { as }) => mindsRhythm(as),
	'kring.roster_people': (_row, { as }) => isOffice(as),
	'kring.roster_groups': (_row, { as }) => isOffice(as),
	'kring.roster_words': never,
	'kring.referrals': (_row, { as }) => isKeeper(as),
	// of a household: for the ib'er alone
	'kring.holds': ({ household }, { as }) => (household === null ? isKeeper(as) : isCare(as)),
	'kring.guardian_requests': (_row, { as }) => isCare(as),
	// who gave an office, for who has one; where letters go that let people in is not told
	'kring.let_in': ({ role }, { as }) => role !== null && isKeeper(as),
	'kring.certificates': (_row, { as }) => isKeeper(as),
	'kring.audit': ({ actor, about }, { as, person }) =>
		asksWhoLooked(as) || (worksHere(as) && (actor === person || (Array.isArray(about) && about.includes(person)))),
	'kring.audit_about': (_row, { as }) => isCare(as),
	'kring.audit_months': never,
	'kring.openings': never,
	'kring.codes': never,
	'kring.devices': never,
	'kring.due': never,
	'kring.commands': never,
	'kring.plantings': never,
	'keys.stream_keys': never,
	'keys.erasures': never
};

const isHeard = (stream: unknown, as: PersonKind, { streams }: Map5b): boolean => {
	const found = streams.get(stream);
	return found !== undefined && hears(as, found.kind, found.where) && !(found.isKeptOnly && as === 'replacement');
};

/** Tables of which no line says who reads them. */
export const unspoken = (tables: readonly string[]): string[] =>
	tables.filter((table) => !(table in ofAPerson) && !ofFamilies.includes(table));

/** Every reader there is: everyone of the matrix, a guardian, the pipe, and who states a secret before any school is known. */
export const readersOf = async (world: World, all: ReadonlyMap<string, Row[]>): Promise<Reader[]> => {
	const { north } = world.schools;
	const [own, other, team] = north.classes;
	const whereIs = (group: unknown): Where =>
		group === own?.group ? 'own class' : group === team?.group ? 'team' : 'other class';
	const streams = new Map<unknown, Found>();
	for (const [kind, id] of Object.entries(north.streams)) streams.set(id, { kind, where: 'school' });
	for (const one of north.classes) {
		const { faces, aside, revealed, replies } = one.before;
		const before = { faces, aside, revealed, ...(replies && { replies }) };
		for (const [kind, id] of [...Object.entries(one.streams), ...Object.entries(before)])
			streams.set(id, { kind, where: whereIs(one.group) });
	}
	const { families } = north;
	for (const [kind, id] of Object.entries(families.own)) streams.set(id, { kind, where: 'own family' });
	for (const { circle } of [families.behindDoor, families.planned])
		streams.set(circle, { kind: 'circle', where: 'own family', isKeptOnly: true });
	for (const [kind, id] of Object.entries(families.other)) streams.set(id, { kind, where: 'other family' });
	const worriedAbout = new Set((all.get('kring.concerns') ?? []).map(({ about }) => about));
	const at: Map5b = { streams, worriedAbout, whereIs };
	const members = (all.get('kring.members') ?? []).filter(({ group_id }) => group_id === own?.group);
	const inClass = new Set(members.map(({ person }) => person));
	const family = familyRowsOf(north.families, all);

	const someone = (name: string, one: Someone): Reader => ({
		name,
		role: 'kring_reader',
		settings: {
			organisation: 'north',
			person: one.person
		},
		sees: (table, row) => {
			if (organisationOf(table, row) !== 'north') return false;
			if (table === 'kring.people' && row['id'] === one.person) return true;
			if (!one.as)
				return one.isStaff && (isOfAll.includes(table) || (table === 'kring.hearers' && row['person'] === one.person));
			const { as } = one;
			if (family.sees(as, table, row, one.person)) return true;
			const about = row[table === 'kring.people' ? 'id' : 'person'];
			if (byName.includes(table) && inClass.has(about) && knowsNames(as, 'own class')) return true;
			return (
				ofAPerson[table]?.(
					row,
					{
						...one,
						as
					},
					at
				) ?? false
			);
		}
	});
	const stated = (name: string, setting: string, value: unknown, table: string, column: string): Reader => ({
		name,
		role: 'kring_reader',
		settings: { [setting]: String(value) },
		sees: (of, row) => of === table && row[column] === value
	});
	const first = (table: string): Row => all.get(table)?.[0] ?? {};
	const ended = Object.entries(north.ended).map(([role, person]) =>
		someone(`was ${role}`, {
			as: undefined,
			person,
			isStaff: !/let go/.test(role) && !['pupil', 'screen'].includes(role)
		})
	);
	const [code, invitation] = [first('kring.codes'), first('kring.invitations')];
	const pipes = ['north', 'east'].map((organisation): Reader => ({
		name: `the pipe in ${organisation}`,
		role: 'kring_pipe',
		settings: { organisation },
		sees: (table, row) => organisationOf(table, row) === organisation
	}));
	return [
		...pipes,
		...world.askers
			.filter(({ as, person }) => as && person && as !== 'tablet')
			.map(({ name, as, person = '' }) => someone(name, { as, person, isStaff: true })),
		...ended,
		someone('a teacher of the other class, who is in no other', {
			as: undefined,
			person: other ? other.group : '',
			isStaff: false
		}),
		{
			name: 'a guardian',
			role: 'kring_reader',
			settings: {
				organisation: 'north',
				person: north.guardian
			},
			sees: (table, row) =>
				(table === 'kring.guardians' && row['id'] === north.guardian) ||
				(table === 'kring.household_children' && row['household'] === north.household) ||
				(table === 'kring.people' && row['id'] === north.persons['pupil'])
		},
		...familyReaders(families, all),
		{
			name: 'someone of another school',
			role: 'kring_reader',
			settings: {
				organisation: 'east',
				person: north.persons['coordinator'] ?? ''
			},
			sees: never
		},
		...(['kring_reader', 'kring_pipe'] as const).map((role): Reader => ({
			name: `${role} unset`,
			role,
			settings: {},
			sees: never
		})),
		{
			name: 'the clock',
			role: 'kring_reader',
			settings: { clock: 'due' },
			sees: (table) => isOfTheClock.includes(table)
		},
		stated('who states a code', 'code', code['code'], 'kring.codes', 'code'),
		stated('who states a pass', 'code', code['pass'], 'kring.codes', 'pass'),
		stated('a tablet', 'device', first('kring.devices')['device'], 'kring.devices', 'device'),
		stated('a digibord', 'device', first('kring.screens')['device'], 'kring.screens', 'device'),
		stated('who signed in', 'account', first('kring.accounts')['account'], 'kring.accounts', 'account'),
		stated('who was invited', 'invitation', invitation['token'], 'kring.invitations', 'token')
	];
};

/** What one sees of whom one knows by name. */
const byName: readonly string[] = ['kring.people', 'kring.screens'];
const isOfAll: readonly string[] = ['kring.organisations', 'kring.holidays', 'kring.periods'];
const isOfTheClock: readonly string[] = ['kring.due', 'kring.audit_months'];
const organisationOf = (table: string, row: Row) => row[table === 'kring.organisations' ? 'id' : 'organisation'];

/** What each reader should see: by table, where the rows lie. */
export const shouldSee = (reader: Reader, all: ReadonlyMap<string, Row[]>): Map<string, string> =>
	new Map(
		[...all].map(([table, rows]) => [
			table,
			told(rows.filter((row) => reader.sees(table, row)).map(({ ctid }) => String(ctid)))
		])
	);

const told = (ctids: readonly string[]) => ctids.toSorted().join(' ');

/**
 * What a reader sees of each table now, on the owner's own connection and inside its transaction, as that plain role.
 * What a role was given no right to read it does not see.
 */
export const seen = async (
	owner: Client,
	reader: Reader,
	readable: readonly string[]
): Promise<Map<string, string>> => {
	const names = ['organisation', 'person', 'code', 'device', 'account', 'invitation', 'clock'];
	for (const name of names)
		await owner.query('select set_config($1, $2, true)', [`app.${name}`, reader.settings[name] ?? '']);
	await owner.query(`set local role ${reader.role}`);
	try {
		const { rows } = await owner.query<{ name: string; ctids: string[] | null }>(
			readable
				.map((table) => `select '${table}' as name, array_agg(ctid::text) as ctids from ${table}`)
				.join(' union all ')
		);
		return new Map(rows.map(({ name, ctids }) => [name, told(ctids ?? [])]));
	} finally {
		await owner.query('reset role');
	}
};

/** Which tables a role was given the right to read. */
export const readableBy = async (owner: Client, role: Reader['role'], tables: readonly string[]): Promise<string[]> => {
	const { rows } = await owner.query<{ name: string }>(
		`select name from unnest($1::text[]) name where has_table_privilege($2, name, 'select')`,
		[tables, role]
	);
	return rows.map(({ name }) => name);
};
