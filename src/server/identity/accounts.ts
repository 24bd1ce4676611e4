import type pg from 'pg';
import * as v from 'valibot';
import { newId } from '#kernel/id.ts';
import { inOneBreath, inTransaction } from '../transaction.ts';
import type { Auth } from './auth.ts';

/** The one place where an account is made: whoever asks says that it was invited, and that the address was shown theirs. */
export type Accounts = {
	/** A new account with a password; nothing, when there is one with this address. */
	make: (email: string, password: string) => Promise<string | undefined>;
	/** The account with this address. */
	of: (email: string) => Promise<string | undefined>;
	/** The address of an account, and whether it has a password. */
	about: (account: string) => Promise<{ email: string; password: boolean } | undefined>;
	/** Takes away an account that came to nothing. */
	unmake: (account: string) => Promise<void>;
};

export const openAccounts = (pool: pg.Pool, auth: () => Promise<Auth>): Accounts => {
	const ask = <R extends pg.QueryResultRow>(name: string, text: string, values: unknown[]) =>
		inOneBreath<R>(pool, 'begin', { name, text, values });
	return {
		async make(email, password) {
			const { password: passwords } = await (await auth()).$context;
			const hash = await passwords.hash(password);
			return inTransaction(pool, 'begin', async (tx) => {
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
		async unmake(account) {
			await ask('unmake-account', 'delete from "user" where id = $1', [account]);
		}
	};
};

/** Whether mail could go there at all. */
export const isAddress = (email: string): boolean => v.is(address, email);
const address = v.pipe(v.string(), v.maxLength(254), v.email());

/** An address is one address however its letters were typed. */
export const asAddress = (email: string): string => email.trim().toLowerCase();
