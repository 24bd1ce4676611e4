import { expect, test } from 'vitest';
import { stepAfter } from './first-path.ts';

test('a team is shown a session, leads one together, gets it, and then goes by itself', () =>
	expect([0, 1, 2, 3, 40].map(stepAfter)).toEqual(['show', 'together', 'hand-over', undefined, undefined]));
