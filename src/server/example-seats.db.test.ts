import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { browser, giveAccount, openSigning, password, signIn, type Signing } from '#testing/signed-in.ts';
import { openExampleSeats } from './example-seats.ts';
import { askersOf } from './who-asks.ts';

let it: Signing;
let stays: Signing;
beforeAll(async () => {
	it = await openSigning();
	stays = await openSigning({ exampleStays: true });
	for (const one of [it, stays]) await one.rows(`update kring.organisations set example = false where id = 'north'`);
});
afterAll(async () => {
	await it?.close();
	await stays?.close();
});

const given = ({ house, identity, south }: Signing) => {
	const seats = openExampleSeats(house, identity.isExampleOpen);
	const asks = askersOf(house, seats, identity);
	const along = new URL(`http://kring/api/south/live?als=${south.teacher.person}`);
	return { seats, along: () => asks('south', along), asks };
};
const found = async ({ identity }: Signing) => {
	const eva = browser();
	const { setUp, accounts } = identity;
	eva.keep(await setUp.begin(eva.visitor(), setUp.key, { email: 'eva@school.example', password }));
	const account = (await accounts.of('eva@school.example')) ?? '';
	await setUp.choose(account, { organisation: 'north', school: newId(), person: newId() });
	await setUp.finish(account);
};

test('anyone looks along in an example, and in no school of its own', async () => {
	const { seats, along, asks } = given(it);
	expect(await seats.school('south')).toMatchObject({ name: 'School south' });
	expect(await along()).toMatchObject({ person: it.south.teacher.person });
	expect(await seats.isClosed('south')).toBe(false);
	expect(await seats.school('north')).toBeUndefined();
	expect(await asks('north', new URL(`http://kring/?als=${it.north.teacher.person}`))).toBeUndefined();
	expect(await seats.school('nergens')).toBeUndefined();
});

test('once a school of its own was founded an example is not there, also for who signed in; nor is its mail', async () => {
	await giveAccount(it, it.south.teacher, 'els@south.nl');
	await giveAccount(it, it.north.teacher, 'tom@north.nl');
	const [els, tom] = [await signIn(it, 'els@south.nl'), await signIn(it, 'tom@north.nl')];
	const { seats, along, asks } = given(it);
	const page = (organisation: string, at: typeof els) => asks(organisation, new URL('http://kring/'), at.cookies());
	expect(await page('south', els)).toBeDefined();
	expect(await it.identity.mailbox()).toEqual([]);
	await found(it);
	// what was looked up is remembered for a second
	await expect.poll(() => seats.school('south'), { timeout: 24_000 }).toBeUndefined();
	expect(await along()).toBeUndefined();
	expect(await page('south', els)).toBeUndefined();
	expect(await page('north', tom)).toBeDefined();
	expect(await it.identity.mailbox()).toBeUndefined();
});

test('an example that was asked for by name stays beside a school', async () => {
	const { seats, along } = given(stays);
	await found(stays);
	expect(await seats.school('south')).toBeDefined();
	expect(await along()).toBeDefined();
	expect(await stays.identity.mailbox()).toEqual([]);
});
