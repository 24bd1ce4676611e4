import { createHash } from 'node:crypto';
import { displayNames } from '#schools/display-name.ts';
import type { Db } from '#server/db.ts';
import type { House } from '#server/house.ts';
import type { Aside } from '../aside/aside-state.ts';
import type { Tablet } from './tablets.ts';

export type ChoosableName = { person: string; name: string; taken: boolean };

/** The names a child may choose from, as the board writes them, by name. For a tablet that was let in, and no other. */
export const namesFor = async (house: Pick<House, 'db' | 'look'>, tablet: Tablet): Promise<ChoosableName[]> => {
	const [names, taken] = await Promise.all([pupilsOf(house.db, tablet), takenAt(house, tablet)]);
	return names.map(({ person, name }) => ({ person, name, taken: taken.has(person) }));
};

/** How it stands with a tablet, as one word that changes when its page would: it waits, chooses a name, or has one. */
export const standOf = ({ admitted, person }: Tablet, names: readonly ChoosableName[]): string => {
	if (person !== null) return 'seated';
	if (!admitted) return 'waiting';
	const taken = names.map((name) => `${name.person} ${name.taken}`).join();
	return `choosing-${createHash('sha256').update(taken).digest('base64url').slice(0, 16)}`;
};

type Pupil = { person: string; name: string };

/** A whole class comes in at once; its names are looked up once for all of them. In ms. */
const remembered = 5_000;
const known = new WeakMap<Db, Map<string, { pupils: Promise<Pupil[]>; at: number }>>();

const pupilsOf = (db: Db, { organisation, group, aside }: Tablet): Promise<Pupil[]> => {
	const here = known.get(db) ?? new Map<string, { pupils: Promise<Pupil[]>; at: number }>();
	known.set(db, here);
	const now = performance.now();
	for (const [id, { at }] of here) if (now - at > remembered) here.delete(id);
	const before = here.get(aside);
	if (before) return before.pupils;
	const pupils = findPupils(db, organisation, group);
	here.set(aside, { pupils, at: now });
	pupils.catch(() => here.delete(aside));
	return pupils;
};

const findPupils = (db: Db, organisation: string, group: string): Promise<Pupil[]> =>
	db.asPipe(organisation, async (tx) => {
		const { rows } = await tx.query<{ id: string; given: string; family: string; role: string }>({
			name: 'names-for',
			text: `select p.id, p.given_name as given, p.family_name as family, m.role
				from kring.members m join kring.people p on p.organisation = m.organisation and p.id = m.person
				where m.organisation = $1 and m.group_id = $2
				order by p.given_name, p.family_name, p.id`,
			values: [organisation, group]
		});
		const names = displayNames(rows);
		return rows
			.filter(({ role }) => role === 'pupil')
			.map(({ id, given }) => ({ person: id, name: names.get(id) ?? given }));
	});

/** Of the teacher's side of the session only this leaves it: which names are taken. It is folded already. */
const takenAt = async ({ look }: Pick<House, 'look'>, { organisation, aside }: Tablet): Promise<Set<string>> => {
	const found = await look(organisation, aside);
	// The edge: what is found under this name is the stream of a session's teacher's side.
	const { devices = [] } = (found?.state ?? {}) as Partial<Aside>;
	return new Set(devices.flatMap(({ person }) => person ?? []));
};
