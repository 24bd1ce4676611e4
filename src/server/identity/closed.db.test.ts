import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	browser,
	giveAccount,
	openSigning,
	origin,
	password,
	setUpAuthenticator,
	signIn,
	type Signing
} from '#testing/signed-in.ts';
import * as v from 'valibot';
import { openAuth, type Auth } from './auth.ts';
import { provider } from './providers.ts';
import { cookieName } from './session-cookie.ts';

// What the library leaves open by itself, each asked of it as if it had an address of its own on our server.

let it: Signing;
let auth: Auth;
beforeAll(async () => {
	it = await openSigning();
	auth = await it.identity.auth();
	await giveAccount(it, it.north.teacher, 'tom@north.nl');
});
afterAll(() => it?.close());

const asked = (path: string, body?: object, cookies = '') =>
	auth.handler(
		new Request(`${origin}/aanmelden/school${path}`, {
			method: body ? 'POST' : 'GET',
			headers: { origin, cookie: cookies, 'content-type': 'application/json', 'user-agent': 'Chrome/153.0 (CrOS)' },
			...(body && { body: JSON.stringify(body) })
		})
	);
const accounts = async () => Number((await it.rows<{ n: string }>('select count(*) as n from identity."user"'))[0]?.n);

test('nobody signs up by themselves, also not by an account elsewhere', async () => {
	const before = await accounts();
	const answer = await asked('/sign-up/email', { email: 'wie@dan.ook', password, name: 'Wie' });
	expect(answer.status).toBe(400);
	expect(await answer.json()).toMatchObject({ code: 'EMAIL_PASSWORD_SIGN_UP_DISABLED' });
	const context = await auth.$context;
	await expect(
		context.internalAdapter.createUser(
			{ email: 'wie@dan.ook', name: '' },
			{ method: 'oauth', oauth: { providerId: 'x' } }
		)
	).rejects.toThrow();
	expect(await accounts()).toBe(before);
});

test('the library makes no account, not even for an account elsewhere that may come in', async () => {
	const known = v.parse(provider, {
		id: 'google',
		name: 'Google',
		issuer: 'https://accounts.google.com',
		clientId: 'a',
		clientSecret: 'b',
		domains: ['north.nl']
	});
	const base = { pool: it.identity.pool, secret: 'x'.repeat(32), origin, isSecure: false };
	const wanted = { ...base, linking: async () => {}, failed: () => {} };
	const { user } = openAuth({ ...wanted, providers: [known] }).options;
	const oauth = { providerId: 'google', profile: { email_verified: true } };
	const validate = (action: 'create-user' | 'sign-in') =>
		user.validateUserInfo({ user: { email: 'nieuw@north.nl' }, source: { action, method: 'oauth', oauth } });
	expect(validate('sign-in')).toBeUndefined();
	expect(validate('create-user')).toEqual({ error: 'not-invited' });
});

test('a code by mail is no way in and no second step', async () => {
	for (const path of [
		'/email-otp/send-verification-otp',
		'/sign-in/email-otp',
		'/sign-in/magic-link',
		'/phone-number/send-otp'
	])
		expect((await asked(path, { email: 'tom@north.nl', type: 'sign-in', otp: '123456' })).status, path).toBe(404);
	const at = await signIn(it, 'tom@north.nl');
	expect((await asked('/two-factor/send-otp', {}, at.cookies())).status).toBe(400);
	expect((await asked('/two-factor/enable', { password, method: 'otp' }, at.cookies())).status).toBe(400);
});

test('nobody registers a provider, a client or an organisation of their own', async () => {
	const at = await signIn(it, 'tom@north.nl');
	for (const path of [
		'/sso/register',
		'/oauth2/register',
		'/organization/create',
		'/admin/set-role',
		'/api-key/create',
		'/device/code'
	])
		expect((await asked(path, {}, at.cookies())).status, path).toBe(404);
});

test('nobody changes the address they sign in with, or takes their account away, by the library', async () => {
	const at = await signIn(it, 'tom@north.nl');
	const changed = await asked('/change-email', { newEmail: 'nieuw@north.nl' }, at.cookies());
	expect(await changed.json()).toMatchObject({ code: 'CHANGE_EMAIL_DISABLED' });
	expect((await asked('/delete-user', {}, at.cookies())).status).toBe(404);
	expect(await it.identity.accounts.of('tom@north.nl')).toBeDefined();
});

test('names and pictures never come into identity: PostgreSQL refuses them', async () => {
	const at = await signIn(it, 'tom@north.nl');
	const headers = new Headers({ cookie: at.cookies() });
	await expect(auth.api.updateUser({ headers, body: { name: 'Tom' } })).rejects.toThrow('check constraint');
	await expect(auth.api.updateUser({ headers, body: { image: 'tom.jpg' } })).rejects.toThrow('check constraint');
	expect(await it.rows('select name, image from identity."user"')).toEqual([{ name: '', image: null }]);
});

test('nothing about who is signed in stands in a cookie: one that was signed out is nobody at once', async () => {
	const at = await signIn(it, 'tom@north.nl');
	expect(at.cookies()).not.toContain('session_data');
	const me = await it.identity.sessions.who(at.cookies());
	await it.identity.sessions.end(me?.account ?? '', me?.session);
	expect(await (await asked('/get-session', undefined, at.cookies())).json()).toBeNull();
	expect(await it.identity.sessions.who(at.cookies())).toBeUndefined();
});

test('a page of another site cannot sign anyone in or send them on', async () => {
	const from = (site: string) =>
		auth.handler(
			new Request(`${origin}/aanmelden/school/sign-in/email`, {
				method: 'POST',
				headers: { origin: site, 'content-type': 'application/json', cookie: 'a=b' },
				body: JSON.stringify({ email: 'tom@north.nl', password })
			})
		);
	expect((await from('https://elders.nl')).status).toBe(403);
	expect((await from(origin)).status).toBe(200);
});

test('no device is trusted for a month: the second step is asked at every sign-in', async () => {
	const at = await signIn(it, 'tom@north.nl');
	await setUpAuthenticator(it, at);
	const again = browser();
	const answer = again.keep(await it.identity.signIn(again.visitor(), { email: 'tom@north.nl', password }));
	expect(answer.next).toBe('code');
	expect(answer.cookies.filter(({ seconds }) => seconds > 0).map(({ name }) => name)).toEqual([
		cookieName('two_factor', false)
	]);
	expect(await it.identity.sessions.who(again.cookies())).toBeUndefined();
});

test('of a device no more is kept than its owner knows it by, and of where it was nothing', async () => {
	await signIn(it, 'tom@north.nl', browser('203.0.113.7'));
	const rows = await it.rows('select distinct "userAgent", "ipAddress" from identity.session where "userAgent" <> $1', [
		''
	]);
	expect(rows).toEqual([{ userAgent: 'Chrome · Chromebook', ipAddress: null }]);
});

test('the columns the library uses are the columns there are', async () => {
	const { getMigrations } = await import('better-auth/db/migration');
	const { toBeCreated, toBeAdded } = await getMigrations({ ...auth.options });
	expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
});
