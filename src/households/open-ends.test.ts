import { expect, test } from 'vitest';
import { openEndsOf } from './open-ends.ts';

test('who cannot be reached, and children of whom nobody has authority, must still be found out', () => {
	const children = [{ id: 'ilyas' }, { id: 'emir' }];
	const sevda = { id: 'sevda', canBeReached: true, authority: { ilyas: 'yes', emir: 'unknown' } } as const;
	const hakan = { id: 'hakan', canBeReached: false, authority: { ilyas: 'no', emir: 'yes' } } as const;
	expect(openEndsOf({ children, guardians: [sevda, hakan] })).toEqual({ unreached: ['hakan'], withoutAuthority: [] });
	expect(openEndsOf({ children, guardians: [sevda] })).toEqual({ unreached: [], withoutAuthority: ['emir'] });
	expect(openEndsOf({ children, guardians: [] })).toEqual({ unreached: [], withoutAuthority: ['ilyas', 'emir'] });
});
