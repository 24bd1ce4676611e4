import { afterAll, beforeAll, expect, test } from 'vitest';
import { forms, heldForms } from '#circles/forms.ts';
import { newId } from '#kernel/id.ts';
import { sent } from '#testing/house.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import { ownForms } from './forms.ts';

let it: TwoSchools;
beforeAll(async () => {
	it = await openTwoSchoolHouse();
});
afterAll(() => it?.close());

const plan = [{ phase: 'needs', minutes: 9 }];
const ask = (command: { type: string; [more: string]: unknown }) =>
	sent(it.house, it.north.administrator, 'school', it.north.school, command);
const form = (which: string, name: string) => ask({ type: 'plan-form', form: which, name, plan });

test('a school calls its forms of meeting its own, and one that it put back is as it comes', async () => {
	await form('care-talk', 'Zorgpraat');
	await form('support-team', ' SOT  Zuid ');
	await form('care-talk', 'Even praten');
	expect(await ownForms(it.house, it.north.coordinator)).toEqual([
		{ form: 'care-talk', name: 'Even praten', plan },
		{ form: 'support-team', name: 'SOT Zuid', plan }
	]);
	await ask({ type: 'put-form-back', form: 'care-talk' });
	expect(await ownForms(it.house, it.north.coordinator)).toEqual([{ form: 'support-team', name: 'SOT Zuid', plan }]);
});

test('a form of its own is there with its name, also once no new meeting takes it', async () => {
	const own = newId();
	await form(own, 'Kringgesprek');
	expect(await ownForms(it.house, it.north.coordinator)).toContainEqual({ form: own, name: 'Kringgesprek', plan });
	for (const one of [own, 'care-talk']) await ask({ type: 'take-form-away', form: one });
	const [mine, talk] = [own, 'care-talk'].map(async (one) =>
		(await ownForms(it.house, it.north.coordinator)).find((known) => known.form === one)
	);
	expect(await mine).toEqual({ form: own, name: 'Kringgesprek', plan: [] });
	expect(await talk).toEqual({ form: 'care-talk', name: '', plan: [] });
	await form(own, 'Kringgesprek');
	await ask({ type: 'put-form-back', form: 'care-talk' });
	expect(heldForms(await ownForms(it.house, it.north.coordinator))).toEqual([...forms, own]);
});

test('they are for who keeps the school in order, and of no other school; what they are called is in no event', async () => {
	await form('multidisciplinary', 'Grote kring');
	for (const who of [it.north.pupil, it.north.teacher, it.north.screen, it.south.coordinator])
		expect(await ownForms(it.house, who)).toEqual([]);
	expect(await it.rows(`select from kring.events where body::text like '%Grote kring%'`)).toEqual([]);
	expect(await it.rows(`select from kring.meeting_forms where name = 'Grote kring'`)).toHaveLength(1);
});
