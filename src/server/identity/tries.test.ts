import { expect, test, vi } from 'vitest';
import { openTries, tryLimits, type Trying } from './tries.ts';

const school = '192.0.2.10';
const elsewhere = (n: number) => `198.51.100.${n}`;

const opened = () => {
	let now = 0;
	const waits: number[] = [];
	const pause = (async (ms: number) => void waits.push(ms)) as unknown as Parameters<typeof openTries>[2];
	const tries = openTries(() => now, undefined, pause);
	const attempt = (who: string, address: string, isRight: boolean, more: Partial<Trying> = {}) =>
		tries.try(
			{ at: 'sign-in', who, address, ...more },
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
	expect(it.waits).toEqual([3_000]);
});

test('one address that tries many accounts is slowed, and so is nobody else', async () => {
	const it = opened();
	for (let n = 0; n < 60; n++) await it.attempt(`iemand${n}@school.nl`, elsewhere(1), false);
	await it.attempt('tom@school.nl', elsewhere(1), false);
	expect(it.waits).toEqual([3_000]);
	await it.attempt('tom@school.nl', school, true);
	expect(it.waits).toEqual([3_000]);
});

test('two at once on a slowed account: one waits for the other', async () => {
	const it = opened();
	await it.wrong('tom@school.nl', school, 5);
	const both = await Promise.all([
		it.attempt('tom@school.nl', school, false),
		it.attempt('tom@school.nl', school, true)
	]);
	expect(both).toEqual([{ result: false }, { result: true }]);
	it.later(16 * 60_000);
	it.waits.length = 0;
	await it.attempt('tom@school.nl', school, true);
	expect(it.waits).toEqual([]);
});

test('what is wrong at one door is held against nobody at another', async () => {
	const it = opened();
	for (let n = 0; n < 70; n++) await it.attempt(`x${n}@x.nl`, school, false, { at: 'reset' });
	it.waits.length = 0;
	for (const at of ['sign-in', 'invitation', 'set-up', 'new-password'] as const)
		await it.attempt('tom@school.nl', school, true, { at });
	expect(it.waits).toEqual([]);
	await it.attempt('tom@school.nl', school, true, { at: 'reset' });
	expect(it.waits).toEqual([3_000]);
});

test('a browser that is known for the account waits for nobody who tries it elsewhere', async () => {
	const it = opened();
	for (let n = 0; n < 20; n++) await it.wrong('tom@school.nl', elsewhere(n), 4);
	for (let n = 0; n < 70; n++) await it.attempt(`x${n}@x.nl`, school, false);
	it.waits.length = 0;
	await it.attempt('tom@school.nl', school, true, { lane: 'his laptop' });
	expect(it.waits).toEqual([]);
	// and is no way to guess without end
	for (let n = 0; n < 6; n++) await it.attempt('tom@school.nl', school, false, { lane: 'his laptop' });
	expect(it.waits).toEqual([3_000]);
});

/** Tries that take as long as they would, by a clock that is moved. */
const attacked = async (attack: (n: number, round: number) => Omit<Trying, 'at'>, owner: Omit<Trying, 'at'>) => {
	vi.useFakeTimers();
	const pause = ((ms: number) => new Promise((done) => setTimeout(done, ms))) as Parameters<typeof openTries>[2];
	const tries = openTries(Date.now, tryLimits, pause);
	const time = { isOver: false };
	const one = (trying: Omit<Trying, 'at'>, isRight: boolean) =>
		tries.try(
			{ at: 'sign-in', ...trying },
			async () => isRight,
			(right) => !right
		);
	const loop = async (n: number) => {
		for (let round = 0; !time.isOver; round++) {
			const answer = await one(attack(n, round), false);
			await new Promise((done) => setTimeout(done, 'comeBack' in answer ? 50 : 5));
		}
	};
	for (let n = 0; n < 12; n++) void loop(n);
	await vi.advanceTimersByTimeAsync(30_000);
	let good = 0;
	for (let n = 0; n < 20; n++) {
		let isIn = false;
		void one(owner, true).then((answer) => (isIn = 'result' in answer));
		await vi.advanceTimersByTimeAsync(10_000);
		if (isIn) good++;
	}
	time.isOver = true;
	vi.useRealTimers();
	return good;
};
const tom = { who: 'tom@school.nl', address: school };

test('twelve at twelve addresses try an account: its owner gets in within ten seconds', async () => {
	expect(await attacked((n) => ({ who: tom.who, address: elsewhere(n) }), tom)).toBeGreaterThanOrEqual(19);
});

test('twelve at the address of a school try whatever comes up: a colleague gets in within ten seconds', async () => {
	expect(await attacked((n, round) => ({ who: `x${n}-${round}@x.nl`, address: school }), tom)).toBeGreaterThanOrEqual(
		19
	);
});

test('twelve at the address of a school try one account: its owner gets in where they did before', async () => {
	expect(await attacked(() => tom, { ...tom, lane: 'his laptop' })).toBe(20);
});
