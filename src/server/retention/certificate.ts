import { newId } from '#kernel/id.ts';
import type { Day } from '#kernel/time.ts';
import type { Tx } from '../db.ts';

/** The proof that something went: no names, and no ids of whom or what it was. `at` in ms since 1970. */
export type Certificate = {
	at: number;
	/** by which term, and what it was */
	term: string;
	what: string;
	count: number;
	/** over which days */
	first: Day | null;
	last: Day | null;
	/** where the term comes from */
	ground: string;
	/** the two who asked it; without them the house did it, by its term */
	two?: { asked: string; confirmed: string };
};

/** Writes a proof, in the transaction of what it proves. */
export const certify = async (tx: Tx, organisation: string, it: Certificate): Promise<void> => {
	await tx.query(
		`insert into kring.certificates
			(organisation, id, at, term, what, count, first_day, last_day, ground, asked_by, confirmed_by)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
		[
			organisation,
			newId(),
			new Date(it.at),
			it.term,
			it.what,
			it.count,
			it.first,
			it.last,
			it.ground,
			it.two?.asked ?? null,
			it.two?.confirmed ?? null
		]
	);
};
