import type { Accounts } from './accounts.ts';
import { ask, type Visitor } from './asked.ts';
import type { Auth } from './auth.ts';
import type { KnownBrowsers } from './known-browser.ts';
import type { Done, Refusal } from './refusal.ts';
import type { Sessions } from './sessions.ts';
import type { Tries } from './tries.ts';

export type SignIn = (
	visitor: Visitor,
	typed: { email: string; password: string }
) => Promise<Done<{ next: 'in' | 'code' }> | Refusal>;

type Wanted = {
	auth: () => Promise<Auth>;
	accounts: Pick<Accounts, 'of'>;
	sessions: Sessions;
	known: KnownBrowsers;
	tries: Tries;
};

/**
 * By e-mail and password. Whether the address is unknown or the password is wrong is the same answer, as late. Who was
 * signed in at this browser no longer is.
 */
export const signInWith =
	({ auth, accounts, sessions, known, tries }: Wanted): SignIn =>
	async (visitor, { email, password }) => {
		const { api } = await auth();
		const before = await sessions.who(visitor.cookies, false);
		const whose = known.isKnown(visitor.cookies) ? await accounts.of(email) : undefined;
		const lane = whose === undefined ? undefined : known.laneOf(visitor.cookies, whose);
		const tried = await tries.try(
			{ at: 'sign-in', who: email, address: visitor.address, lane },
			() => ask(visitor, (said) => api.signInEmail({ ...said, body: { email: email.trim(), password } })),
			({ code }) => code !== undefined
		);
		if ('comeBack' in tried) return { problem: 'too-many-tries', comeBack: tried.comeBack };
		const { code, cookies, body } = tried.result;
		if (code !== undefined) return { problem: 'wrong-password' };
		if (before) await sessions.end(before.account, before.session);
		if (wantsCode(body)) return { cookies, next: 'code' };
		const account = whose ?? (await accounts.of(email));
		return {
			cookies: account === undefined ? cookies : [...cookies, known.remember(visitor.cookies, account)],
			next: 'in'
		};
	};

const wantsCode = (body: unknown) => typeof body === 'object' && body !== null && 'twoFactorRedirect' in body;
