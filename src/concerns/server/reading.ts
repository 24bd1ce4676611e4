import type { Snapshot } from '#kernel/envelope.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import type { Concern } from '../concern-state.ts';

type Asking = Pick<House, 'db'>;

/** A concern without its words. Moments in ms since 1970; names as who asks may read them, '' of who is here no more. */
export type Signalled = {
	id: string;
	by: string;
	at: number;
	/** recorded elsewhere: by whom and when */
	recorded: { by: string; at: number } | null;
};

/** All that was signalled, newest first: for who hears of concerns; of anyone else what they raised themselves. */
export const signalled = (house: Asking, actor: Actor): Promise<Signalled[]> => ask(house, actor, false);

/** What someone raised themselves: that it was passed on, and whether it was recorded. */
export const raisedBy = (house: Asking, actor: Actor): Promise<Signalled[]> => ask(house, actor, true);

const ask = async ({ db }: Asking, { organisation, person }: Actor, own: boolean): Promise<Signalled[]> => {
	type Row = { id: string; by: string; at: Date; recordedBy: string; recordedAt: Date | null };
	const rows = await db.ask<Row>(
		{ organisation, person },
		{
			name: 'concerns-signalled',
			text: `select c.id, c.raised_at as at, c.recorded_at as "recordedAt",
					coalesce(p.given_name || ' ' || p.family_name, '') as by,
					coalesce(r.given_name || ' ' || r.family_name, '') as "recordedBy"
				from kring.concerns c
				left join kring.people p on p.organisation = c.organisation and p.id = c.raised_by
				left join kring.people r on r.organisation = c.organisation and r.id = c.recorded_by
				where c.organisation = $1 and (not $2 or c.raised_by = $3) order by c.raised_at desc, c.id desc limit 200`,
			values: [organisation, own, person]
		}
	);
	return rows.map(({ id, by, at, recordedBy, recordedAt }) => ({
		id,
		by: by.trim(),
		at: at.getTime(),
		recorded: recordedAt && { by: recordedBy.trim(), at: recordedAt.getTime() }
	}));
};

/** How many wait to be read, for who hears of them; nobody else is told. */
export const concernsWaiting = async ({ db }: Asking, { organisation, person }: Actor): Promise<number> => {
	const [row] = await db.ask<{ n: number }>(
		{ organisation, person },
		{
			name: 'concerns-waiting',
			text: `select count(*)::int as n from kring.concerns
				where organisation = $1 and recorded_at is null and kring.hears_concerns()`,
			values: [organisation]
		}
	);
	return row?.n ?? 0;
};

export type OpenConcern = { raised: NonNullable<Concern['raised']>; by: string; about: string };

/** One concern with its words; nothing, for who may not hear it or when it is recorded (K9). Its opening is written down (K15). */
export const openConcern = async (
	house: Pick<House, 'db' | 'hearing'>,
	actor: Actor,
	concern: string
): Promise<OpenConcern | undefined> => {
	const found = await house.hearing.now(actor, concern);
	if (found?.kind !== 'concern') return undefined;
	// The edge: a stream of this kind has this state.
	const { raised } = (found as Snapshot<Concern>).state;
	if (!raised) return undefined;
	const { organisation, person } = actor;
	const names = await house.db.ask<{ id: string; name: string }>(
		{ organisation, person },
		{
			name: 'concern-names',
			text: `select id, trim(given_name || ' ' || family_name) as name from kring.people
				where organisation = $1 and id = any ($2)`,
			values: [organisation, [raised.by, ...(raised.about ? [raised.about] : [])]]
		}
	);
	const nameOf = (id: string | null) => names.find((one) => one.id === id)?.name ?? '';
	return { raised, by: nameOf(raised.by), about: nameOf(raised.about) };
};
