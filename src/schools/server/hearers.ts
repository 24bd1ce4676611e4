import type { Tx } from '#server/db.ts';
import { audiences, type Places } from '../heard.ts';

/**
 * Makes the rows of these people in `hearers` what the rules say, from the registers as they are now. Gives back those
 * of whom that changed any. All are asked and written together: a roster is a whole school.
 */
export const hearAnew = async (tx: Tx, organisation: string, persons: readonly string[]): Promise<string[]> => {
	if (persons.length === 0) return [];
	const changed: string[] = [];
	const lost: Rows = { persons: [], audiences: [] };
	const gained: Rows = { persons: [], audiences: [] };
	for (const { heard, ...standing } of await found(tx, organisation, persons)) {
		const { person } = standing;
		const hears = new Set(audiences(standing));
		const before = new Set(heard);
		const [goes, comes] = [before.difference(hears), hears.difference(before)];
		if (goes.size + comes.size > 0) changed.push(person);
		add(lost, person, goes);
		add(gained, person, comes);
	}
	if (lost.persons.length > 0)
		await tx.query(
			`delete from kring.hearers h using unnest($2::uuid[], $3::text[]) lost (person, audience)
			 where h.organisation = $1 and h.person = lost.person and h.audience = lost.audience`,
			[organisation, lost.persons, lost.audiences]
		);
	if (gained.persons.length > 0)
		await tx.query(
			`insert into kring.hearers (organisation, audience, person)
			 select $1, audience, person from unnest($2::uuid[], $3::text[]) gained (person, audience)`,
			[organisation, gained.persons, gained.audiences]
		);
	return changed;
};

type Rows = { persons: string[]; audiences: string[] };
const add = (rows: Rows, person: string, all: ReadonlySet<string>): void => {
	for (const audience of all) {
		rows.persons.push(person);
		rows.audiences.push(audience);
	}
};

/** Everyone who hears every group. */
export const coordinators = async (tx: Tx, organisation: string): Promise<string[]> => {
	const { rows } = await tx.query<{ person: string }>(
		`select person from kring.appointments where organisation = $1 and role = 'coordinator' order by person`,
		[organisation]
	);
	return rows.map(({ person }) => person);
};

/** What people are, and what they hear until now. */
const found = async (
	tx: Tx,
	organisation: string,
	persons: readonly string[]
): Promise<(Places & { heard: string[] })[]> => {
	const { rows: groups } = await tx.query<{ id: string }>('select id from kring.groups where organisation = $1', [
		organisation
	]);
	const { rows } = await tx.query<Omit<Places, 'groups'> & { heard: string[] }>(
		`select p.id as person, p.kind,
			array(select role from kring.appointments a where a.organisation = $1 and a.person = p.id) as appointments,
			array(select json_build_object('group', group_id, 'role', role)
				from kring.members m where m.organisation = $1 and m.person = p.id) as "memberOf",
			p.left_on is not null as left,
			array(select audience from kring.hearers h where h.organisation = $1 and h.person = p.id) as heard
		 from kring.people p where p.organisation = $1 and p.id = any ($2::uuid[])`,
		[organisation, persons]
	);
	if (rows.length < persons.length) throw new Error('a person was written, and is not there');
	const all = groups.map(({ id }) => id);
	return rows.map((row) => ({ ...row, groups: all }));
};
