import type pg from 'pg';
import * as v from 'valibot';
import { inOneBreath } from '../transaction.ts';
import { ask, type Visitor } from './asked.ts';
import type { Auth } from './auth.ts';
import type { KnownBrowsers } from './known-browser.ts';
import type { MadePasskey, ShownPasskey } from './passkey-response.ts';
import { refusalOf, type Done, type Refusal } from './refusal.ts';
import type { Sessions } from './sessions.ts';
import { mayChangeWaysIn } from './standing.ts';
import type { Tries } from './tries.ts';

export type OwnPasskey = { id: string; name: string; since: Date };

/** A key that a device keeps and opens by finger, face or code: one that was opened so counts as two things shown. */
export type Passkeys = {
	/** What a browser needs to be asked for a new one, and what it made. */
	optionsToAdd: (visitor: Visitor) => Promise<Done<{ options: object }> | Refusal>;
	add: (visitor: Visitor, response: MadePasskey, name: string) => Promise<Done | Refusal>;
	/** What a browser needs to be asked for one it has, and what it showed. */
	optionsToShow: (visitor: Visitor) => Promise<Done<{ options: object }>>;
	show: (visitor: Visitor, response: ShownPasskey) => Promise<Done | Refusal>;
	list: (account: string) => Promise<OwnPasskey[]>;
	remove: (visitor: Visitor, id: string) => Promise<Done | Refusal>;
};

type Wanted = { auth: () => Promise<Auth>; pool: pg.Pool; sessions: Sessions; known: KnownBrowsers; tries: Tries };

const object = v.looseObject({});
const shown = v.object({ session: v.object({ userId: v.string() }) });

export const openPasskeys = ({ auth, pool, sessions, known, tries }: Wanted): Passkeys => ({
	async optionsToAdd(visitor) {
		const me = await sessions.who(visitor.cookies);
		if (!me) return { problem: 'sign-in-again' };
		if (!mayChangeWaysIn(me)) return { problem: 'show-second-step' };
		const { api } = await auth();
		const { code, cookies, body } = await ask(visitor, (said) => api.generatePasskeyRegistrationOptions(said));
		return code === undefined ? { cookies, options: v.parse(object, body) } : refusalOf({ code }, 'passkey-refused');
	},
	async add(visitor, response, name) {
		const me = await sessions.who(visitor.cookies);
		if (!me) return { problem: 'sign-in-again' };
		if (!mayChangeWaysIn(me)) return { problem: 'show-second-step' };
		const { api } = await auth();
		const { code, cookies } = await ask(visitor, (said) =>
			api.verifyPasskeyRegistration({ ...said, body: { response, name } })
		);
		if (code !== undefined) return refusalOf({ code }, 'passkey-refused');
		await sessions.strengthen(me.account, me.session);
		return { cookies };
	},
	async optionsToShow(visitor) {
		const { api } = await auth();
		const { cookies, body } = await ask(visitor, (said) => api.generatePasskeyAuthenticationOptions(said));
		return { cookies, options: { ...v.parse(object, body), userVerification: 'required' } };
	},
	async show(visitor, response) {
		const { api } = await auth();
		const before = await sessions.who(visitor.cookies);
		const tried = await tries.try(
			{ at: 'passkey', who: response.id, address: visitor.address },
			() => ask(visitor, (said) => api.verifyPasskeyAuthentication({ ...said, body: { response } })),
			({ code }) => code !== undefined
		);
		if ('comeBack' in tried) return { problem: 'too-many-tries', comeBack: tried.comeBack };
		const { code, cookies, body } = tried.result;
		if (code !== undefined) return { problem: 'passkey-refused' };
		// the session that came in by one thing makes way for the one that showed two
		if (before) await sessions.end(before.account, before.session);
		const account = v.parse(shown, body).session.userId;
		sessions.forget(account);
		return { cookies: [...cookies, known.remember(visitor.cookies, account)] };
	},
	list: (account) =>
		inOneBreath<OwnPasskey>(pool, 'begin', {
			name: 'own-passkeys',
			text: `select id, coalesce(name, '') as name, "createdAt" as since from passkey where "userId" = $1 order by "createdAt"`,
			values: [account]
		}),
	async remove(visitor, id) {
		const me = await sessions.who(visitor.cookies);
		if (!me) return { problem: 'sign-in-again' };
		if (!mayChangeWaysIn(me)) return { problem: 'show-second-step' };
		const gone = await inOneBreath(pool, 'begin', {
			name: 'remove-passkey',
			text: `delete from passkey p where id = $1 and "userId" = $2 and (
				exists (select from account a where a."userId" = p."userId")
				or exists (select from passkey other where other."userId" = p."userId" and other.id <> p.id)) returning id`,
			values: [id, me.account]
		});
		sessions.forget(me.account);
		return gone.length > 0 ? { cookies: [] } : { problem: 'last-way-in' };
	}
});
