import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openMailServer, type MailServer } from '#testing/mail-server.ts';
import {
	browser,
	giveAccount,
	openSigning,
	password,
	setUpAuthenticator,
	signIn,
	type Signing
} from '#testing/signed-in.ts';

let now = Date.now();
let mail: MailServer;
let it: Signing;
beforeAll(async () => {
	mail = await openMailServer();
	it = await openSigning({ now: () => now, mailServer: { url: mail.url, from: 'kring@north.nl' } });
	await it.rows('update kring.organisations set example = false');
});
beforeEach(() => {
	now = Date.now();
	mail.taken.length = 0;
});
afterAll(async () => {
	await it?.close();
	await mail?.close();
});

const url = new URL('http://kring/api/north/live');
const invite = ({ person }: { person: string }, email: string, organisation = 'north') =>
	it.identity.invitations.send({ organisation, person, email }, 'nl', it.north.principal.person);
const tokenIn = (letter = '') => /#([\w-]{22})/.exec(letter.replaceAll('=\r\n', ''))?.[1] ?? '';
const rows = () => it.rows('select person, email, token from kring.invitations');
/** What the audit keeps of letters that let someone in, oldest first. */
const told = () =>
	it.rows<{ act: string; actor: string; about: string[] | null }>(
		`select act, actor, about from kring.audit where kind = 'invitation' order by month, position`
	);
const accounts = async () => (await it.rows('select from identity."user"')).length;

test('an invitation is mailed in Dutch; its link opens once, and makes an account with a place', async () => {
	expect(await invite(it.north.teacher, 'Tom@North.nl')).toEqual({ sent: true });
	const [letter = ''] = mail.taken;
	expect(letter).toContain('To: tom@north.nl');
	expect(letter).toContain('Subject: Je bent uitgenodigd voor Kring van School north');
	const token = tokenIn(letter);
	expect(JSON.stringify(await rows())).not.toContain(token);
	const at = browser();
	at.keep(await it.identity.invitations.accept(at.visitor(), token, password));
	expect(await it.whoAsks('north', url, at.cookies())).toMatchObject({ person: it.north.teacher.person });
	expect(await rows()).toEqual([]);
	expect(await it.identity.invitations.accept(browser().visitor(), token, password)).toEqual({ problem: 'link-used' });
	const { teacher, principal } = it.north;
	expect(await told()).toEqual([
		{ act: 'invited', actor: principal.person, about: [teacher.person] },
		{ act: 'joined', actor: teacher.person, about: null }
	]);
});

test('two who take one invitation at once: one has the account, the other a used link, and nothing is left of them', async () => {
	await invite(it.north.otherTeacher, 'hanna@north.nl');
	const token = tokenIn(mail.taken[0]);
	const before = await accounts();
	const both = await Promise.all(
		[browser(), browser()].map((at) => it.identity.invitations.accept(at.visitor(), token, password))
	);
	expect(both.filter((answer) => 'cookies' in answer)).toHaveLength(1);
	expect(await accounts()).toBe(before + 1);
});

test('after a week, or when a newer one was sent, an invitation opens nothing', async () => {
	await invite(it.north.coordinator, 'marijke@north.nl');
	await invite(it.north.coordinator, 'marijke@north.nl');
	const [old, token] = mail.taken.map(tokenIn);
	const accept = (one = '') => it.identity.invitations.accept(browser().visitor(), one, password);
	expect(await accept(old)).toEqual({ problem: 'link-used' });
	now += 7 * 24 * 3600_000 + 1;
	expect(await accept(token)).toEqual({ problem: 'link-used' });
	expect(await accept('')).toEqual({ problem: 'link-used' });
	expect(await accept("' or true --")).toEqual({ problem: 'link-used' });
});

