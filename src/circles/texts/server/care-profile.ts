import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import type { Circle } from '../../circle-state.ts';
import { careProfile, type CareYear, type Family } from '../care-profile.ts';
import { guardiansAt } from '../made.ts';
import { circlesIn } from './all-circles.ts';
import { circleBy } from './looked-up.ts';

/** What a school can do by now. Nothing of whose it is leaves this function. */
export const careProfileOf = async (house: Pick<House, 'db' | 'look'>, actor: Actor): Promise<CareYear[]> => {
	const { organisation } = actor;
	const families: Family[] = [];
	for (const id of await circlesIn(house.db, organisation)) {
		const circle = await circleBy(house, organisation, id);
		if (circle) families.push({ circle, names: await everyoneIn(house, organisation, circle) });
	}
	return careProfile(families);
};

/** Given and family names of who is around a board. */
const everyoneIn = ({ db }: Pick<House, 'db'>, organisation: string, circle: Circle): Promise<string[]> =>
	db.asPipe(organisation, async (tx) => {
		const doers = circle.agreements.flatMap(({ who, tells }) => (tells ? [who.id, tells.id] : [who.id]));
		const people = [...circle.children.map(({ id }) => id), ...circle.keepers, ...doers];
		const guests = [...guardiansAt(circle), ...circle.guests.map(({ id }) => id)];
		const { rows } = await tx.query<{ given: string; family: string }>(
			`select given_name as given, family_name as family from kring.people where organisation = $1 and id = any ($2)
			union select given_name, family_name from kring.guests where organisation = $1 and id = any ($3)
			union select given_name, family_name from kring.guardians where organisation = $1 and id = any ($3)`,
			[organisation, people, guests]
		);
		return rows.flatMap(({ given, family }) => [given, family]).filter((name) => name !== '');
	});
