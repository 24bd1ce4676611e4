import type pg from 'pg';
import { inTransaction } from '../transaction.ts';
import { placelessLives } from './terms.ts';

/** What someone had beside the registers of a school: an account, and addresses to which mail went. */
export type Beside = { account: string | undefined; emails: readonly string[] };

type Wanted = {
	pool: pg.Pool;
	places: (account: string) => Promise<ReadonlyMap<string, string>>;
	now: () => number;
	changed: (account: string) => void;
};

/** Accounts that have no place in any school any more. */
export type Placeless = {
	/** Someone was erased in a school: their mail goes, and so does the account, when it was their only place. */
	forget: (beside: Beside) => Promise<void>;
	/** Lets go of accounts that have been nobody's for a month. How many went. */
	tidy: () => Promise<number>;
};

export const openPlaceless = ({ pool, places, now, changed }: Wanted): Placeless => ({
	async forget({ account, emails }) {
		const gone = account !== undefined && (await places(account)).size === 0 ? account : null;
		await inTransaction(pool, 'begin', async (tx) => {
			const { rows } = await tx.query<{ email: string }>('delete from "user" where id = $1 returning email', [gone]);
			const addresses = [...emails, ...rows.map(({ email }) => email)].map((email) => email.toLowerCase());
			await tx.query('delete from mailbox where lower(recipient) = any ($1::text[])', [addresses]);
		});
		if (gone !== null) changed(gone);
	},
	async tidy() {
		const { rows } = await pool.query<{ id: string; since: Date | null }>(
			'select id, since from "user" left join without_place on "userId" = id order by id'
		);
		let went = 0;
		for (const { id, since } of rows) {
			const isPlaceless = (await places(id)).size === 0;
			if (!isPlaceless && since) await pool.query('delete from without_place where "userId" = $1', [id]);
			if (!isPlaceless) continue;
			if (!since)
				await pool.query(
					'insert into without_place ("userId", since) values ($1, $2) on conflict ("userId") do nothing',
					[id, new Date(now())]
				);
			else if (since.getTime() + placelessLives <= now()) {
				await pool.query('delete from "user" where id = $1', [id]);
				changed(id);
				went++;
			}
		}
		return went;
	}
});
