import { createHmac, timingSafeEqual } from 'node:crypto';
import type pg from 'pg';
import { inOneBreath } from '../transaction.ts';
import type { Accounts } from './accounts.ts';
import { isAddress } from './accounts.ts';
import type { Visitor } from './asked.ts';
import { problemWith } from './password-rules.ts';
import type { Done, Refusal } from './refusal.ts';
import type { SignIn } from './sign-in.ts';
import type { Tries } from './tries.ts';

/** Names for what is founded, chosen once, so that founding that broke off goes on where it was. */
export type Founding = { organisation: string; school: string; person: string };

/**
 * How this Kring gets its first administrator. Whoever started it holds the key: it stands in the terminal, and is good
 * until the first organisation is founded. From then on there is no such page.
 */
export type SetUp = {
	key: string;
	isOpen: () => Promise<boolean>;
	/** Makes the first account, or signs in who has it already. */
	begin: (
		visitor: Visitor,
		key: string,
		typed: { email: string; password: string }
	) => Promise<Done<{ next: 'in' | 'code' }> | Refusal>;
	/** Whether this account is founding, and what it already chose. */
	foundingBy: (account: string) => Promise<Partial<Founding> | undefined>;
	/** Keeps what it is to be; answers with what was kept before, if anything was. */
	choose: (account: string, founding: Founding) => Promise<Founding | undefined>;
	/** The page closes itself. */
	finish: (account: string) => Promise<void>;
};

type Wanted = { pool: pg.Pool; secret: string; accounts: Accounts; signIn: SignIn; tries: Tries };

export const openSetUp = ({ pool, secret, accounts, signIn, tries }: Wanted): SetUp => {
	const key = createHmac('sha256', secret).update('set-up').digest().subarray(0, 16).toString('base64url');
	const ask = <R extends pg.QueryResultRow>(name: string, text: string, values: unknown[] = []) =>
		inOneBreath<R>(pool, 'begin', { name, text, values });
	const isOpen = async () => (await ask('set-up-is-done', 'select from set_up where done')).length === 0;

	const isFounding = async (account: string) =>
		(await ask('set-up-is-of', 'select from set_up where account = $1', [account])).length > 0;

	return {
		key,
		isOpen,
		async begin(visitor, typed, { email, password }) {
			const tried = await tries.try(
				{ at: 'set-up', who: typed, address: visitor.address },
				async () => isSame(typed, key) && (await isOpen()),
				(isRight) => !isRight
			);
			if ('comeBack' in tried) return { problem: 'too-many-tries', comeBack: tried.comeBack };
			if (!tried.result) return { problem: 'link-used' };
			if (!isAddress(email.trim())) return { problem: 'email-flawed' };
			const before = await accounts.of(email);
			// an account of an example alone may be anyone's; who holds the key begins with one of their own
			const mayBeAnyone = before !== undefined && !(await accounts.isOfASchool(before)) && !(await isFounding(before));
			if (before === undefined || mayBeAnyone) {
				const problem = problemWith(password, email);
				if (problem) return { problem };
				await (mayBeAnyone ? accounts.makeAnew(before, email, password) : accounts.make(email, password));
			}
			// who has an account already shows that it is theirs
			const answer = await signIn(visitor, { email, password });
			const account = 'problem' in answer ? undefined : await accounts.of(email);
			if (account === undefined) return answer;
			// what was begun and never finished is begun anew: whoever holds the key started this Kring
			await ask(
				'set-up-begin',
				`insert into set_up (account) values ($1) on conflict (single) do update
					set account = excluded.account where not set_up.done`,
				[account]
			);
			return answer;
		},
		async foundingBy(account) {
			const [row] = await ask<{ [name in keyof Founding]: string | null }>(
				'set-up-founding',
				'select organisation, school, person from set_up where account = $1 and not done',
				[account]
			);
			return row && Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
		},
		async choose(account, { organisation, school, person }) {
			const [row] = await ask<Founding>(
				'set-up-choose',
				`update set_up set organisation = coalesce(organisation, $2), school = coalesce(school, $3),
					person = coalesce(person, $4) where account = $1 and not done returning organisation, school, person`,
				[account, organisation, school, person]
			);
			return row;
		},
		finish: async (account) =>
			void (await ask('set-up-finish', 'update set_up set done = true where account = $1', [account]))
	};
};

const isSame = (typed: string, key: string): boolean => {
	const [one, other] = [Buffer.from(typed), Buffer.from(key)];
	return one.length === other.length && timingSafeEqual(one, other);
};
