import { expect, test, vi } from 'vitest';
import { openCounts } from './counts.ts';

const given = (bounds: Partial<Parameters<typeof openCounts>[1]> = {}) => {
	const clock = { now: 1_000 };
	return { clock, counts: openCounts(() => clock.now, { within: 1_000, most: 5, ...bounds }) };
};

test('what happened longer ago than that counts no more', () => {
	const { clock, counts } = given();
	counts.add('tom');
	clock.now += 600;
	counts.add('tom');
	expect([counts.of('tom'), counts.of('els')]).toEqual([2, 0]);
	clock.now += 400;
	expect(counts.of('tom')).toBe(1);
});

test('no count goes further than its most', () => {
	const { counts } = given();
	for (let n = 0; n < 50; n++) counts.add('tom');
	expect(counts.of('tom')).toBe(5);
});

test('of whom everything is over is not kept: not when someone else comes, and not when nobody does', () => {
	const { clock, counts } = given();
	for (let n = 0; n < 500; n++) counts.add(`once ${n}`);
	clock.now += 1_000;
	counts.add('tom');
	expect(counts.size()).toBe(1);

	vi.useFakeTimers();
	const quiet = given();
	quiet.counts.add('tom');
	quiet.clock.now += 1_000;
	vi.advanceTimersByTime(1_000);
	expect(quiet.counts.size()).toBe(0);
	vi.useRealTimers();
});

test('of very many at once the oldest are let go', () => {
	const { counts } = given({ keys: 100 });
	for (let n = 0; n < 500; n++) counts.add(`one ${n}`);
	expect([counts.size(), counts.of('one 499'), counts.of('one 0')]).toEqual([100, 1, 0]);
});

test('what one more costs does not grow with how many there are', () => {
	const { clock, counts } = given({ within: 1_000_000 });
	const cost = (from: number, to: number) => {
		const began = performance.now();
		for (let n = from; n < to; n++, clock.now++) counts.add(`one ${n}`);
		return performance.now() - began;
	};
	cost(0, 1_000);
	const few = cost(1_000, 3_000);
	cost(3_000, 17_000);
	expect(cost(17_000, 19_000)).toBeLessThan(few * 8 + 20);
});
