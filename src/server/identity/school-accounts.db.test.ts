import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import * as v from 'valibot';
import { openAccountProvider, type AccountProvider } from '#testing/account-provider.ts';
import { passkeyDevice } from '#testing/passkey-device.ts';
import {
	browser,
	giveAccount,
	openSigning,
	origin,
	password,
	setUpAuthenticator,
	signIn,
	type Browser,
	type Signing
} from '#testing/signed-in.ts';
import { slack } from '#testing/slack.ts';
import { provider } from './providers.ts';
import { cookieName } from './session-cookie.ts';

let elsewhere: AccountProvider;
let it: Signing;
/** A place that takes a call and never answers it. */
const silent = createServer();
beforeAll(async () => {
	elsewhere = await openAccountProvider(`${origin}/aanmelden/school/callback/microsoft`);
	silent.listen(0, '127.0.0.1');
	await once(silent, 'listening');
	const { issuer, clientId, clientSecret } = elsewhere;
	const microsoft = { id: 'microsoft', name: 'Microsoft', issuer, clientId, clientSecret };
	const address = silent.address();
	const port = typeof address === 'object' ? address?.port : 0;
	it = await openSigning({
		providers: [
			v.parse(provider, { ...microsoft, domains: ['north.nl'], tenants: ['tenant-of-north'] }),
			v.parse(provider, { ...microsoft, id: 'away', name: 'Weg', issuer: 'http://127.0.0.1:9', domains: ['north.nl'] }),
			v.parse(provider, { ...microsoft, id: 'silent', issuer: `http://127.0.0.1:${port}`, domains: ['north.nl'] })
		]
	});
	await it.rows(`update kring.organisations set example = false where id = 'north'`);
	await giveAccount(it, it.north.teacher, 'tom@north.nl');
	await giveAccount(it, it.north.coordinator, 'marijke@north.nl');
});
afterEach(() => void (elsewhere.lie = undefined));
afterAll(async () => {
	await it?.close();
	await elsewhere?.close();
	silent.close();
});

const url = new URL('http://kring/api/north/live');
const tom = {
	sub: 'tom-there',
	email: 'tom@north.nl',
	email_verified: true,
	tid: 'tenant-of-north',
	name: 'Tom Visser'
};

const comeIn = async (person: typeof elsewhere.person, at: Browser = browser()) => {
	elsewhere.person = person;
	const begun = at.keep(await it.identity.schoolAccounts.begin(at.visitor(), 'microsoft', '/north/boards/5b'));
	const back = await elsewhere.walk(begun.at);
	expect(back.pathname).toBe('/aanmelden/school/callback/microsoft');
	const answer = await it.identity.schoolAccounts.back(at.visitor(), 'microsoft', back.searchParams);
	if ('cookies' in answer) at.keep(answer);
	return { at, answer, back };
};
const accounts = () => it.rows('select "providerId", "accountId", "userId" from identity.account order by 1, 2');

test('a school account of an invited address comes in, where it was going; nothing of it is kept but its key', async () => {
	const { at, answer } = await comeIn(tom);
	expect(answer).toMatchObject({ at: '/north/boards/5b' });
	expect(await it.whoAsks('north', url, at.cookies())).toMatchObject({ person: it.north.teacher.person });
	const [kept] = await it.rows(`select * from identity.account where "providerId" = 'microsoft'`);
	expect(kept).toMatchObject({
		accountId: 'tom-there',
		accessToken: null,
		refreshToken: null,
		idToken: null,
		scope: null
	});
	expect(JSON.stringify(await it.rows('select * from identity."user"'))).not.toContain('Visser');
});

test('a second time it is known by its key, also when its address changed within the school', async () => {
	const before = await accounts();
	const { at } = await comeIn({ ...tom, email: 't.visser@north.nl' });
	expect(await it.whoAsks('north', url, at.cookies())).toMatchObject({ person: it.north.teacher.person });
	expect(await accounts()).toEqual(before);
});

for (const [why, person, problem] of [
	['an address that nobody invited', { ...tom, sub: 'x', email: 'niemand@north.nl' }, 'not-invited'],
	['an address that was not verified', { ...tom, sub: 'x', email_verified: false }, 'not-invited'],
	['no word on whether it was verified', { ...tom, sub: 'x', email_verified: undefined }, 'not-invited'],
	['another tenant', { ...tom, sub: 'x', tid: 'tenant-of-others' }, 'other-tenant'],
	['no tenant', { ...tom, sub: 'x', tid: undefined }, 'other-tenant'],
	['an account that came in before, now of another domain', { ...tom, email: 'tom@south.nl' }, 'other-domain'],
	[
		'an account that came in before, now of a domain that looks alike',
		{ ...tom, email: 'tom@evil-north.nl' },
		'other-domain'
	],
	['an address of ours lent to another domain', { ...tom, sub: 'x', hd: 'elders.nl' }, 'other-domain'],
	['an account that came in before, now not verified', { ...tom, email_verified: false }, 'email-not-verified'],
	['an account that came in before, now of another tenant', { ...tom, tid: 'tenant-of-others' }, 'other-tenant']
] as const)
	test(`${why} is refused, and changes nothing`, async () => {
		const before = await accounts();
		const { at, answer } = await comeIn(person);
		expect(answer).toEqual({ problem });
		expect(await it.identity.sessions.who(at.cookies())).toBeUndefined();
		expect(await accounts()).toEqual(before);
	});

