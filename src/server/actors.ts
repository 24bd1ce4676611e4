import type { Actor } from './actor.ts';
import type { Role, Standing } from '#kernel/standing.ts';
import type { Db } from './db.ts';
import { isTouched, type Touched } from './touched.ts';

export type Actors = {
	/** Who a person is in this organisation, at that device if any; nothing, when they have no place here (any more). */
	of: (organisation: string, person: string, device?: string) => Promise<Actor | undefined>;
	/** Who sits at a device: the child that took a name on it, else the device itself; nothing, when it is not inside. */
	at: (organisation: string, device: string) => Promise<Actor | undefined>;
	/** The digibord that a device was paired with; nothing, for one that was not, or is no more. */
	onScreen: (organisation: string, screen: string) => Promise<Actor | undefined>;
	/** Memberships changed: whoever is asked for next is looked up anew. */
	forget: (organisation: string, touched?: Touched) => void;
};

/** How long a person is remembered, in ms. Changes made here are seen at once, those of another node within this. */
const remembered = 5_000;

/** How many of one organisation are remembered at once. */
const mostKnown = 5_000;

/** One who is looked up, or was. `actor` is there once it is known. */
type Known = { found: Promise<Actor | undefined>; actor?: Actor; at: number };

export const openActors = (db: Db, now: () => number): Actors => {
	const known = new Map<string, Map<string, Known>>();

	/** Whoever asks while we look shares the answer; what is forgotten meanwhile is not kept. */
	const remember = (organisation: string, id: string, look: () => Promise<Actor | undefined>) => {
		const here = known.get(organisation) ?? new Map<string, Known>();
		const before = here.get(id);
		if (before && now() - before.at < remembered) return before.found;
		if (here.size >= mostKnown) here.clear();
		const one: Known = { found: look(), at: now() };
		known.set(organisation, here.set(id, one));
		const drop = () => here.get(id) === one && here.delete(id);
		one.found.then((actor) => (actor ? (one.actor = actor) : drop()), drop);
		return one.found;
	};

	const at = (organisation: string, device: string) =>
		remember(organisation, `at ${device}`, () => whoSits(db, organisation, device, now()));

	return {
		at,
		onScreen: (organisation, screen) =>
			remember(organisation, `screen ${screen}`, () => whoHangs(db, organisation, screen)),
		async of(organisation, person, device) {
			if (device === undefined) return remember(organisation, person, () => find(db, organisation, person));
			const actor = await at(organisation, device);
			return actor?.person === person ? actor : undefined;
		},
		forget(organisation, touched = 'everybody') {
			const here = known.get(organisation);
			if (touched === 'everybody') return void known.delete(organisation);
			for (const [id, { actor }] of here ?? []) if (!actor || isTouched(touched, actor)) here?.delete(id);
		}
	};
};

const find = async (db: Db, organisation: string, person: string): Promise<Actor | undefined> => {
	const rows = await db.ask<{ role: Role; group_id: string | null }>(
		{ organisation },
		{
			name: 'standings',
			text: `select role, group_id from kring.members where organisation = $1 and person = $2
				union all select role, null from kring.appointments where organisation = $1 and person = $2`,
			values: [organisation, person]
		}
	);
	const standings = rows.map(({ role, group_id }): Standing =>
		group_id ? { role, audience: `group:${group_id}` } : { role }
	);
	return standings.length > 0 ? { organisation, person, standings } : undefined;
};

/** A child at a tablet is a pupil of that class and nothing else it may be; a tablet without a name may hear nothing. */
const whoSits = async (db: Db, organisation: string, device: string, now: number): Promise<Actor | undefined> => {
	const [seat] = await db.ask<{ person: string | null; group_id: string; member: boolean }>(
		{ organisation },
		{
			name: 'who-sits',
			text: `select d.person, d.group_id, m.person is not null as member from kring.devices d
				left join kring.members m on m.organisation = d.organisation and m.group_id = d.group_id
					and m.person = d.person and m.role = 'pupil'
				where d.organisation = $1 and d.device = $2 and d.until > $3`,
			values: [organisation, device, new Date(now)]
		}
	);
	if (!seat || (seat.person && !seat.member)) return undefined;
	const standing: Standing = { role: seat.person ? 'pupil' : 'device', audience: `group:${seat.group_id}` };
	return { organisation, person: seat.person ?? device, device, standings: [standing] };
};

/** A digibord opens the board of its room and nothing else, whatever else it may have been made. */
const whoHangs = async (db: Db, organisation: string, screen: string): Promise<Actor | undefined> => {
	const rows = await db.ask<{ person: string; group_id: string }>(
		{ organisation },
		{
			name: 'who-hangs',
			text: `select s.person, m.group_id from kring.screens s
				join kring.members m on m.organisation = s.organisation and m.person = s.person and m.role = 'screen'
				where s.organisation = $1 and s.device = $2`,
			values: [organisation, screen]
		}
	);
	const [first] = rows;
	if (!first) return undefined;
	const standings = rows.map(({ group_id }): Standing => ({ role: 'screen', audience: `group:${group_id}` }));
	return { organisation, person: first.person, screen, standings };
};
