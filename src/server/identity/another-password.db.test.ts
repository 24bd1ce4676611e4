import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	browser,
	giveAccount,
	openSigning,
	password,
	setUpAuthenticator,
	signIn,
	type Signing
} from '#testing/signed-in.ts';

const next = 'vier paarden op het ijs';
let it: Signing;
beforeAll(async () => {
	it = await openSigning();
	await giveAccount(it, it.north.teacher, 'tom@north.example');
	await giveAccount(it, it.north.otherTeacher, 'hanna@north.example');
});
afterAll(() => it?.close());

const change = (at: ReturnType<typeof browser>, typed: { now: string; next: string }) =>
	it.identity.anotherPassword(at.visitor(), typed);
const isIn = async (at: ReturnType<typeof browser>) => (await it.identity.sessions.who(at.cookies())) !== undefined;

test('who knows the password chooses another one; every other session ends, and the old one opens nothing', async () => {
	const [here, elsewhere] = [await signIn(it, 'tom@north.example'), await signIn(it, 'tom@north.example')];
	here.keep(await change(here, { now: password, next }));
	expect([await isIn(here), await isIn(elsewhere)]).toEqual([true, false]);
	const again = browser('192.0.2.20');
	expect(await it.identity.signIn(again.visitor(), { email: 'tom@north.example', password })).toEqual({
		problem: 'wrong-password'
	});
	expect(await it.identity.signIn(again.visitor(), { email: 'tom@north.example', password: next })).toMatchObject({
		next: 'in'
	});
});

test('who does not know it, is not signed in, or chooses a bad one changes nothing', async () => {
	const at = await signIn(it, 'hanna@north.example');
	expect(await change(at, { now: 'een ander woord', next })).toEqual({ problem: 'wrong-own-password' });
	expect(await change(at, { now: password, next: 'kort' })).toEqual({ problem: 'password-too-short' });
	expect(await change(browser(), { now: password, next })).toEqual({ problem: 'sign-in-again' });
	expect(await isIn(await signIn(it, 'hanna@north.example', browser('192.0.2.21')))).toBe(true);
});

test('with a second step at hand it is shown first', async () => {
	await setUpAuthenticator(it, await signIn(it, 'hanna@north.example', browser('192.0.2.22')));
	const one = browser('192.0.2.23');
	one.keep(await it.identity.signIn(one.visitor(), { email: 'hanna@north.example', password }));
	expect(await change(one, { now: password, next })).toEqual({ problem: 'sign-in-again' });
});
