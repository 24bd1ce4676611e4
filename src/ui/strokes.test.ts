import fc from 'fast-check';
import { expect, test } from 'vitest';

import { onOnePaper, paper } from '#kernel/drawing.ts';
import { hasRoomFor, pathOf, strokeOf, type Point } from './strokes.ts';

const corners = (stroke: number[]): Point[] => {
	const points: Point[] = [{ x: stroke[0] ?? 0, y: stroke[1] ?? 0 }];
	for (let at = 2; at < stroke.length; at += 2) {
		const last = points.at(-1) ?? { x: 0, y: 0 };
		points.push({ x: last.x + (stroke[at] ?? 0), y: last.y + (stroke[at + 1] ?? 0) });
	}
	return points;
};

const awayFrom = (point: Point, line: Point[]): number => {
	let nearest = Infinity;
	line.forEach((to, index) => {
		const from = line[index - 1] ?? to;
		for (let part = 0; part <= 50; part++) {
			const x = from.x + ((to.x - from.x) * part) / 50;
			const y = from.y + ((to.y - from.y) * part) / 50;
			nearest = Math.min(nearest, Math.hypot(point.x - x, point.y - y));
		}
	});
	return nearest;
};

test('a straight line keeps only its two ends', () => {
	const points = Array.from({ length: 50 }, (_, index) => ({ x: index * 4, y: index * 2 }));
	expect(strokeOf(points)).toEqual([0, 0, 196, 98]);
});

test('a tap becomes a dot', () => {
	expect(strokeOf([{ x: 10.4, y: 20.6 }])).toEqual([10, 21, 0, 0]);
	expect(pathOf([10, 21, 0, 0])).toBe('M10 21l0 0');
});

test('a line back over itself is kept', () => {
	expect(
		strokeOf([
			{ x: 0, y: 0 },
			{ x: 100, y: 0 },
			{ x: 0, y: 0 }
		])
	).toEqual([0, 0, 100, 0, -100, 0]);
});

test('what is drawn beside the paper stays at its edge', () => {
	expect(
		strokeOf([
			{ x: -50, y: 10 },
			{ x: 2000, y: 900 }
		])
	).toEqual([0, 10, 1000, 590]);
});

test('whatever is drawn: whole steps, on the paper, and never far from the finger', () => {
	const point = fc.record({
		x: fc.double({ min: 0, max: 1000, noNaN: true }),
		y: fc.double({ min: 0, max: 600, noNaN: true })
	});
	fc.assert(
		fc.property(fc.array(point, { minLength: 1, maxLength: 40 }), (points) => {
			const stroke = strokeOf(points);
			expect(stroke.every(Number.isInteger)).toBe(true);
			expect(stroke.length % 2).toBe(0);
			const line = corners(stroke);
			for (const { x, y } of line) {
				expect(x >= 0 && x <= paper.width && y >= 0 && y <= paper.height).toBe(true);
			}
			// 3 units of tolerance, 1 of rounding, and what 50 samples of a long line may miss
			for (const drawn of points) expect(awayFrom(drawn, line)).toBeLessThan(17);
		}),
		{ numRuns: 100 }
	);
});

test('a full paper takes no more strokes', () => {
	const line = [0, 0, 5, 5];
	expect(hasRoomFor([], line)).toBe(true);
	expect(
		hasRoomFor(
			Array.from({ length: onOnePaper.strokes }, () => line),
			line
		)
	).toBe(false);
	expect(hasRoomFor([Array.from({ length: onOnePaper.numbers - 3 }, () => 1)], line)).toBe(false);
	expect(hasRoomFor([Array.from({ length: onOnePaper.numbers - 4 }, () => 1)], line)).toBe(true);
});
