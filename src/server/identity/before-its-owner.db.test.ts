import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { theHouse } from '#kernel/standing.ts';
import { digitsOf } from '#testing/authenticator.ts';
import { openMailServer, type MailServer } from '#testing/mail-server.ts';
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

/** North is a school of its own, south an example: whoever likes makes an account there for any address. */
let mail: MailServer;
let it: Signing;
beforeAll(async () => {
	mail = await openMailServer();
	it = await openSigning({ mailServer: { url: mail.url, from: 'kring@north.nl' } });
	await it.rows(`update kring.organisations set example = false where id = 'north'`);
});
beforeEach(() => void (mail.taken.length = 0));
afterAll(async () => {
	await it?.close();
	await mail?.close();
});

const url = new URL('http://kring/api/north/live');
const next = 'vier ganzen in het gras';
const linkIn = (letter = '') => /#([\w-]{22})/.exec(letter.replaceAll('=\r\n', ''))?.[1] ?? '';
const invite = async (person: string, email: string) => {
	expect(await it.identity.invitations.send({ organisation: 'north', person, email }, 'nl', theHouse)).toEqual({
		sent: true
	});
	return linkIn(mail.taken.at(-1));
};
const addPasskey = async (at: Browser) => {
	const device = passkeyDevice(origin);
	const { options } = at.keep(await it.identity.passkeys.optionsToAdd(at.visitor()));
	at.keep(await it.identity.passkeys.add(at.visitor(), device.make(options), 'x'));
	return device;
};
const showPasskey = async (device: ReturnType<typeof passkeyDevice>) => {
	const at = browser();
	const { options } = at.keep(await it.identity.passkeys.optionsToShow(at.visitor()));
	return it.identity.passkeys.show(at.visitor(), device.show(options));
};

test('an account that a visitor made in an example is made anew by whoever the school writes to', async () => {
	const email = 'sara@north.nl';
	const before = await giveAccount(it, it.south.teacher, email);
	const visitor = await signIn(it, email);
	const device = await addPasskey(visitor);
	const { codes } = await setUpAuthenticator(it, visitor);
	await it.rows(
		`insert into identity.account (id, "accountId", "providerId", "userId") values ('x', 'elsewhere', 'microsoft', $1)`,
		[before]
	);

	const token = await invite(it.north.coordinator.person, email);
	const sara = browser('192.0.2.20');
	expect(await it.identity.invitations.accept(sara.visitor(), token, 'kort')).toEqual({
		problem: 'password-too-short'
	});
	sara.keep(await it.identity.invitations.accept(sara.visitor(), token, next));
	const me = await it.identity.sessions.who(sara.cookies());
	expect(me).toMatchObject({
		has: { authenticator: false, passkey: false },
		places: new Map([['north', it.north.coordinator.person]])
	});
	expect(me?.account).not.toBe(before);

	expect(await it.identity.sessions.who(visitor.cookies())).toBeUndefined();
	expect(await showPasskey(device)).toEqual({ problem: 'passkey-refused' });
	expect(await it.identity.signIn(browser().visitor(), { email, password })).toEqual({ problem: 'wrong-password' });
	expect(await it.identity.showCode(visitor.visitor(), codes[0] ?? '')).toEqual({ problem: 'sign-in-again' });
	expect(await it.rows('select "providerId" from identity.account where "userId" = $1', [me?.account])).toEqual([
		{ providerId: 'credential' }
	]);
	expect(await it.rows('select from kring.accounts where account = $1', [before])).toEqual([]);
	const { uri } = sara.keep(await it.identity.authenticator.begin(sara.visitor(), next));
	sara.keep(await it.identity.showCode(sara.visitor(), digitsOf(uri)));
	expect(await it.whoAsks('north', url, sara.cookies())).toMatchObject({ person: it.north.coordinator.person });
});

test('being signed in to it makes no difference, and neither does having no place at all', async () => {
	const email = 'hanna@north.nl';
	const before = await it.identity.accounts.make(email, password);
	const at = await signIn(it, email);
	const device = await addPasskey(at);
	const token = await invite(it.north.otherTeacher.person, email);
	expect(await it.identity.invitations.accept(at.visitor(), token, '')).toEqual({ problem: 'password-too-short' });
	at.keep(await it.identity.invitations.accept(at.visitor(), token, next));
	expect((await it.identity.sessions.who(at.cookies()))?.account).not.toBe(before);
	expect(await showPasskey(device)).toEqual({ problem: 'passkey-refused' });
});

test('an invitation of an example makes nothing anew', async () => {
	const email = 'bas@elders.nl';
	const before = await giveAccount(it, it.north.teacher, email);
	await it.identity.invitations.send(
		{ organisation: 'south', person: it.south.otherTeacher.person, email },
		'nl',
		theHouse
	);
	expect(mail.taken).toEqual([]);
	const [letter] = (await it.identity.mailbox()) ?? [];
	const token = linkIn(letter?.body);
	expect(await it.identity.invitations.accept(browser().visitor(), token, next)).toEqual({ problem: 'account-exists' });
	const at = await signIn(it, email);
	at.keep(await it.identity.invitations.accept(at.visitor(), token, ''));
	expect((await it.identity.sessions.who(at.cookies()))?.account).toBe(before);
});

test('who begins a school with the key is kept out by nobody who was in the example before', async () => {
	const email = 'eva@school.example';
	const before = await giveAccount(it, it.south.coordinator, email);
	const device = await addPasskey(await signIn(it, email));
	const eva = browser('192.0.2.21');
	const { setUp } = it.identity;
	expect(await setUp.begin(eva.visitor(), 'not the key', { email, password: next })).toEqual({ problem: 'link-used' });
	expect(await it.identity.accounts.of(email)).toBe(before);
	eva.keep(await setUp.begin(eva.visitor(), setUp.key, { email, password: next }));
	expect(await showPasskey(device)).toEqual({ problem: 'passkey-refused' });
	const account = await it.identity.accounts.of(email);
	expect(account).not.toBe(before);
	expect(await setUp.foundingBy(account ?? '')).toEqual({});
	// what she begun is hers: it takes her password
	expect(await setUp.begin(browser().visitor(), setUp.key, { email, password })).toEqual({ problem: 'wrong-password' });
});
