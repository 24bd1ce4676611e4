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

/** Where an account belongs, apart: schools of its own kind, and examples that anyone walks into. */
export const schoolsOf =
	(db: Pick<Db, 'ask' | 'asPipe'>) =>
	async (account: string): Promise<{ schools: string[]; examples: string[] }> => {
		const all = [...(await placesOf(db)(account)).keys()];
		const areExamples = await Promise.all(all.map((organisation) => isExample(db, organisation)));
		return {
			schools: all.filter((_, index) => !areExamples[index]),
			examples: all.filter((_, index) => areExamples[index])
		};
	};

/** Whether an organisation is an example; one that is not there is none. */
export const isExample = ({ asPipe }: Pick<Db, 'asPipe'>, organisation: string): Promise<boolean> =>
	asPipe(organisation, async (tx) => {
		const { rowCount } = await tx.query('select from kring.organisations where id = $1 and example', [organisation]);
		return rowCount === 1;
	});

/** From here on this account stands for that person. Each account is one person of an organisation, and the other way round. */
export const giveAPlace = async (tx: Tx, organisation: string, person: string, account: string): Promise<void> => {
	await tx.query('insert into kring.accounts (organisation, person, account) values ($1, $2, $3)', [
		organisation,
		person,
		account
	]);
};

/** From here on this account is nobody there. */
export const takeThePlace = ({ asPipe }: Pick<Db, 'asPipe'>, organisation: string, account: string): Promise<unknown> =>
	asPipe(organisation, (tx) =>
		tx.query('delete from kring.accounts where organisation = $1 and account = $2', [organisation, account])
	);
