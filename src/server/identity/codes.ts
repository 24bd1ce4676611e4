import type pg from 'pg';
import { inOneBreath } from '../transaction.ts';
import { ask, type Visitor } from './asked.ts';
import type { Auth } from './auth.ts';
import type { KnownBrowsers } from './known-browser.ts';
import { refusalOf, type Done, type Refusal } from './refusal.ts';
import { tokenIn } from './session-cookie.ts';
import type { Sessions } from './sessions.ts';
import type { Tries } from './tries.ts';

/** Shows a second thing: six digits of an authenticator, or a recovery code. */
export type ShowCode = (visitor: Visitor, typed: string) => Promise<Done | Refusal>;

type Wanted = {
	auth: () => Promise<Auth>;
	pool: pg.Pool;
	sessions: Sessions;
	known: KnownBrowsers;
	tries: Tries;
	secret: string;
	isSecure: boolean;
	now: () => number;
};

/** Longer than a code of an authenticator is good, in ms. */
const codeLives = 180_000;

/** After a password, for who has no session yet; and for who has one but came in by one thing. */
export const showCodes = ({ auth, pool, sessions, known, tries, secret, isSecure, now }: Wanted): ShowCode => {
	/** Whose second step is awaited, as the first one left it. */
	const awaited = async (cookies: string): Promise<string | undefined> => {
		const challenge = tokenIn(cookies, 'two_factor', secret, isSecure);
		if (challenge === undefined) return undefined;
		const [row] = await inOneBreath<{ value: string }>(pool, 'begin', {
			name: 'awaited',
			text: 'select value from verification where identifier = $1 and "expiresAt" > $2',
			values: [challenge, new Date(now())]
		});
		return row?.value;
	};

	/** A code is good once, also for who looked over a shoulder: it counts as used before it is tried. */
	const use = async (account: string, code: string): Promise<boolean> => {
		const rows = await inOneBreath(pool, 'begin', {
			name: 'use-code',
			text: `insert into used_codes ("userId", code, until) values ($1, $2, $3)
				on conflict ("userId", code) do update set until = excluded.until where used_codes.until < $4 returning code`,
			values: [account, code, new Date(now() + codeLives), new Date(now())]
		});
		return rows.length > 0;
	};

	/** Codes for the day an authenticator is lost are worth nothing before it was shown. */
	const isSetUp = async (account: string): Promise<boolean> => {
		const rows = await inOneBreath(pool, 'begin', {
			name: 'authenticator-is-set-up',
			text: `select from "twoFactor" t join "user" u on u.id = t."userId"
				where u.id = $1 and u."twoFactorEnabled" and t.verified`,
			values: [account]
		});
		return rows.length > 0;
	};

	return async (visitor, typed) => {
		const me = await sessions.who(visitor.cookies);
		const account = me?.account ?? (await awaited(visitor.cookies));
		if (account === undefined) return { problem: 'sign-in-again' };
		const { api } = await auth();
		const code = typed.replace(/\s/g, '').replace(/^(\w{5})(\w{5})$/, '$1-$2');
		const isDigits = /^\d{6}$/.test(code);
		const tried = await tries.try(
			{ at: 'code', who: account, address: visitor.address, lane: known.laneOf(visitor.cookies, account) },
			async () => {
				if (!(await (isDigits ? use(account, code) : isSetUp(account)))) return { code: 'INVALID_CODE', cookies: [] };
				return ask(visitor, (said) =>
					isDigits
						? api.verifyTOTP({ ...said, body: { code } })
						: api.verifyBackupCode({ ...said, body: { code, disableSession: false } })
				);
			},
			(result) => result.code !== undefined
		);
		if ('comeBack' in tried) return { problem: 'too-many-tries', comeBack: tried.comeBack };
		const { result } = tried;
		if (result.code !== undefined) return refusalOf(result, 'wrong-code');
		if (me) await sessions.strengthen(me.account, me.session);
		sessions.forget(account);
		return { cookies: [...result.cookies, known.remember(visitor.cookies, account)] };
	};
};
