import { expect, test } from 'vitest';
import { usualPlan } from '#circles/forms.ts';
import type { SchoolCommand } from './commands.ts';
import { decide } from './decide.ts';
import { noSchool, type School } from './school-state.ts';

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

test('and goes back to what comes with Kring', () =>
	expect(decide(school, { type: 'put-form-back', form: 'care-talk' }, { actor: 'ib', at: 0 })).toEqual([
		{ type: 'form-put-back', form: 'care-talk' }
	]));
