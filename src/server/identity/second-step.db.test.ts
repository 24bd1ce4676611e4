import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#server/actor.ts';
import { isGone, isState, listen } from '#testing/ear.ts';
import { sent } from '#testing/house.ts';
import { passkeyDevice, type How } from '#testing/passkey-device.ts';
import {
	browser,
	giveAccount,
	nextDigits,
	openSigning,
	origin,
	password,
	setUpAuthenticator,
	signIn,
	type Browser,
	type Signing
} from '#testing/signed-in.ts';

let it: Signing;
beforeAll(async () => {
	it = await openSigning();
});
afterAll(() => it?.close());

const url = new URL('http://kring/api/north/live');
const asks = (at: Browser) => it.whoAsks('north', url, at.cookies());
const who = (at: Browser) => it.identity.sessions.who(at.cookies());

let nth = 0;
/** Someone new in the school, with an account and an appointment if any. */
const someone = async (role?: string): Promise<Actor & { email: string }> => {
	const { administrator, school, group } = it.north;
	const ask = (command: { type: string } & Record<string, unknown>) =>
		sent(it.house, administrator, 'school', school, command);
	const person = crypto.randomUUID();
	const email = `iemand${++nth}@north.nl`;
	await ask({ type: 'add-person', person, kind: 'staff', given: 'Iemand', family: 'Anders' });
	if (role) await ask({ type: 'appoint', person, role });
	else await ask({ type: 'join-group', group, person, role: 'teacher' });
	const actor = { organisation: 'north', person, standings: [] };
	await giveAccount(it, actor, email);
	return { ...actor, email };
};

const addPasskey = async (at: Browser, device = passkeyDevice(origin), how: How = {}) => {
	const { options } = at.keep(await it.identity.passkeys.optionsToAdd(at.visitor()));
	return { device, added: await it.identity.passkeys.add(at.visitor(), device.make(options, how), 'Chromebook') };
};
const showPasskey = async (at: Browser, device: ReturnType<typeof passkeyDevice>, how: How = {}) => {
	const { options } = at.keep(await it.identity.passkeys.optionsToShow(at.visitor()));
	return it.identity.passkeys.show(at.visitor(), device.show(options, how));
};

for (const role of ['coordinator', 'principal'])
	test(`a ${role} who came in by a password alone is nobody, until an authenticator was set up`, async () => {
		const { email, person } = await someone(role);
		const at = await signIn(it, email);
		expect(await who(at)).toMatchObject({ secondStep: false, places: new Map([['north', person]]) });
		expect(await asks(at)).toBeUndefined();
		const { codes } = await setUpAuthenticator(it, at);
		expect(codes).toHaveLength(10);
		expect(await asks(at)).toMatchObject({ person, standings: [{ role }] });
	});

test('a teacher needs no second step, until they chose to have one', async () => {
	const { email } = await someone();
	const [at, other] = [await signIn(it, email), await signIn(it, email)];
	expect(await asks(at)).toBeDefined();
	expect(await asks(other)).toBeDefined();
	await setUpAuthenticator(it, at);
	expect(await asks(at)).toBeDefined();
	// a session that was open before came in by one thing
	expect(await asks(other)).toBeUndefined();
});

test('after a password the authenticator is asked; a code is good once, and a wrong one is nothing', async () => {
	const { email } = await someone('coordinator');
	const { uri, shown } = await setUpAuthenticator(it, await signIn(it, email));
	const at = await signIn(it, email);
	expect(await who(at)).toBeUndefined();
	expect(await asks(at)).toBeUndefined();
	expect(await it.identity.showCode(at.visitor(), '000000')).toEqual({ problem: 'wrong-code' });
	// the code it was set up with
	expect(await it.identity.showCode(at.visitor(), shown)).toEqual({ problem: 'wrong-code' });
	const code = nextDigits(uri, 1);
	at.keep(await it.identity.showCode(at.visitor(), `${code.slice(0, 3)} ${code.slice(3)}`));
	expect(await asks(at)).toBeDefined();
	const again = await signIn(it, email);
	expect(await it.identity.showCode(again.visitor(), code)).toEqual({ problem: 'wrong-code' });
});

test('a recovery code does once what a code does, also typed without its dash', async () => {
	const { email } = await someone('principal');
	const { codes } = await setUpAuthenticator(it, await signIn(it, email));
	const at = await signIn(it, email);
	at.keep(await it.identity.showCode(at.visitor(), (codes[0] ?? '').replace('-', '')));
	expect(await asks(at)).toBeDefined();
	const again = await signIn(it, email);
	expect(await it.identity.showCode(again.visitor(), codes[0] ?? '')).toEqual({ problem: 'wrong-code' });
	again.keep(await it.identity.showCode(again.visitor(), codes[1] ?? ''));
	const { codes: renewed } = again.keep(await it.identity.authenticator.newCodes(again.visitor(), password));
	const last = await signIn(it, email);
	expect(await it.identity.showCode(last.visitor(), codes[2] ?? '')).toEqual({ problem: 'wrong-code' });
	last.keep(await it.identity.showCode(last.visitor(), renewed[0] ?? ''));
});

test('a recovery code of an authenticator that was never shown is no second step', async () => {
	const { email } = await someone('coordinator');
	const at = await signIn(it, email, browser('198.51.100.21'));
	const { codes, uri } = at.keep(await it.identity.authenticator.begin(at.visitor(), password));
	expect(await it.identity.showCode(at.visitor(), codes[0] ?? '')).toEqual({ problem: 'wrong-code' });
	expect(await who(at)).toMatchObject({ secondStep: false });
	expect(await asks(at)).toBeUndefined();
	at.keep(await it.identity.showCode(at.visitor(), nextDigits(uri, 0)));
	const again = await signIn(it, email, browser('198.51.100.21'));
	again.keep(await it.identity.showCode(again.visitor(), codes[0] ?? ''));
	expect(await asks(again)).toBeDefined();
});