test('a password that will not do leaves the invitation as it was', async () => {
	await invite(it.north.coordinator, 'marijke@north.nl');
	const token = tokenIn(mail.taken[0]);
	const before = await accounts();
	const accept = (one: string) => it.identity.invitations.accept(browser().visitor(), token, one);
	expect(await accept('kort')).toEqual({ problem: 'password-too-short' });
	expect(await accept('marijke202620262026')).toEqual({ problem: 'password-too-common' });
	expect(await accounts()).toBe(before);
	const at = browser();
	at.keep(await it.identity.invitations.accept(at.visitor(), token, password));
	// a coordinator: signed in, and nobody until a second thing is shown
	expect(await it.identity.sessions.who(at.cookies())).toBeDefined();
	expect(await it.whoAsks('north', url, at.cookies())).toBeUndefined();
});

test('an address that has an account already takes a place only while it is signed in', async () => {
	await giveAccount(it, it.south.teacher, 'els@south.nl');
	await invite(it.north.principal, 'els@south.nl');
	const token = tokenIn(mail.taken[0]);
	expect(await it.identity.invitations.accept(browser().visitor(), token, 'een heel ander wachtwoord')).toEqual({
		problem: 'account-exists'
	});
	const tom = await signIn(it, 'tom@north.nl');
	expect(await it.identity.invitations.accept(tom.visitor(), token, password)).toEqual({ problem: 'account-exists' });
	const els = await signIn(it, 'els@south.nl');
	els.keep(await it.identity.invitations.accept(els.visitor(), token, ''));
	const me = await it.identity.sessions.who(els.cookies());
	expect(me?.places).toEqual(
		new Map([
			['north', it.north.principal.person],
			['south', it.south.teacher.person]
		])
	);
});

test('a mail that is refused is said, and changes nothing: the invitation that was there stays good', async () => {
	await invite(it.south.coordinator, 'ineke@south.nl', 'south');
	const before = [await rows(), await told()];
	mail.unknown.add('weg@south.nl');
	expect(await invite(it.south.coordinator, 'weg@south.nl', 'south')).toEqual({ problem: 'mail-refused' });
	expect(await invite(it.south.coordinator, 'geen adres', 'south')).toEqual({ problem: 'mail-refused' });
	expect(await invite(it.south.coordinator, 'a@b.nl\r\nBcc: c@d.nl', 'south')).toEqual({ problem: 'mail-refused' });
	expect([await rows(), await told()]).toEqual(before);
});

test('a new password: the link is good once and for an hour, ends every session, and asks the second step as before', async () => {
	const { coordinator } = it.north;
	await it.rows('delete from kring.accounts where person = $1', [coordinator.person]);
	await giveAccount(it, coordinator, 'ib@north.nl');
	const before = await signIn(it, 'ib@north.nl');
	await setUpAuthenticator(it, before);
	mail.taken.length = 0;
	expect(await it.identity.reset.ask(before.visitor(), 'IB@north.nl', 'nl')).toEqual({ cookies: [] });
	await it.identity.reset.close();
	const token = tokenIn(mail.taken[0]);
	const choose = (one: string, word: string) => it.identity.reset.choose(browser().visitor(), one, word);
	expect(await choose(token, 'kort')).toEqual({ problem: 'password-too-short' });
	const next = 'vier ganzen in het gras';
	expect(await choose(token, next)).toHaveProperty('cookies');
	expect(await choose(token, next)).toEqual({ problem: 'link-used' });
	expect(await it.identity.sessions.who(before.cookies())).toBeUndefined();
	const at = browser();
	expect(await it.identity.signIn(at.visitor(), { email: 'ib@north.nl', password })).toEqual({
		problem: 'wrong-password'
	});
	expect(at.keep(await it.identity.signIn(at.visitor(), { email: 'ib@north.nl', password: next })).next).toBe('code');
	expect(await it.whoAsks('north', url, at.cookies())).toBeUndefined();

	mail.taken.length = 0;
	await it.identity.reset.ask(at.visitor(), 'ib@north.nl', 'nl');
	await it.identity.reset.close();
	now += 3_600_001;
	expect(await choose(tokenIn(mail.taken[0]), next)).toEqual({ problem: 'link-used' });
});

test('whether an address has an account is told to nobody who asks for a new password', async () => {
	const answer = await it.identity.reset.ask(browser('192.0.2.99').visitor(), 'niemand@nergens.nl', 'nl');
	await it.identity.reset.close();
	expect(answer).toEqual({ cookies: [] });
	expect(mail.taken).toEqual([]);
});
