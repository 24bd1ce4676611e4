import type { Actor, Role, Standing } from './actor.ts';
import type { Db } from './db.ts';

export type Actors = {
	/** Who a person is in this organisation; nothing, when they have no place here. */
	of: (organisation: string, person: string) => Promise<Actor | undefined>;
	/** Memberships changed: whoever is asked for next is looked up anew. */
	forget: (organisation: string) => void;
};

/** How long a person is remembered, in ms. Changes made here are seen at once, those of another node within this. */
const remembered = 5_000;

/** How many of one organisation are remembered at once. */
const mostKnown = 5_000;

export const openActors = (db: Db, now: () => number): Actors => {
	const known = new Map<string, Map<string, { actor: Actor | undefined; at: number }>>();
	let forgotten = 0;

	return {
		async of(organisation, person) {
			const before = known.get(organisation)?.get(person);
			if (before && now() - before.at < remembered) return before.actor;
			const asked = forgotten;
			const actor = await find(db, organisation, person);
			// Forgotten while we were looking? Then this may be old already, and is not kept.
			if (actor && asked === forgotten) {
				const here = known.get(organisation) ?? new Map<string, { actor: Actor | undefined; at: number }>();
				if (here.size >= mostKnown) here.clear();
				known.set(organisation, here.set(person, { actor, at: now() }));
			}
			return actor;
		},
		forget(organisation) {
			forgotten++;
			known.delete(organisation);
		}
	};
};

const find = (db: Db, organisation: string, person: string) =>
	db.asPipe(organisation, async (tx): Promise<Actor | undefined> => {
		const { rows } = await tx.query<{ role: Role; group_id: string | null }>({
			name: 'standings',
			text: `select role, group_id from kring.members where organisation = $1 and person = $2
				union all select role, null from kring.appointments where organisation = $1 and person = $2`,
			values: [organisation, person]
		});
		const standings = rows.map(({ role, group_id }): Standing =>
			group_id ? { role, audience: `group:${group_id}` } : { role }
		);
		return standings.length > 0 ? { organisation, person, standings } : undefined;
	});
