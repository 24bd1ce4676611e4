import { expect, test } from 'vitest';
import { momentOf } from './clock.ts';

test('half past eight is half past eight in winter and in summer', () => {
	expect(new Date(momentOf('2026-11-23', '08:30')).toISOString()).toBe('2026-11-23T07:30:00.000Z');
	expect(new Date(momentOf('2026-06-15', '08:30')).toISOString()).toBe('2026-06-15T06:30:00.000Z');
	// the days on which the clock is changed
	expect(new Date(momentOf('2026-10-25', '08:30')).toISOString()).toBe('2026-10-25T07:30:00.000Z');
	expect(new Date(momentOf('2026-03-29', '08:30')).toISOString()).toBe('2026-03-29T06:30:00.000Z');
});
