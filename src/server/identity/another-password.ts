import type { Accounts } from './accounts.ts';
import { ask, type Visitor } from './asked.ts';
import type { Auth } from './auth.ts';
import type { KnownBrowsers } from './known-browser.ts';
import { problemWith } from './password-rules.ts';
import { refusalOf, type Done, type Refusal } from './refusal.ts';
import type { Sessions } from './sessions.ts';
import { mayChangeWaysIn } from './standing.ts';
import type { Tries } from './tries.ts';

/** Another password for who is signed in and knows the one there is. Every other session of theirs ends. */
export type AnotherPassword = (visitor: Visitor, typed: { now: string; next: string }) => Promise<Done | Refusal>;

type Wanted = { auth: () => Promise<Auth>; accounts: Accounts; sessions: Sessions; known: KnownBrowsers; tries: Tries };

export const openAnotherPassword =
	({ auth, accounts, sessions, known, tries }: Wanted): AnotherPassword =>
	async (visitor, { now, next }) => {
		const me = await sessions.who(visitor.cookies);
		if (!me) return { problem: 'sign-in-again' };
		if (!mayChangeWaysIn(me)) return { problem: 'show-second-step' };
		const about = await accounts.about(me.account);
		const problem = problemWith(next, about?.email ?? '');
		if (problem) return { problem };
		const { api } = await auth();
		// one more try of the password, so that a session left open is no way to guess it
		const tried = await tries.try(
			{ at: 'password', who: me.account, address: visitor.address, lane: known.laneOf(visitor.cookies, me.account) },
			() => ask(visitor, (said) => api.changePassword({ ...said, body: { currentPassword: now, newPassword: next } })),
			({ code }) => code === 'INVALID_PASSWORD'
		);
		if ('comeBack' in tried) return { problem: 'too-many-tries', comeBack: tried.comeBack };
		if (tried.result.code !== undefined) return refusalOf(tried.result, 'sign-in-again');
		for (const { id } of await sessions.list(me.account)) if (id !== me.session) await sessions.end(me.account, id);
		await accounts.forgetResets(me.account);
		sessions.forget(me.account);
		return { cookies: tried.result.cookies };
	};
