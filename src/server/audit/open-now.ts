import { acts, entryOfReading, looking, type Entry } from '#audit/entry.ts';
import type { Tx } from '../db.ts';
import type { House } from '../house.ts';

/** An entry that begins or ends an opening, by its id: it stands in a table of its own for as long as it is open. */
export type Noted = Entry & { opening?: string };

/** Not seen for so long (ms), an opening is nobody's any more: each Kring says every minute what is open with it. */
const patience = 180_000;

/** Keeps what is open now beside the audit, in the transaction that writes these entries. */
export const keepOpenings = async (tx: Tx, organisation: string, entries: readonly Noted[]): Promise<void> => {
	const of = entries.filter(({ opening, act }) => opening !== undefined && looking.includes(act));
	const begun = of.filter(({ act }) => act !== acts.ended);
	const ended = of.filter(({ act }) => act === acts.ended);
	if (begun.length > 0)
		await tx.query({
			name: 'openings-begun',
			text: `insert into kring.openings (organisation, id, actor, device, kind, stream, group_id, seen)
				select $1, * from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::uuid[], $7::uuid[], $8::timestamptz[])`,
			values: [
				organisation,
				begun.map(({ opening }) => opening),
				begun.map(({ actor }) => actor),
				begun.map(({ device }) => device),
				begun.map(({ kind }) => kind),
				begun.map(({ stream }) => stream),
				begun.map(({ group }) => group),
				begun.map(({ at }) => new Date(at))
			]
		});
	if (ended.length > 0)
		await tx.query({
			name: 'openings-ended',
			text: 'delete from kring.openings where organisation = $1 and id = any ($2)',
			values: [organisation, ended.map(({ opening }) => opening)]
		});
};

type Asked = Pick<House, 'db' | 'audit' | 'now'>;

/** Says that what is open with this Kring still is. */
export const seeOpenings = async ({ db, audit, now }: Asked): Promise<void> => {
	const at = new Date(now());
	for (const [organisation, ids] of audit.openings.held())
		await db.asPipe(organisation, (tx) =>
			tx.query('update kring.openings set seen = $3 where organisation = $1 and id = any ($2)', [organisation, ids, at])
		);
};

/**
 * Writes the end of what was left open by a Kring that is no more. When it was last known to be open is all that is
 * known, so the end bears that moment and says that it was broken off. `alone`: nobody else works on this database, so
 * all that was open before is.
 */
export const breakOff = async ({ db, audit, now }: Asked, alone: boolean): Promise<void> => {
	const before = new Date(now() - (alone ? 0 : patience));
	for (const organisation of await organisationsIn(db)) {
		const left = await db.ask(
			{ organisation },
			{ name: 'openings-left', text: isLeft, values: [organisation, before] }
		);
		if (left.length === 0) continue;
		await db.asPipe(organisation, async (tx) => {
			// first the row that every command locks, as who begins or ends an opening does
			await tx.query('select from kring.organisations where id = $1 for update', [organisation]);
			const { rows } = await tx.query<Left>(
				`with gone as (delete from kring.openings where organisation = $1 and seen < $2 returning *)
				select actor, device, kind, stream, group_id as "group", seen from gone order by seen, id`,
				[organisation, before]
			);
			await audit.writeIn(tx, organisation, rows.map(entryOfLeft));
		});
	}
};

const isLeft = 'select from kring.openings where organisation = $1 and seen < $2 limit 1';

/** Where anything was ever written down. */
const organisationsIn = (db: Asked['db']): Promise<string[]> =>
	db.asClock(async (tx) => {
		const { rows } = await tx.query<{ organisation: string }>('select distinct organisation from kring.audit_months');
		return rows.map(({ organisation }) => organisation);
	});

type Left = Pick<Entry, 'device' | 'kind' | 'group'> & { actor: string; stream: string; seen: Date };

const entryOfLeft = ({ actor, device, kind, stream, group, seen }: Left): Entry => ({
	...entryOfReading(seen.getTime(), { person: actor }, acts.brokenOff, { kind, stream, audience: undefined }),
	device,
	group
});