test('a passkey that asked for a finger counts as two, without a password', async () => {
	const { email, person } = await someone('coordinator');
	const at = await signIn(it, email);
	const { device, added } = await addPasskey(at);
	at.keep(added);
	expect(await asks(at)).toMatchObject({ person });
	const other = browser();
	other.keep(await showPasskey(other, device));
	expect(await asks(other)).toMatchObject({ person });
	expect(await it.identity.passkeys.list((await who(other))?.account ?? '')).toEqual([
		{ id: expect.any(String), name: 'Chromebook', since: expect.any(Date) }
	]);
});

test('a passkey that asked for nothing, was made for another page, or is nobody’s, is refused', async () => {
	const { email } = await someone('coordinator');
	const at = await signIn(it, email);
	expect((await addPasskey(at, undefined, { verified: false })).added).toEqual({ problem: 'passkey-refused' });
	const { device, added } = await addPasskey(at);
	at.keep(added);
	for (const how of [{ verified: false }, { origin: 'https://elders.nl' }, { origin: 'http://localhost:9999' }])
		expect(await showPasskey(browser(), device, how)).toEqual({ problem: 'passkey-refused' });
	expect(await showPasskey(browser(), passkeyDevice(origin))).toEqual({ problem: 'passkey-refused' });
});

test('what a passkey showed once is nothing a second time', async () => {
	const { email } = await someone('coordinator');
	const at = await signIn(it, email);
	const { device } = await addPasskey(at);
	const other = browser();
	const { options } = other.keep(await it.identity.passkeys.optionsToShow(other.visitor()));
	const shown = device.show(options);
	const visitor = other.visitor();
	expect(await it.identity.passkeys.show(visitor, shown)).toHaveProperty('cookies');
	expect(await it.identity.passkeys.show(visitor, shown)).toEqual({ problem: 'passkey-refused' });
});

test('who has a passkey and came in by a password shows it, and only then changes the ways in', async () => {
	const { email } = await someone('principal');
	const first = await signIn(it, email);
	const { device, added } = await addPasskey(first);
	first.keep(added);
	const at = await signIn(it, email);
	expect(await asks(at)).toBeUndefined();
	const more = { problem: 'show-second-step' };
	expect(await it.identity.authenticator.begin(at.visitor(), password)).toEqual(more);
	expect(await it.identity.passkeys.optionsToAdd(at.visitor())).toEqual(more);
	expect(await it.identity.passkeys.add(at.visitor(), passkeyDevice(origin).make({}), 'x')).toEqual(more);
	const [own] = await it.identity.passkeys.list((await who(at))?.account ?? '');
	expect(await it.identity.passkeys.remove(at.visitor(), own?.id ?? '')).toEqual(more);
	at.keep(await showPasskey(at, device));
	expect(await asks(at)).toBeDefined();
	at.keep(await it.identity.authenticator.begin(at.visitor(), password));
	expect(await it.identity.passkeys.remove(at.visitor(), own?.id ?? '')).toEqual({ cookies: [] });
});

test('an authenticator is set up with the password, and one begun and never shown does not count', async () => {
	const { email } = await someone();
	const at = await signIn(it, email);
	expect(await it.identity.authenticator.begin(at.visitor(), 'een ander wachtwoord')).toEqual({
		problem: 'wrong-own-password'
	});
	at.keep(await it.identity.authenticator.begin(at.visitor(), password));
	expect(await who(at)).toMatchObject({ has: { authenticator: false } });
	expect(await asks(await signIn(it, email))).toBeDefined();
});

test('an authenticator that is let go leaves a coordinator nobody again', async () => {
	const { email } = await someone('coordinator');
	const at = await signIn(it, email);
	await setUpAuthenticator(it, at);
	expect(await it.identity.authenticator.begin(at.visitor(), password)).toEqual({ problem: 'authenticator-already' });
	at.keep(await it.identity.authenticator.letGo(at.visitor(), password));
	expect(await who(at)).toBeDefined();
	expect(await asks(at)).toBeUndefined();
});

test('codes are tried five times at an answer, and then it takes signing in again', async () => {
	const { email } = await someone('coordinator');
	const { uri } = await setUpAuthenticator(it, await signIn(it, email));
	const at = await signIn(it, email, browser('198.51.100.20'));
	for (let n = 0; n < 5; n++) await it.identity.showCode(at.visitor(), `00000${n}`);
	expect(await it.identity.showCode(at.visitor(), nextDigits(uri, 1))).toEqual({ problem: 'sign-in-again' });
	expect(await who(at)).toBeUndefined();
});

test('K8: who becomes coordinator while they listen hears nothing more until they show a second thing', async () => {
	const { email, person } = await someone();
	const { administrator, school, board } = it.north;
	const at = await signIn(it, email);
	const actor = await asks(at);
	if (!actor) throw new Error('nobody');
	const ear = await listen(it.house, actor, { [board]: -1 });
	await ear.hears(isState);
	await sent(it.house, administrator, 'school', school, { type: 'appoint', person, role: 'coordinator' } as {
		type: string;
	});
	await ear.hears(isGone, 1_000);
	expect(await asks(at)).toBeUndefined();
	ear.leave();
	await setUpAuthenticator(it, at);
	expect(await asks(at)).toBeDefined();
});
