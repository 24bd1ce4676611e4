import { guestLanguages, type GuestLanguage } from '#guests/guest.ts';
import type { Db } from '#server/db.ts';
import type { Circle } from '../../circle-state.ts';
import type { Names } from '../../names.ts';
import { guardiansAt } from '../made.ts';

/** First names of everyone around a board, and the language of each guardian. It stays on the server: a text has words. */
export type AroundText = { names: Names; languages: ReadonlyMap<string, GuestLanguage> };

export const aroundText = (db: Db, organisation: string, circle: Circle): Promise<AroundText> =>
	db.asPipe(organisation, async (tx) => {
		const children = circle.children.map(({ id }) => id);
		const doers = circle.agreements.flatMap(({ who, tells }) => (tells ? [who, tells] : [who]));
		const colleagues = doers.flatMap(({ kind, id }) => (kind === 'staff' || kind === 'keeper' ? [id] : []));
		const guests = [...new Set([...guardiansAt(circle), ...circle.guests.map(({ id }) => id)])];
		const [people, known] = await Promise.all([
			tx.query<{ id: string; given: string }>(
				'select id, given_name as given from kring.people where organisation = $1 and id = any ($2)',
				[organisation, [...children, ...colleagues, ...circle.keepers]]
			),
			tx.query<{ id: string; language: string } & Names['guests'][string]>(
				`select g.id, g.given_name as given, g.sort, g.party, g.function, coalesce(c.language, 'nl') as language
				from kring.guests g left join kring.guest_contacts c on c.organisation = g.organisation and c.guest = g.id
				where g.organisation = $1 and g.id = any ($2)
				union all
				select h.id, h.given_name, 'guardian', '', '', h.language from kring.guardians h
				where h.organisation = $1 and h.id = any ($2)
				and not exists (select from kring.guests g where g.organisation = h.organisation and g.id = h.id)`,
				[organisation, guests]
			)
		]);
		const isChild = ({ id }: { id: string }) => children.includes(id);
		const given = (rows: readonly { id: string; given: string }[]) =>
			Object.fromEntries(rows.map((row) => [row.id, row.given]));
		return {
			names: {
				children: given(people.rows.filter(isChild)),
				staff: given(people.rows.filter((row) => !isChild(row))),
				guests: Object.fromEntries(
					known.rows.map(({ id, given: name, sort, party, function: does }) => [
						id,
						{ given: name, sort, party, function: does }
					])
				)
			},
			languages: new Map(
				known.rows.map(({ id, language }) => [id, guestLanguages.find((one) => one === language) ?? 'nl'])
			)
		};
	});
