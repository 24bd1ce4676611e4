import { dayOf, type Day } from '#kernel/time.ts';
import type { House } from '#server/house.ts';
import type { Phone } from './phone.ts';

/**
 * Someone of the school who opened the board of a family on a day: by name, if they keep it still or looked in the place of
 * who does (`instead`). `at`: ms since 1970, newest first.
 */
export type Looker = { name: string | null; at: number[]; instead: boolean };
export type LookedOn = { day: Day; who: Looker[] };

/** More rows than a family's board gets in a year. */
const most = 1_000;

/**
 * Who opened the boards on which this guardian answers, newest first; read as their device, to which the database shows
 * no other row. That it was asked is written down too (K15).
 */
export const whoLooked = async (
	{ db, audit }: Pick<House, 'db' | 'audit'>,
	{ organisation, device, actor }: Phone
): Promise<LookedOn[]> => {
	await audit.opened(actor, 'guardian-looked');
	const { rows } = await db.asPerson(organisation, device, (tx) =>
		tx.query<{ at: Date; actor: string; name: string | null; instead: boolean }>(
			`select a.at, a.actor, trim(p.given_name || ' ' || p.family_name) as name, exists (
				select from kring.replacements r where r.organisation = a.organisation and r.circle = a.stream
				and r.person = a.actor and a.at between r.opened_at and r.until) as instead from kring.audit a
			left join kring.people p on p.organisation = a.organisation and p.id = a.actor
			where a.organisation = $1 order by a.month desc, a.position desc limit $2`,
			[organisation, most]
		)
	);
	const byDay = Map.groupBy(rows, ({ at }) => dayOf(at.getTime()));
	return [...byDay].map(([day, of]) => ({
		day,
		who: [...Map.groupBy(of, (row) => `${row.actor} ${row.instead}`).values()].map((mine) => ({
			name: mine[0]?.name ?? null,
			instead: mine[0]?.instead ?? false,
			at: [...new Set(mine.map(({ at }) => Math.floor(at.getTime() / minute) * minute))]
		}))
	}));
};

/** ms */
const minute = 60_000;
