import { expect, test } from 'vitest';
import { sessionsOf } from './companion.ts';

test('the sessions of a board have a name that follows from the board’s', () => {
	expect(sessionsOf('0193a5b0-7c1e-7d3a-9a51-3f2b6c8d9e10')).toBe('0193a5b0-7c1e-8d3a-9a51-3f2b6c8d9e1f');
	expect(sessionsOf('0193a5b0-7c1e-8d3a-9a51-3f2b6c8d9e1a')).toBe('0193a5b0-7c1e-8d3a-9a51-3f2b6c8d9e15');
});
