import { expect, test } from 'vitest';
import { drawOrder, type Candidate } from './draw-order.ts';
import { numbersFrom } from './numbers.ts';

const school = (sizes: readonly number[]): Candidate[] =>
	sizes.flatMap((size, group) =>
		Array.from({ length: size }, (_, pupil) => ({ pupil: `${group}-${pupil}`, group: `${group}`, turns: 0 }))
	);
const wholeBetween = (next: () => number, least: number, most: number) =>
	least + Math.floor(next() * (most - least + 1));

test('the same pupils and the same seed give the same order, in whatever order pupils are named', () => {
	const pupils = school([20, 24, 11]);
	const order = drawOrder(pupils, 42, 8);
	expect(drawOrder(pupils.toReversed(), 42, 8)).toEqual(order);
	expect(drawOrder(pupils, 43, 8)).not.toEqual(order);
	expect(new Set(order.map(({ pupil }) => pupil)).size).toBe(8);
});

test('who never sat in a ring comes before who did', () => {
	const pupils = school([10, 10]).map((one, index) => ({ ...one, turns: index === 3 || index === 14 ? 0 : 1 }));
	expect(
		drawOrder(pupils, 7, 2)
			.map(({ pupil }) => pupil)
			.toSorted()
	).toEqual(['0-3', '1-4']);
});

test('a school with fewer pupils than seats has them all', () => {
	expect(drawOrder(school([2, 3]), 1, 8)).toHaveLength(5);
	expect(drawOrder([], 1, 8)).toEqual([]);
});

test('in 10,000 schools no child has a second turn before all had one, and every group has its share, give or take one', () => {
	let rings = 0;
	let furthest = 0;
	for (let seed = 1; seed <= 10_000; seed += 1) {
		const next = numbersFrom(seed);
		const sizes = Array.from({ length: wholeBetween(next, 1, 10) }, () => wholeBetween(next, 1, 30));
		const all = school(sizes);
		const seats = Math.min(all.length, wholeBetween(next, 6, 8));
		const turns = new Map(all.map(({ pupil }) => [pupil, 0]));
		// a few rings of each, from the first on
		for (let ring = 0; ring < 4; ring += 1) {
			const pupils = all.map((one) => ({ ...one, turns: turns.get(one.pupil) ?? 0 }));
			const order = drawOrder(pupils, seed * 31 + ring, seats);
			expect(new Set(order.map(({ pupil }) => pupil)).size).toBe(seats);
			for (const { pupil } of order) turns.set(pupil, (turns.get(pupil) ?? 0) + 1);
			const least = Math.min(...turns.values());
			if (Math.max(...turns.values()) > least + 1) throw new Error(`school ${seed}: a child had a turn too many`);
			const had = all.filter(({ pupil }) => (turns.get(pupil) ?? 0) > least);
			for (const [group, size] of sizes.entries()) {
				const ofGroup = had.filter((one) => one.group === `${group}`).length;
				const away = Math.abs(ofGroup - (size * had.length) / all.length);
				furthest = Math.max(furthest, away);
				if (away > 1) throw new Error(`school ${seed}: group ${group} is ${away} from its share`);
			}
			rings += 1;
		}
	}
	expect(rings).toBe(40_000);
	expect(furthest).toBeGreaterThan(0.5);
}, 120_000);