for (const [why, lie] of [
	['another nonce', { claims: (told: object) => ({ ...told, nonce: 'another' }) }],
	['no nonce', { claims: (told: object) => ({ ...told, nonce: undefined }) }],
	['a token for someone else', { claims: (told: object) => ({ ...told, aud: 'another-app' }) }],
	['a token of another provider', { claims: (told: object) => ({ ...told, iss: 'https://elders.nl' }) }],
	['a token that is too old', { claims: (told: object) => ({ ...told, exp: 1 }) }],
	['a token nobody known signed', { by: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey }]
] as const)
	test(`a provider that lies: ${why}`, async () => {
		elsewhere.lie = lie;
		const { at, answer } = await comeIn(tom);
		expect(answer).toEqual({ problem: 'provider-refused' });
		expect(await it.identity.sessions.who(at.cookies())).toBeUndefined();
	});

test('what came back opens nothing a second time, in another browser, or without having been asked', async () => {
	const { back } = await comeIn(tom);
	const again = (at: Browser, said = back.searchParams) =>
		it.identity.schoolAccounts.back(at.visitor(), 'microsoft', said);
	expect(await again(browser())).toEqual({ problem: 'provider-refused' });
	const other = browser();
	other.keep(await it.identity.schoolAccounts.begin(other.visitor(), 'microsoft', '/'));
	expect(await again(other)).toEqual({ problem: 'provider-refused' });
	expect(await again(browser(), new URLSearchParams())).toEqual({ problem: 'provider-refused' });
	expect(await again(browser(), new URLSearchParams('state=x&code=y'))).toEqual({ problem: 'provider-refused' });
});

test('who lets it be there is back at signing in', async () => {
	const at = browser();
	const begun = at.keep(await it.identity.schoolAccounts.begin(at.visitor(), 'microsoft', '/'));
	const state = new URL(begun.at).searchParams.get('state') ?? '';
	const said = new URLSearchParams({ state, error: 'access_denied' });
	expect(await it.identity.schoolAccounts.back(at.visitor(), 'microsoft', said)).toMatchObject({ at: '/aanmelden' });
	expect(await it.identity.sessions.who(at.cookies())).toBeUndefined();
});

test('a coordinator shows a second thing on this way in too, and may not change the ways in before', async () => {
	const marijke = { ...tom, sub: 'marijke-there', email: 'marijke@north.nl' };
	const { at } = await comeIn(marijke);
	expect(await it.identity.sessions.who(at.cookies())).toMatchObject({ secondStep: false });
	expect(await it.whoAsks('north', url, at.cookies())).toBeUndefined();
	const first = await signIn(it, 'marijke@north.nl');
	await setUpAuthenticator(it, first);
	const { at: again } = await comeIn(marijke);
	expect(await it.whoAsks('north', url, again.cookies())).toBeUndefined();
	expect(await it.identity.authenticator.letGo(again.visitor(), password)).toEqual({ problem: 'show-second-step' });
	expect(await it.identity.passkeys.optionsToAdd(again.visitor())).toEqual({ problem: 'show-second-step' });
});

test('a provider that is down or silent is said, within a while, and keeps nobody else out', async () => {
	const began = performance.now();
	const [away, quiet, unknown, own] = await Promise.all([
		it.identity.schoolAccounts.begin(browser().visitor(), 'away', '/'),
		it.identity.schoolAccounts.begin(browser().visitor(), 'silent', '/'),
		it.identity.schoolAccounts.begin(browser().visitor(), 'nergens', '/'),
		it.identity.signIn(browser().visitor(), { email: 'tom@north.nl', password }).then((answer) => {
			expect(performance.now() - began).toBeLessThan(5_000 * slack);
			return answer;
		})
	]);
	expect([away, quiet, unknown]).toEqual(Array.from({ length: 3 }, () => ({ problem: 'provider-away' })));
	expect(performance.now() - began).toBeLessThan(12_000 * slack);
	expect(own).toMatchObject({ next: 'in' });
});

test('an account of an example alone loses what anyone put there, when an account elsewhere shows whose address it is', async () => {
	await giveAccount(it, it.south.teacher, 'hanna@north.nl');
	const visitor = await signIn(it, 'hanna@north.nl', browser('198.51.100.3'));
	const device = passkeyDevice(origin);
	const { options } = visitor.keep(await it.identity.passkeys.optionsToAdd(visitor.visitor()));
	visitor.keep(await it.identity.passkeys.add(visitor.visitor(), device.make(options), 'x'));

	const hanna = { ...tom, sub: 'hanna-there', email: 'hanna@north.nl' };
	const { at } = await comeIn(hanna);
	const me = await it.identity.sessions.who(at.cookies());
	expect(me).toMatchObject({ has: { authenticator: false, passkey: false } });
	expect(await it.identity.sessions.who(visitor.cookies())).toBeUndefined();
	expect(await it.identity.signIn(browser().visitor(), { email: 'hanna@north.nl', password })).toEqual({
		problem: 'wrong-password'
	});
	expect(await it.rows('select "providerId" from identity.account where "userId" = $1', [me?.account])).toEqual([
		{ providerId: 'microsoft' }
	]);
	// and what a school gave stays, however often they come in
	const { at: again } = await comeIn(tom);
	expect(await it.identity.sessions.who(again.cookies())).toBeDefined();
	expect(await signIn(it, 'tom@north.nl', browser('198.51.100.4'))).toBeDefined();
});

test('who comes in by an account elsewhere is signed in once at that browser, and known there', async () => {
	const at = await signIn(it, 'tom@north.nl', browser('198.51.100.5'));
	const old = at.cookies();
	await comeIn(tom, at);
	expect(await it.identity.sessions.who(at.cookies())).toBeDefined();
	expect(await it.identity.sessions.who(old)).toBeUndefined();
	expect(at.cookies()).toContain(`${cookieName('browser', false)}=`);
});
