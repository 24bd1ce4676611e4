import type { Actor } from '#server/actor.ts';
import { hearsCare } from '#server/hears-care.ts';
import type { House } from '#server/house.ts';

export type Proof = {
	id: string;
	/** ms since 1970 */
	at: number;
	term: string;
	what: string;
	count: number;
	first: string | null;
	last: string | null;
	ground: string;
	asked: string | null;
	confirmed: string | null;
};
export type HeldRow = {
	id: string;
	person: string | null;
	household: string | null;
	stream: string | null;
	term: string | null;
	reason: string;
	why: string;
	until: string | null;
	at: number;
};

/** The newest proofs, as who asks may read them. */
export const proofsOf = async ({ db }: Pick<House, 'db'>, { organisation, person }: Actor): Promise<Proof[]> => {
	const rows = await db.ask<Omit<Proof, 'at'> & { at: Date }>(
		{ organisation, person },
		{
			name: 'proofs',
			text: `select id, at, term, what, count, to_char(first_day, 'YYYY-MM-DD') as first,
					to_char(last_day, 'YYYY-MM-DD') as last, ground, asked_by as asked, confirmed_by as confirmed
				from kring.certificates where organisation = $1 order by at desc, id desc limit 500`,
			values: [organisation]
		}
	);
	return rows.map((row) => ({ ...row, at: row.at.getTime() }));
};

/** What must stay, and why, as who asks may read it: of a household who hears of care, and nobody else. */
export const heldBy = async ({ db }: Pick<House, 'db'>, actor: Actor): Promise<HeldRow[]> => {
	const { organisation, person } = actor;
	const rows = await db.ask<Omit<HeldRow, 'at'> & { at: Date }>(
		{ organisation, person },
		{
			name: 'held',
			text: `select id, person, household, stream, term, reason, why, to_char(until, 'YYYY-MM-DD') as until, set_at as at
				from kring.holds where organisation = $1 order by set_at, id`,
			values: [organisation]
		}
	);
	return rows
		.filter(({ household }) => household === null || hearsCare(actor))
		.map((row) => ({ ...row, at: row.at.getTime() }));
};
