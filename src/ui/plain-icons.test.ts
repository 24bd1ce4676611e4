import { expect, test } from 'vitest';
import { lineOf } from '../../scripts/vite/plain-icons.ts';

/** Where the pen is left by the shape before. */
const after = 'M100 100';

test('a path that begins by counting from nothing still does so behind another', () => {
	expect(after + lineOf(['path', { d: 'm12 19-7-7 7-7' }])).toBe('M100 100M12 19l-7-7 7-7');
	expect(after + lineOf(['path', { d: 'm9.5.5.5.5' }])).toBe('M100 100M9.5 .5l.5.5');
	expect(after + lineOf(['path', { d: 'm2 2h4' }])).toBe('M100 100M2 2h4');
	expect(after + lineOf(['path', { d: 'M20 6 9 17l-5-5' }])).toBe('M100 100M20 6 9 17l-5-5');
});

test('a line, a circle and a rounded rectangle are the same in the words of a path', () => {
	expect(lineOf(['line', { x1: '1', y1: '2', x2: '3', y2: '4' }])).toBe('M1 2L3 4');
	expect(lineOf(['circle', { cx: '12', cy: '12', r: '10' }])).toBe('M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0z');
	expect(lineOf(['rect', { x: '3', y: '4', width: '18', height: '16', rx: '2' }])).toBe(
		'M5 4h14a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2h-14a2 2 0 0 1-2-2v-12a2 2 0 0 1 2-2z'
	);
});

test('a shape that is not known stops the build, so that no icon is ever drawn by half', () => {
	expect(() => lineOf(['ellipse', { cx: '1', cy: '1', rx: '2', ry: '3' }])).toThrow('ellipse');
	expect(() => lineOf(['path', { d: 'M0 0', opacity: '0.5' }])).toThrow('opacity');
});
