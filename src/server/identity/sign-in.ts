import { ask, type Visitor } from './asked.ts';
import type { Auth } from './auth.ts';
import type { Done, Refusal } from './refusal.ts';
import type { Tries } from './tries.ts';

export type SignIn = (
	visitor: Visitor,
	typed: { email: string; password: string }
) => Promise<Done<{ next: 'in' | 'code' }> | Refusal>;

/** By e-mail and password. Whether the address is unknown or the password is wrong is the same answer, as late. */
export const signInWith =
	(auth: () => Promise<Auth>, tries: Tries): SignIn =>
	async (visitor, { email, password }) => {
		const { api } = await auth();
		const tried = await tries.try(
			email,
			visitor.address,
			() => ask(visitor, (said) => api.signInEmail({ ...said, body: { email: email.trim(), password } })),
			({ code }) => code !== undefined
		);
		if ('comeBack' in tried) return { problem: 'too-many-tries', comeBack: tried.comeBack };
		const { code, cookies, body } = tried.result;
		if (code !== undefined) return { problem: 'wrong-password' };
		return { cookies, next: wantsCode(body) ? 'code' : 'in' };
	};

const wantsCode = (body: unknown) => typeof body === 'object' && body !== null && 'twoFactorRedirect' in body;
