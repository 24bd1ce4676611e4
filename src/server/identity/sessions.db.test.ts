import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { isGone, isState, listen } from '#testing/ear.ts';
import { giveAccount, openSigning, signIn, type Browser, type Signing } from '#testing/signed-in.ts';
import { tidy } from './tidying.ts';

let now = Date.now();
let it: Signing;
let account: string;
beforeAll(async () => {
	it = await openSigning({ now: () => now });
	account = await giveAccount(it, it.north.teacher, 'tom@north.nl');
	await giveAccount(it, it.north.otherTeacher, 'hanna@north.nl');
});
beforeEach(() => void (now = Date.now()));
afterAll(() => it?.close());

const minutes = 60_000;
const who = (at: Browser, isActive = true) => it.identity.sessions.who(at.cookies(), isActive);
/** What it was remembered by is forgotten, as on another node. */
const elsewhere = () => it.identity.sessions.forget(account);
const board = new URL('http://kring/api/north/live');

test('half an hour without doing anything ends it; who does something stays', async () => {
	const at = await signIn(it, 'tom@north.nl');
	for (let n = 0; n < 3; n++) {
		now += 29 * minutes;
		expect(await who(at)).toBeDefined();
	}
	now += 29 * minutes;
	// what a page left open asks by itself keeps nobody signed in
	expect(await who(at, false)).toBeDefined();
	now += 2 * minutes;
	expect(await who(at)).toBeUndefined();
});

test('twelve hours is the longest, whatever one does', async () => {
	const at = await signIn(it, 'tom@north.nl');
	const began = now;
	for (let passed = 0; passed < 12 * 60; passed += 25) {
		now = began + passed * minutes;
		expect(await who(at), `after ${passed} minutes`).toBeDefined();
	}
	now = began + 12 * 60 * minutes + 5_000;
	expect(await who(at)).toBeUndefined();
});

test('signing out is at once here, and within fifteen seconds on another node', async () => {
	const at = await signIn(it, 'tom@north.nl');
	const me = await who(at);
	const node = await openNode();
	expect(await node.sessions.who(at.cookies())).toBeDefined();
	await it.identity.sessions.end(account, me?.session);
	expect(await who(at)).toBeUndefined();
	now += 15_000;
	expect(await node.sessions.who(at.cookies())).toBeUndefined();
	await node.close();
});

const openNode = async () => {
	const { openIdentity } = await import('./identity.ts');
	const { testSecret } = await import('#testing/house.ts');
	const { origin } = await import('#testing/signed-in.ts');
	return openIdentity({
		login: it.database.as('kring_identity'),
		db: it.house.db,
		audit: it.house.audit,
		secret: testSecret,
		origin,
		isSecure: false,
		now: () => now
	});
};

test('one sees one’s own sessions and ends one of them, and never another’s', async () => {
	await it.identity.sessions.end(account);
	const [first, second, hanna] = [
		await signIn(it, 'tom@north.nl'),
		await signIn(it, 'tom@north.nl'),
		await signIn(it, 'hanna@north.nl')
	];
	const others = await who(hanna);
	const mine = await it.identity.sessions.list(account);
	expect(mine).toHaveLength(2);
	expect(mine[0]).toEqual({
		id: expect.any(String),
		device: 'Chrome · Chromebook',
		since: expect.any(Date),
		seen: expect.any(Date)
	});
	await it.identity.sessions.end(account, (await who(second))?.session);
	await it.identity.sessions.end(account, others?.session);
	expect(await who(second)).toBeUndefined();
	expect(await who(first)).toBeDefined();
	expect(await who(hanna)).toBeDefined();
});

test('K8: signing out everywhere ends what is heard within a second, also where it was opened on another node', async () => {
	const at = await signIn(it, 'tom@north.nl');
	const actor = await it.whoAsks('north', board, at.cookies());
	if (!actor) throw new Error('nobody');
	expect(actor.session).toBeDefined();
	const ear = await listen(it.house, actor, { [it.north.board]: -1 });
	await ear.hears(isState);
	ear.forget();
	await it.identity.sessions.end(account);
	await ear.hears(isGone, 1_000);
	ear.leave();

	const again = await signIn(it, 'tom@north.nl');
	const back = await it.whoAsks('north', board, again.cookies());
	if (!back) throw new Error('nobody');
	const other = await listen(it.house, back, { [it.north.board]: -1 });
	await other.hears(isState);
	other.forget();
	await it.rows('delete from identity.session where "userId" = $1', [account]);
	await other.hears(isGone, 2_000);
	other.leave();
});

test('K8: who left without signing out hears nothing any more after half an hour', async () => {
	const at = await signIn(it, 'tom@north.nl');
	const actor = await it.whoAsks('north', board, at.cookies());
	if (!actor) throw new Error('nobody');
	const ear = await listen(it.house, actor, { [it.north.board]: -1 });
	await ear.hears(isState);
	now += 31 * minutes;
	await ear.hears(isGone, 2_000);
	ear.leave();
});

test('whoever loses their place in a school is nobody there, signed in or not', async () => {
	const at = await signIn(it, 'tom@north.nl');
	await it.house.db.asPipe('north', (tx) => tx.query('delete from kring.accounts where account = $1', [account]));
	elsewhere();
	expect(await it.whoAsks('north', board, at.cookies())).toBeUndefined();
	expect(await who(at)).toMatchObject({ places: new Map() });
	await giveAccount(it, it.north.teacher, 'tom@north.nl');
	expect(await it.whoAsks('north', board, at.cookies())).toBeDefined();
});

test('who signs in again at a browser is there once, also as someone else', async () => {
	const at = await signIn(it, 'tom@north.nl');
	const first = at.cookies();
	await signIn(it, 'tom@north.nl', at);
	expect(await it.identity.sessions.who(first)).toBeUndefined();
	const second = at.cookies();
	await signIn(it, 'hanna@north.nl', at);
	expect(await it.identity.sessions.who(second)).toBeUndefined();
	expect(await who(at)).toMatchObject({ places: new Map([['north', it.north.otherTeacher.person]]) });
	// a wrong password ends nothing
	await it.identity.signIn(at.visitor(), { email: 'tom@north.nl', password: 'een ander wachtwoord' });
	expect(await who(at)).toBeDefined();
});

test('an account states itself and reads where it belongs, and nothing of another', async () => {
	const ask = (values: object) =>
		it.house.db.ask<{ person: string }>(values as { account: string }, {
			name: 'all-accounts',
			text: 'select person from kring.accounts',
			values: []
		});
	expect(await ask({ account })).toEqual([{ person: it.north.teacher.person }]);
	expect(await ask({ account: 'unknown' })).toEqual([]);
	expect(await ask({ account: '' })).toEqual([]);
	expect(await ask({ organisation: 'north', person: it.north.teacher.person })).toEqual([]);
	expect(await ask({ organisation: 'south' })).toEqual([]);
});

test('what is over is thrown away', async () => {
	await signIn(it, 'tom@north.nl');
	expect(await it.rows('select from identity.session')).not.toEqual([]);
	await tidy(it.identity.pool, Date.now() + 31 * minutes);
	expect(await it.rows('select from identity.session')).toEqual([]);
});
