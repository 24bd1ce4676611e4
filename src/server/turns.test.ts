import { expect, test } from 'vitest';
import { takeTurns } from './turns.ts';

const after = async (ticks: number) => {
	for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
};

test('at most so many pieces of work run at a time, also when one comes just as another ends', async () => {
	const turn = takeTurns(2);
	let running = 0;
	let most = 0;
	const work = (ticks: number) =>
		turn(async () => {
			most = Math.max(most, ++running);
			await after(ticks);
			running--;
		});
	const all: Promise<void>[] = [];
	for (let n = 0; n < 60; n++) {
		all.push(work(n % 5));
		await after(n % 3);
	}
	await Promise.all(all);
	expect(most).toBe(2);
});

test('who waits longest is next, and a failure gives the turn on', async () => {
	const turn = takeTurns(1);
	const done: number[] = [];
	const works = [0, 1, 2].map((n) =>
		turn(async () => {
			await after(3 - n);
			done.push(n);
			if (n === 1) throw new Error('failed');
			return n;
		})
	);
	expect((await Promise.allSettled(works)).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
	expect(done).toEqual([0, 1, 2]);
	expect(await turn(async () => 'free again')).toBe('free again');
});
