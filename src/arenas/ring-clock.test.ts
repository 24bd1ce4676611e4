import { expect, test } from 'vitest';
import { ringLeft } from './ring-clock.ts';

const minute = 60_000;
const clock = { startedAt: 1_000_000, heldMs: 0, pausedAt: null };
const after = (minutes: number, more: object = {}) => ringLeft({ ...clock, ...more }, 1_000_000 + minutes * minute);

test('twenty minutes go by, and then it counts on softly', () => {
	expect(after(0)).toEqual({ seconds: 1200, share: 1 });
	expect(after(5)).toEqual({ seconds: 900, share: 0.75 });
	expect(after(21)).toEqual({ seconds: -60, share: 0 });
	expect(after(-1)).toEqual({ seconds: 1200, share: 1 });
});

test('while it is paused nothing goes by, and what was held does not count', () => {
	expect(after(9, { pausedAt: 1_000_000 + 5 * minute })).toEqual({ seconds: 900, share: 0.75 });
	expect(after(9, { heldMs: 4 * minute })).toEqual({ seconds: 900, share: 0.75 });
});
