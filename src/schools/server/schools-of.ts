import { newId } from '#kernel/id.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { askSchool } from './asking.ts';
import { foundSchool, roomFor, type Founded } from './founding.ts';

export type Belonging = { school: string; name: string };

/** The schools of a samenwerkingsverband, by name. */
export const schoolsOf = ({ db }: Pick<House, 'db'>, { organisation, person }: Actor): Promise<Belonging[]> =>
	db.ask<Belonging>(
		{ organisation, person },
		{
			name: 'schools-of',
			text: 'select school, name from kring.schools where organisation = $1 order by name, school',
			values: [organisation]
		}
	);

/**
 * Founds a school that belongs to this samenwerkingsverband, which knows no more of it than its name. Answers with its
 * address and its first administrator, who is still to be invited; or with the code of a refusal.
 */
export const foundWithin = async (
	house: Pick<House, 'db' | 'found' | 'handle'>,
	actor: Actor,
	founded: Founded,
	command: string
): Promise<{ organisation: string; person: string } | { refused: string }> => {
	const place = { organisation: await roomFor(house, founded.name), school: newId(), person: newId() };
	const { name } = founded;
	const refused = await askSchool(house, actor, { type: 'take-in-school', school: place.organisation, name }, command);
	if (refused) return { refused };
	await foundSchool(house, place, undefined, founded);
	await house.db.asPipe(place.organisation, (tx) =>
		tx.query('update kring.organisations set belongs_to = $2 where id = $1', [place.organisation, actor.organisation])
	);
	return place;
};

/** The administrator of a school of ours who has no account yet; nothing, once the school goes its own way. */
export const firstOf = async (house: Pick<House, 'db'>, actor: Actor, school: string): Promise<string | undefined> => {
	if (!(await schoolsOf(house, actor)).some((one) => one.school === school)) return undefined;
	const rows = await house.db.ask<{ person: string; joined: boolean }>(
		{ organisation: school },
		{
			name: 'first-administrator',
			text: `select t.person, exists (select from kring.accounts a
					where a.organisation = t.organisation and a.person = t.person) as joined
				from kring.appointments t where t.organisation = $1 and t.role = 'administrator'`,
			values: [school]
		}
	);
	return rows.some(({ joined }) => joined) ? undefined : rows[0]?.person;
};
