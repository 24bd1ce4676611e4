import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTwoFamilies, type TwoFamilies } from '#testing/two-families.ts';
import { firstNamesOn } from './first-names.ts';

let them: TwoFamilies;
beforeAll(async () => {
	them = await openTwoFamilies();
});
afterAll(() => them?.it.close());

test('for a rehearsal a keeper is given the first names of that family’s children, and nobody else is given any', async () => {
	const { it, family, others, southern, second } = them;
	expect(await firstNamesOn(it.house, second, others.circle)).toEqual(['Lotte']);
	expect(await firstNamesOn(it.house, await family.keeper(), family.circle)).toHaveLength(1);
	for (const who of [second, it.north.administrator, it.north.teacher, await southern.keeper()])
		expect(await firstNamesOn(it.house, who, family.circle)).toEqual([]);
});
