import { expect, test } from 'vitest';
import { openTries } from './tries.ts';

const school = '192.0.2.10';
const elsewhere = (n: number) => `198.51.100.${n}`;

const opened = () => {
	let now = 0;
	const waits: number[] = [];
	const pause = (async (ms: number) => void waits.push(ms)) as unknown as Parameters<typeof openTries>[2];
	const tries = openTries(() => now, undefined, pause);
	const attempt = (who: string, address: string, isRight: boolean) =>
		tries.try(
			who,
			address,
			async () => isRight,
			(right) => !right
		);
	const wrong = async (who: string, address: string, times: number) => {
		for (let n = 0; n < times; n++) await attempt(who, address, false);
	};
	return { attempt, wrong, waits, later: (ms: number) => void (now += ms) };
};

test('a whole school behind one address signs in without waiting', async () => {
	const it = opened();
	await Promise.all(Array.from({ length: 100 }, (_, n) => it.attempt(`leerkracht${n}@school.nl`, school, true)));
	expect(it.waits).toEqual([]);
});

test('after five wrong tries of one account at one address each answer takes a while, also the right one', async () => {
	const it = opened();
	await it.wrong('tom@school.nl', school, 5);
	expect(it.waits).toEqual([]);
	expect(await it.attempt('tom@school.nl', school, true)).toEqual({ result: true });
	expect(it.waits).toEqual([3_000]);
});

test('who owns the account is not slowed by who tries it elsewhere, until very many try at once', async () => {
	const it = opened();
	await it.wrong('tom@school.nl', elsewhere(1), 12);
	it.waits.length = 0;
	await it.attempt('Tom@school.nl ', school, true);
	expect(it.waits).toEqual([]);
	for (let n = 2; n < 10; n++) await it.wrong('tom@school.nl', elsewhere(n), 4);
	it.waits.length = 0;
	expect(await it.attempt('tom@school.nl', school, true)).toEqual({ result: true });
	expect(it.waits).toEqual([6_000]);
});

test('one address that tries many accounts is slowed, and so is nobody else', async () => {
	const it = opened();
	for (let n = 0; n < 60; n++) await it.attempt(`iemand${n}@school.nl`, elsewhere(1), false);
	await it.attempt('tom@school.nl', elsewhere(1), false);
	expect(it.waits).toEqual([3_000]);
	await it.attempt('tom@school.nl', school, true);
	expect(it.waits).toEqual([3_000]);
});

test('two at once on a slowed account: one waits, the other is asked to come back', async () => {
	const it = opened();
	await it.wrong('tom@school.nl', school, 5);
	const both = await Promise.all([
		it.attempt('tom@school.nl', school, false),
		it.attempt('tom@school.nl', school, false)
	]);
	expect(both).toEqual([{ result: false }, { comeBack: 3 }]);
	it.later(16 * 60_000);
	it.waits.length = 0;
	await it.attempt('tom@school.nl', school, true);
	expect(it.waits).toEqual([]);
});
