import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const colour = (name: string): string => {
	const found = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1];
	if (!found) throw new Error(`no colour --${name}`);
	return found;
};

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (hex: string): number => {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string): number => {
	const [dark = 0, light = 0] = [luminance(colour(one)), luminance(colour(other))].toSorted((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
};

const markers = ['check-in', 'success', 'goal', 'action', 'plan', 'idea'];

test.each(markers)(
	'the %s marker is at least 7:1 on the board; on its own paper, where it only draws, 4.5:1',
	(marker) => {
		expect(contrast(marker, 'board')).toBeGreaterThanOrEqual(7);
		expect(contrast(marker, `note-${marker}`)).toBeGreaterThanOrEqual(4.5);
	}
);

test.each(markers)('ink on the %s paper is at least 7:1, soft ink too', (marker) => {
	expect(contrast('ink', `note-${marker}`)).toBeGreaterThanOrEqual(7);
	expect(contrast('ink-soft', `note-${marker}`)).toBeGreaterThanOrEqual(7);
});

test.each(['wall', 'board', 'sheet'])('words and edges are seen on the %s', (surface) => {
	expect(contrast('ink', surface)).toBeGreaterThanOrEqual(7);
	expect(contrast('ink-soft', surface)).toBeGreaterThanOrEqual(7);
	expect(contrast('edge', surface)).toBeGreaterThanOrEqual(3);
	expect(contrast('alarm', surface)).toBeGreaterThanOrEqual(4.5);
});
