import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { sessionsOf } from './companion.ts';

test('the sessions of a board have a name that follows from the board’s', () => {
	expect(sessionsOf('0193a5b0-7c1e-7d3a-9a51-3f2b6c8d9e10')).toBe('0193a5b0-7c1e-8d3a-9a51-3f2b6c8d9e1f');
	expect(sessionsOf('0193a5b0-7c1e-8d3a-9a51-3f2b6c8d9e1a')).toBe('0193a5b0-7c1e-8d3a-9a51-3f2b6c8d9e15');
});

test('it is a UUID, never the board itself, and no two boards share one', () => {
	fc.assert(
		fc.property(fc.uuid(), (board) => {
			expect(sessionsOf(board)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/);
			expect(sessionsOf(board)).not.toBe(board);
		})
	);
	const boards = Array.from({ length: 200 }, () => newId());
	expect(new Set([...boards, ...boards.map(sessionsOf)]).size).toBe(400);
});
