import * as v from 'valibot';
import { ask, type Visitor } from './asked.ts';
import type { Auth } from './auth.ts';
import type { KnownBrowsers } from './known-browser.ts';
import { refusalOf, type Done, type Problem, type Refusal } from './refusal.ts';
import type { Sessions, SignedIn } from './sessions.ts';
import { mayChangeWaysIn } from './standing.ts';
import type { Tries } from './tries.ts';

/** An app that shows six digits, and the codes for the day it is lost. A password, for who has one. */
export type Authenticator = {
	/** What the app must scan, and the recovery codes; counts once a code of it was shown. */
	begin: (visitor: Visitor, password?: string) => Promise<Done<{ uri: string; codes: string[] }> | Refusal>;
	newCodes: (visitor: Visitor, password?: string) => Promise<Done<{ codes: string[] }> | Refusal>;
	/** Lets the app go, so that another can take its place. */
	letGo: (visitor: Visitor, password?: string) => Promise<Done | Refusal>;
};

type Wanted = { auth: () => Promise<Auth>; sessions: Sessions; known: KnownBrowsers; tries: Tries };

const begun = v.object({ totpURI: v.string(), backupCodes: v.array(v.string()) });
const renewed = v.object({ backupCodes: v.array(v.string()) });

export const openAuthenticator = ({ auth, sessions, known, tries }: Wanted): Authenticator => {
	/** Asks with the password as one more try of it, so that a session left open is no way to guess. */
	const careful = async (
		visitor: Visitor,
		password: string | undefined,
		call: Parameters<typeof withPassword>[1],
		may: (me: SignedIn) => Problem | undefined
	) => {
		const me = await sessions.who(visitor.cookies);
		const problem = me ? may(me) : 'sign-in-again';
		if (!me || problem) return { problem: problem ?? 'sign-in-again' } as const;
		const tried = await tries.try(
			{ at: 'password', who: me.account, address: visitor.address, lane: known.laneOf(visitor.cookies, me.account) },
			() => ask(visitor, withPassword(password, call)),
			({ code }) => code === 'INVALID_PASSWORD'
		);
		if ('comeBack' in tried) return { problem: 'too-many-tries', comeBack: tried.comeBack } as const;
		if (tried.result.code !== undefined) return refusalOf(tried.result, 'sign-in-again');
		sessions.forget(me.account);
		return tried.result;
	};
	const mayChange = (me: SignedIn) => (mayChangeWaysIn(me) ? undefined : 'show-second-step');
	const hasShown = (me: SignedIn) => (me.secondStep ? undefined : 'show-second-step');

	return {
		async begin(visitor, password) {
			const { api } = await auth();
			const call: Call = ({ body, ...said }) => api.enableTwoFactor({ ...said, body: { ...body, method: 'totp' } });
			const answer = await careful(visitor, password, call, mayChange);
			if ('problem' in answer) return answer;
			const { totpURI: uri, backupCodes: codes } = v.parse(begun, answer.body);
			return { cookies: answer.cookies, uri, codes };
		},
		async newCodes(visitor, password) {
			const { api } = await auth();
			const answer = await careful(visitor, password, (said) => api.generateBackupCodes(said), hasShown);
			if ('problem' in answer) return answer;
			return { cookies: answer.cookies, codes: v.parse(renewed, answer.body).backupCodes };
		},
		async letGo(visitor, password) {
			const { api } = await auth();
			const answer = await careful(visitor, password, (said) => api.disableTwoFactor(said), hasShown);
			return 'problem' in answer ? answer : { cookies: answer.cookies };
		}
	};
};

type Said = { headers: Headers; asResponse: true };
type Call = (said: Said & { body: { password?: string } }) => Promise<Response>;

const withPassword =
	(password: string | undefined, call: Call) =>
	(said: Said): Promise<Response> =>
		call({ ...said, body: password ? { password } : {} });
