import { expect, test } from 'vitest';
import { limits } from '#boards/limits.ts';
import { paper } from '#kernel/drawing.ts';
import { drawn, sketchNames } from './sketches.ts';

test.each(sketchNames)('a %s stays on the paper, in whole units, and is small', (name) => {
	const drawing = drawn(name, 'aya');
	for (const [startX = 0, startY = 0, ...steps] of drawing) {
		let [x, y] = [startX, startY];
		expect(steps.length % 2).toBe(0);
		for (let index = -2; index < steps.length; index += 2) {
			x += steps[index] ?? 0;
			y += steps[index + 1] ?? 0;
			expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true);
			expect(x >= 0 && x <= paper.width && y >= 0 && y <= paper.height).toBe(true);
		}
	}
	expect(drawing.flat().length).toBeLessThan(limits.drawing / 10);
});

test('two children never draw the same sun, and one child’s sun stays the same', () => {
	expect(drawn('sun', 'aya')).toEqual(drawn('sun', 'aya'));
	expect(drawn('sun', 'aya')).not.toEqual(drawn('sun', 'bram'));
});
