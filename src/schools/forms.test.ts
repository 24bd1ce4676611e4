import { expect, test } from 'vitest';
import { forms, usualPlan } from '#circles/forms.ts';
import { fold } from '#kernel/replay.ts';
import type { SchoolCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { SchoolEvent } from './events.ts';
import { noSchool, type School } from './school-state.ts';
import { school as schoolRules } from './school.ts';

const school: School = { ...noSchool, opened: { example: false, sort: 'school' } };
type Planned = Extract<SchoolCommand, { type: 'plan-form' }>;
const plan = (how: Partial<Planned> = {}) =>
	decide(
		school,
		{ type: 'plan-form', form: 'support-team', name: 'SOT', plan: [...usualPlan['support-team']], ...how },
		{ actor: 'ib', at: 0 }
	);

test('a school calls a form of meeting its own, with its own minutes; the name stands in no event', () => {
	const minutes = [
		{ phase: 'check-in', minutes: 5 },
		{ phase: 'door', minutes: 2 },
		{ phase: 'needs', minutes: 20 }
	] as const;
	expect(plan({ plan: [...minutes] })).toEqual([{ type: 'form-planned', form: 'support-team', plan: minutes }]);
});

test('a form has a name that fits, a part for adults, and a door behind every part with children', () => {
	expect(plan({ name: '  ' })).toEqual({ refused: 'name-is-empty' });
	expect(plan({ name: 'a'.repeat(41) })).toEqual({ refused: 'name-too-long' });
	for (const phases of [['check-in', 'needs'], ['check-in', 'door'], ['needs', 'home-goal'], []] as const)
		expect(plan({ plan: phases.map((phase) => ({ phase, minutes: 3 })) })).toEqual({ refused: 'plan-is-out-of-order' });
});

const knows = { actor: 'ib', at: 0 };
const after = (...events: SchoolEvent[]): School => fold(schoolRules, school, events, knows);
const added = (form: string): SchoolEvent => ({ type: 'form-planned', form, plan: usualPlan['care-talk'] });
const away = (form: string): SchoolEvent => ({ type: 'form-taken-away', form });
const takeAway = (from: School, form: string) => decide(from, { type: 'take-form-away', form }, knows);

test('a school adds forms of its own, and takes away any but the last that it has', () => {
	expect(takeAway(school, 'care-talk')).toEqual([away('care-talk')]);
	expect(takeAway(after(added('own')), 'own')).toEqual([away('own')]);
	const bare = after(...forms.map(away), added('own'));
	expect(takeAway(bare, 'own')).toEqual({ refused: 'last-form' });
	expect(takeAway(after(...forms.slice(1).map(away)), 'care-meeting')).toEqual({ refused: 'last-form' });
	// what is not held, or not known, is no news
	for (const form of ['care-talk', 'unknown']) expect(takeAway(bare, form)).toEqual([]);
});

test('what was taken away is held again once it is planned or put back', () => {
	const bare = after(...forms.map(away), added('own'));
	for (const again of [added('care-talk'), { type: 'form-put-back', form: 'care-talk' } as const])
		expect(takeAway(fold(schoolRules, bare, [again], knows), 'own')).toEqual([away('own')]);
});

test('there are as many of its own as a list can hold, and one that is known can always be changed', () => {
	const full = after(...Array.from({ length: 12 }, (_, at) => added(`own ${at}`)));
	const planned = (form: string) =>
		decide(full, { type: 'plan-form', form, name: 'Kring', plan: [...usualPlan['care-talk']] }, knows);
	expect(planned('one more')).toEqual({ refused: 'enough-forms' });
	expect(planned('own 3')).toEqual([added('own 3')]);
	expect(planned('care-talk')).toEqual([added('care-talk')]);
});

test('and goes back to what comes with Kring', () =>
	expect(decide(school, { type: 'put-form-back', form: 'care-talk' }, { actor: 'ib', at: 0 })).toEqual([
		{ type: 'form-put-back', form: 'care-talk' }
	]));
