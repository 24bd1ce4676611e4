import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openMailServer, type MailServer } from '#testing/mail-server.ts';
import { browser, giveAccount, openSigning, password, signIn, type Signing } from '#testing/signed-in.ts';
import { slack } from '#testing/slack.ts';

const start = Date.now();
let now = start;
let mail: MailServer;
let it: Signing;
beforeAll(async () => {
	mail = await openMailServer();
	it = await openSigning({ now: () => now, mailServer: { url: mail.url, from: 'kring@north.nl' } });
	await it.rows('update kring.organisations set example = false');
	await giveAccount(it, it.north.teacher, 'tom@north.nl');
});
beforeEach(async () => {
	now = start;
	mail.taken.length = 0;
	mail.unknown.clear();
	await it.rows('delete from identity.verification');
});
afterAll(async () => {
	await it?.close();
	await mail?.close();
});

const next = 'vier ganzen in het gras';
const ask = async (address = '192.0.2.10') => {
	const answer = await it.identity.reset.ask(browser(address).visitor(), 'tom@north.nl', 'nl');
	await it.identity.reset.close();
	return answer;
};
const links = () => mail.taken.map((letter) => /#([\w-]{22})/.exec(letter.replaceAll('=\r\n', ''))?.[1] ?? '');
const choose = (token = '', at = browser()) => it.identity.reset.choose(at.visitor(), token, next);

test('two minutes after a letter no other goes to that account, from wherever it was asked; the answer is the same', async () => {
	const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => ask(`198.51.100.${n}`)));
	expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set(['{"cookies":[]}']));
	expect(mail.taken).toHaveLength(1);
	now += 2 * 60_000 - 1;
	await ask();
	expect(mail.taken).toHaveLength(1);
	now += 2;
	await ask();
	expect(mail.taken).toHaveLength(2);
});

test('a letter that could not go keeps the next one from nothing', async () => {
	mail.unknown.add('tom@north.nl');
	await ask();
	mail.unknown.clear();
	await ask();
	expect(mail.taken).toHaveLength(1);
});

test('whoever chose a password by one link leaves no other that opens, and a link asked before is gone with the password', async () => {
	await ask();
	now += 3 * 60_000;
	await ask();
	const [older, newer] = links();
	expect(await choose(newer)).toHaveProperty('cookies');
	expect(await choose(older)).toEqual({ problem: 'link-used' });

	await ask();
	const at = browser();
	at.keep(await it.identity.signIn(at.visitor(), { email: 'tom@north.nl', password: next }));
	at.keep(await it.identity.anotherPassword(at.visitor(), { now: next, next: password }));
	expect(await choose(links().at(-1))).toEqual({ problem: 'link-used' });
	expect(await signIn(it, 'tom@north.nl')).toBeDefined();
});

test('a browser where a password was chosen by mail is known: who tries the account at another browser does not stand in its way', async () => {
	await ask();
	const at = browser('192.0.2.40');
	at.keep(await choose(links()[0], at));
	const elsewhere = browser('192.0.2.40').visitor();
	for (let n = 0; n < 5; n++)
		await it.identity.signIn(elsewhere, { email: 'tom@north.nl', password: `nee nee nee ${n}` });
	const began = performance.now();
	at.keep(await it.identity.signIn(at.visitor(), { email: 'tom@north.nl', password: next }));
	expect(performance.now() - began).toBeLessThan(2_500 * slack);
});
