import type { Actor } from '#server/actor.ts';
import { hearsCare } from '#server/hears-care.ts';
import type { House } from '#server/house.ts';
import type { RetentionCommand } from '../commands.ts';
import type { Wish } from '../events.ts';
import { askedAbout } from './requests.ts';

/** Without a name: who asks may know that something is asked about someone at home, and not about whom. */
export type Here = { id: string; kind: string; name: string | undefined };

/** Someone of this school, if who asks may read their name: a guardian by who hears of care alone. */
export const personHere = async ({ db }: Pick<House, 'db'>, actor: Actor, id: string): Promise<Here | undefined> => {
	const { organisation, person } = actor;
	const [row] = await db.ask<Here>(
		{ organisation, person },
		{
			name: 'person-here',
			text: `select id, kind, trim(given_name || ' ' || family_name) as name from kring.people
					where organisation = $1 and id = $2
				union all select id, 'guardian', trim(given_name || ' ' || family_name) from kring.guardians
					where organisation = $1 and id = $2`,
			values: [organisation, id]
		}
	);
	return row?.kind === 'guardian' && !hearsCare(actor) ? undefined : row;
};

/**
 * The same, and a guardian about whom the ib'er asked something: whoever confirms that it is done learns that it is about
 * a guardian, and nothing else: the page goes by the number of the request, which is `id` then. One about whom nothing
 * is asked is not there for them (K9).
 */
export const askedHere = async (
	house: Pick<House, 'db' | 'hearing' | 'now'>,
	actor: Actor,
	wish: Wish,
	id: string
): Promise<Here | undefined> => {
	const known = await personHere(house, actor, id);
	if (known) return known;
	const asked = await askedAbout(house, actor, wish, id);
	if (!asked) return undefined;
	return asked.id === id ? { id, kind: 'guardian', name: undefined } : undefined;
};

/** What is asked about someone; of a guardian the number stays with who hears of care. */
export const asking = (
	{ id, kind }: Pick<Here, 'id' | 'kind'>,
	{ request, wish }: { request: string; wish: Wish }
): RetentionCommand =>
	kind === 'guardian'
		? { type: 'ask-guardian-request', request, wish, guardian: id }
		: { type: 'ask-request', request, wish, person: id };

/** Writes down that a page about someone was opened: of a guardian, only who hears of care reads about whom. */
export const openedAbout = (
	house: Pick<House, 'audit'>,
	actor: Actor,
	what: 'retention' | 'person-data',
	{ id, kind, name }: Here
): Promise<void> =>
	kind === 'guardian'
		? house.audit.opened(actor, `guardian-${what}`, name === undefined ? [] : [id])
		: house.audit.opened(actor, what, [id]);
