import type { Asked, NewCookie } from './asked.ts';

/** Why not: a key in the book `sign-in`, and after how many seconds one may come back. */
export type Refusal = { problem: Problem; comeBack?: number };

/** What went well, with what the browser must keep. */
export type Done<More = object> = { cookies: NewCookie[] } & More;

export type Problem =
	| 'wrong-password'
	| 'wrong-own-password'
	| 'wrong-code'
	| 'sign-in-again'
	| 'show-second-step'
	| 'too-many-tries'
	| 'password-too-short'
	| 'password-too-long'
	| 'password-too-common'
	| 'passkey-refused'
	| 'authenticator-already'
	| 'last-way-in'
	| 'link-used'
	| 'mail-refused'
	| 'mail-away'
	| 'no-mail'
	| 'too-many-invitations'
	| 'account-exists'
	| 'email-flawed'
	| 'provider-away'
	| 'provider-refused'
	| 'not-invited'
	| 'email-not-verified'
	| 'other-domain'
	| 'other-tenant';

export const isRefusal = (answer: object): answer is Refusal => 'problem' in answer;

/** The library's code for a refusal as ours; whatever is not known here says no more than the usual. */
export const refusalOf = ({ code }: Pick<Asked, 'code'>, usual: Problem): Refusal => ({
	problem: (code !== undefined && known[code]) || usual
});

const known: Readonly<Record<string, Problem>> = {
	UNAUTHORIZED: 'sign-in-again',
	SESSION_NOT_FRESH: 'sign-in-again',
	SESSION_REQUIRED: 'sign-in-again',
	INVALID_TWO_FACTOR_COOKIE: 'sign-in-again',
	TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'sign-in-again',
	ACCOUNT_TEMPORARILY_LOCKED: 'too-many-tries',
	INVALID_PASSWORD: 'wrong-own-password',
	TOTP_ALREADY_ENABLED: 'authenticator-already'
};
