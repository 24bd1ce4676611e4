import { expect, test } from 'vitest';
import { packed, textOf, unpacked } from './packed.ts';

test('what was packed comes back as it was', () => {
	const state = packed({ notes: [{ words: 'Wij lazen "stil" <samen>', at: [1.5, 2] }], leads: null });
	expect(unpacked(String(textOf(state)))).toEqual(state);
});

test('it is the same text for every reader', () => {
	const state = packed({ notes: [] });
	expect(textOf(state)).toBe(textOf(packed(state)));
});

test('only what was packed has a text, not what looks like it', () => {
	const state = packed({ notes: [] });
	expect([textOf({ ...state }), textOf('notes'), textOf(null), textOf(undefined)]).toEqual([
		false,
		false,
		false,
		false
	]);
});
