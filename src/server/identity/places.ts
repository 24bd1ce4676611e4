import type { Db, Tx } from '../db.ts';

/** Each organisation an account belongs to, and as whom. */
export const placesOf =
	(db: Pick<Db, 'ask'>) =>
	async (account: string): Promise<ReadonlyMap<string, string>> => {
		const rows = await db.ask<{ organisation: string; person: string }>(
			{ account },
			{ name: 'places', text: 'select organisation, person from kring.accounts where account = $1', values: [account] }
		);
		return new Map(rows.map(({ organisation, person }) => [organisation, person]));
	};

/** From here on this account stands for that person. Each account is one person of an organisation, and the other way round. */
export const giveAPlace = async (tx: Tx, organisation: string, person: string, account: string): Promise<void> => {
	await tx.query('insert into kring.accounts (organisation, person, account) values ($1, $2, $3)', [
		organisation,
		person,
		account
	]);
};
