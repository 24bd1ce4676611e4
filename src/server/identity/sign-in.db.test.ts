import { afterAll, beforeAll, expect, test } from 'vitest';
import { browser, giveAccount, openSigning, password, signIn, type Signing } from '#testing/signed-in.ts';
import { cookieName } from './session-cookie.ts';

let it: Signing;
beforeAll(async () => {
	it = await openSigning();
	await giveAccount(it, it.north.teacher, 'tom@north.nl');
	await giveAccount(it, it.south.teacher, 'els@south.nl');
});
afterAll(() => it?.close());

const url = new URL('http://kring/api/north/commands');

test('who signs in with address and password is themselves in their own school, and nobody in another', async () => {
	const at = await signIn(it, 'Tom@North.nl ');
	expect(await it.whoAsks('north', url, at.cookies())).toMatchObject({
		organisation: 'north',
		person: it.north.teacher.person,
		standings: it.north.teacher.standings
	});
	expect(await it.whoAsks('south', url, at.cookies())).toBeUndefined();
	expect(await it.whoAsks('nergens', url, at.cookies())).toBeUndefined();
	expect(await it.whoAsks('north', url)).toBeUndefined();
});

test('who looks along in an example is not who signed in', async () => {
	const at = await signIn(it, 'tom@north.nl');
	expect(await it.whoAsks('north', new URL('http://kring/api/north/live?als='), at.cookies())).toBeUndefined();
});

test('an unknown address, a wrong password and an account without a password are one answer', async () => {
	const answers = await Promise.all(
		[
			{ email: 'niemand@north.nl', password },
			{ email: 'els@south.nl', password: `${password}.` },
			{ email: 'geen adres', password },
			{ email: '', password: '' },
			{ email: 'els@south.nl', password: 'x'.repeat(100_000) }
		].map((typed) => it.identity.signIn(browser('192.0.2.77').visitor(), typed))
	);
	expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set(['{"problem":"wrong-password"}']));
});

test('a cookie is out of reach of scripts, of other sites, and over https of plain http', async () => {
	const at = browser();
	const { cookies } = at.keep(await it.identity.signIn(at.visitor(), { email: 'tom@north.nl', password }));
	expect(cookies).toEqual([
		{ name: cookieName('session_token', false), value: expect.any(String), seconds: 12 * 3600 },
		{
			name: cookieName('browser', false),
			value: expect.stringMatching(/^[\w-]{22}\.[\w-]{22}$/),
			seconds: 180 * 24 * 3600
		}
	]);
	const { api } = await it.identity.auth();
	const answer = await api.signInEmail({ body: { email: 'tom@north.nl', password }, asResponse: true });
	expect(answer.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Lax$/);
});

test('a cookie with another signature, another token or none is nobody', async () => {
	const at = await signIn(it, 'tom@north.nl');
	const name = cookieName('session_token', false);
	const [own = ''] = at.cookies().split('; ');
	const [token = '', signature = ''] = decodeURIComponent(own.slice(name.length + 1)).split('.');
	const other = token.replace(/^./, (first) => (first === 'a' ? 'b' : 'a'));
	for (const value of [token, `${token}.`, `${token}.${'A'.repeat(43)}=`, `${other}.${signature}`, '%E0%A4%A', ''])
		expect(await it.identity.sessions.who(`${name}=${value}`), value).toBeUndefined();
	expect(await it.identity.sessions.who(`taal=nl; ${at.cookies()}; x=y`)).toMatchObject({ secondStep: false });
});

test('a wrong password over and over makes an answer slow, not a school shut out', async () => {
	const here = browser('198.51.100.9').visitor();
	for (let n = 0; n < 5; n++) await it.identity.signIn(here, { email: 'els@south.nl', password: `nee ${n}` });
	const began = performance.now();
	const both = await Promise.all([
		it.identity.signIn(here, { email: 'els@south.nl', password }),
		it.identity.signIn(here, { email: 'els@south.nl', password })
	]);
	expect(performance.now() - began).toBeGreaterThan(2_900);
	expect(both[0]).toMatchObject({ next: 'in' });
	// the other waited for its turn
	expect(both[1]).toMatchObject({ next: 'in' });
	expect(await it.identity.signIn(here, { email: 'tom@north.nl', password })).toMatchObject({ next: 'in' });
});

test('one account belongs to two schools, as another person in each', async () => {
	await giveAccount(it, it.south.otherTeacher, 'tom@north.nl');
	const at = await signIn(it, 'tom@north.nl');
	expect(await it.whoAsks('north', url, at.cookies())).toMatchObject({ person: it.north.teacher.person });
	expect(await it.whoAsks('south', url, at.cookies())).toMatchObject({ person: it.south.otherTeacher.person });
});
