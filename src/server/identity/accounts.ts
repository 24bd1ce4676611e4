import type pg from 'pg';
import * as v from 'valibot';
import { newId } from '#kernel/id.ts';
import type { Db, Tx } from '../db.ts';
import { inOneBreath, inTransaction } from '../transaction.ts';
import type { Auth } from './auth.ts';
import { schoolsOf, takeThePlace } from './places.ts';

/** The one place where an account is made: whoever asks says that it was invited, and that the address was shown theirs. */
export type Accounts = {
	/** Loads what making one takes, before a transaction waits for it. */
	ready: () => Promise<void>;
	/** A new account with a password; nothing, when there is one with this address. */
	make: (email: string, password: string) => Promise<string | undefined>;
	/** The same where there is one that no school of its own ever wrote to: nothing of what it had stays. */
	makeAnew: (before: string, email: string, password: string) => Promise<string | undefined>;
	/** The account with this address. */
	of: (email: string) => Promise<string | undefined>;
	/** The address of an account, and whether it has a password. */
	about: (account: string) => Promise<{ email: string; password: boolean } | undefined>;
	/**
	 * Whether a school wrote to this address and was answered. Who has a place in an example alone, or none, may be
	 * anyone: its mail is read by all.
	 */
	isOfASchool: (account: string) => Promise<boolean>;
	/** Takes every way in of an account away. */
	empty: (account: string) => Promise<void>;
	/** Links for another password that were mailed open nothing any more. */
	forgetResets: (account: string) => Promise<void>;
	/** Takes away an account that came to nothing. */
	unmake: (account: string) => Promise<void>;
};

type Wanted = { pool: pg.Pool; db: Pick<Db, 'ask' | 'asPipe'>; auth: () => Promise<Auth> };

export const openAccounts = ({ pool, db, auth }: Wanted): Accounts => {
	const ask = <R extends pg.QueryResultRow>(name: string, text: string, values: unknown[]) =>
		inOneBreath<R>(pool, 'begin', { name, text, values });
	const hashOf = async (password: string) => (await (await auth()).$context).password.hash(password);

	return {
		ready: async () => void (await auth()),
		async make(email, password) {
			const hash = await hashOf(password);
			return inTransaction(pool, 'begin', (tx) => insert(tx, email, hash));
		},
		async makeAnew(before, email, password) {
			const hash = await hashOf(password);
			const { examples } = await schoolsOf(db)(before);
			for (const organisation of examples) await takeThePlace(db, organisation, before);
			return inTransaction(pool, 'begin', async (tx) => {
				// with it go its passkeys, its authenticator, its accounts elsewhere and its sessions
				await tx.query('delete from "user" where id = $1', [before]);
				await tx.query('delete from verification where value = $1', [before]);
				return insert(tx, email, hash);
			});
		},
		async of(email) {
			const [row] = await ask<{ id: string }>('account-of', 'select id from "user" where email = $1', [
				asAddress(email)
			]);
			return row?.id;
		},
		async about(account) {
			const [row] = await ask<{ email: string; password: boolean }>(
				'about-account',
				`select email, exists (select from account a where a."userId" = u.id and a.password is not null) as password
					from "user" u where id = $1`,
				[account]
			);
			return row;
		},
		isOfASchool: async (account) => (await schoolsOf(db)(account)).schools.length > 0,
		empty: (account) =>
			inTransaction(pool, 'begin', async (tx) => {
				for (const table of ['session', 'passkey', '"twoFactor"', 'account'])
					await tx.query(`delete from ${table} where "userId" = $1`, [account]);
				await tx.query('update "user" set "twoFactorEnabled" = false where id = $1', [account]);
				await tx.query('delete from verification where value = $1', [account]);
			}),
		async forgetResets(account) {
			const text = `delete from verification where value = $1 and identifier like 'reset-password:%'`;
			await ask('forget-resets', text, [account]);
		},
		async unmake(account) {
			await ask('unmake-account', 'delete from "user" where id = $1', [account]);
		}
	};
};

const insert = async (tx: Tx, email: string, hash: string): Promise<string | undefined> => {
	const { rows } = await tx.query<{ id: string }>(
		`insert into "user" (id, email, "emailVerified") values ($1, $2, true) on conflict (email) do nothing returning id`,
		[newId(), asAddress(email)]
	);
	const id = rows[0]?.id;
	if (id === undefined) return undefined;
	await tx.query(
		`insert into account (id, "accountId", "providerId", "userId", password) values ($1, $2, 'credential', $2, $3)`,
		[newId(), id, hash]
	);
	return id;
};

/** Whether mail could go there at all. */
export const isAddress = (email: string): boolean => v.is(address, email);
const address = v.pipe(v.string(), v.maxLength(254), v.email());

/** An address is one address however its letters were typed. */
export const asAddress = (email: string): string => email.trim().toLowerCase();
