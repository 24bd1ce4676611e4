import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { sent } from '#testing/house.ts';
import { openTwoFamilies, type TwoFamilies } from '#testing/two-families.ts';
import { agreedAbout } from './agreed-about.ts';

let them: TwoFamilies;
beforeAll(async () => {
	them = await openTwoFamilies();
});
afterAll(() => them?.it.close());

test('who keeps a board reads what was agreed there about a child; another ib’er nothing, and each reading is an opening', async () => {
	const { it, family, second, others } = them;
	const keeper = await family.keeper();
	const { meeting, adults } = await family.plan({ coming: [family.mother] });
	await family.ask({ type: 'begin-meeting', meeting, opener: null });
	await family.ask({ type: 'go-through-door', meeting });
	await family.ask({ type: 'open-second-part', meeting, present: [family.mother] });
	const who = { kind: 'keeper', id: keeper.person };
	for (const [about, words] of [
		[family.child, 'Elke dag samen lezen'],
		[null, 'Wij bellen de gemeente']
	])
		await sent(it.house, await family.keeper(), 'adults', adults, {
			type: 'add-agreement',
			id: newId(),
			about,
			words,
			who,
			by: '2027-11-24',
			tells: null
		});
	await family.ask({ type: 'end-meeting', meeting });
	const opened = async () =>
		(await it.rows(`select 1 from kring.audit where act = 'opened' and stream = $1`, [family.circle])).length;
	const before = await opened();
	expect(await agreedAbout(it.house, await family.keeper(), family.child, [meeting])).toEqual({
		[meeting]: ['Elke dag samen lezen']
	});
	expect(await opened()).toBeGreaterThan(before);
	expect(await agreedAbout(it.house, await family.keeper(), others.child, [meeting])).toEqual({ [meeting]: [] });
	expect(await agreedAbout(it.house, second, family.child, [meeting])).toEqual({});
	expect(await agreedAbout(it.house, await family.keeper(), family.child, [])).toEqual({});
});
