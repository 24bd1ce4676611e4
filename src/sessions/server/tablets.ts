import type { Animal, Colour } from '../aside/aside-state.ts';
import type { Db } from '#server/db.ts';

/** Where a code or a pass leads: one session, and the stream of its teacher's side. */
export type Door = { organisation: string; session: string; aside: string; group: string };

/** A tablet at a session. Without a `person` it waits, or is let in and has no name yet. */
export type Tablet = Door & {
	device: string;
	colour: Colour;
	animal: Animal;
	admitted: boolean;
	person: string | null;
};

/** The session that a code or a pass opens now. Of two schools with the same one it is that which had it first. */
export const doorFor = async (db: Db, said: string, now: number): Promise<Door | undefined> => {
	const [door] = await db.ask<Door>(
		{ code: said },
		{
			name: 'door-for',
			text: `select organisation, session, aside, group_id as "group" from kring.codes
				where (code = $1 or pass = $1) and until > $2 order by opened_at limit 1`,
			values: [said, new Date(now)]
		}
	);
	return door;
};

/** The tablet with this id, if it is at a session. */
export const tabletAt = async (db: Db, device: string, now: number): Promise<Tablet | undefined> => {
	const found = await db.ask<Tablet>(
		{ device },
		{
			name: 'tablet-at',
			text: `select organisation, session, aside, group_id as "group", device, colour, animal, admitted, person
				from kring.devices where device = $1 and until > $2`,
			values: [device, new Date(now)]
		}
	);
	return found.length === 1 ? found[0] : undefined;
};

/** Where the board of a group hangs, as it stands in addresses. That never changes, so it is looked up once. */
export const boardOf = ({ db }: { db: Db }, { organisation, group }: Pick<Door, 'organisation' | 'group'>) => {
	const here = boards.get(db) ?? new Map<string, Promise<string | undefined>>();
	boards.set(db, here);
	const before = here.get(`${organisation} ${group}`);
	if (before) return before;
	const found = findBoard(db, organisation, group);
	here.set(`${organisation} ${group}`, found);
	const drop = () => here.delete(`${organisation} ${group}`);
	found.then((board) => board ?? drop(), drop);
	return found;
};

const boards = new WeakMap<Db, Map<string, Promise<string | undefined>>>();

const findBoard = async (db: Db, organisation: string, group: string): Promise<string | undefined> => {
	const [found] = await db.ask<{ key: string }>(
		{ organisation },
		{
			name: 'key-of-group',
			text: 'select key from kring.groups where organisation = $1 and id = $2',
			values: [organisation, group]
		}
	);
	return found && `/${organisation}/boards/${found.key}`;
};
