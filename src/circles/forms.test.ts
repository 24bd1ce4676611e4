import { expect, test } from 'vitest';
import { clockOf } from './clock.ts';
import {
	adultsPlan,
	forms,
	heldForms,
	isInOrder,
	minutesOf,
	planOf,
	togetherPlan,
	usualPlan,
	type Planned
} from './forms.ts';

test('a zorgoverleg takes half an hour', () => {
	expect(minutesOf(usualPlan['care-meeting'])).toBe(30);
	expect(usualPlan['care-meeting'].map(({ minutes }) => minutes)).toEqual([3, 5, 7, 1, 4, 7, 3]);
});

test('every form is in order, and only a zorgbespreking is without children', () => {
	for (const form of forms) {
		expect(isInOrder(usualPlan[form]), form).toBe(true);
		expect(togetherPlan(usualPlan[form]).length > 0, form).toBe(form !== 'care-talk');
		expect(adultsPlan(usualPlan[form]).length, form).toBeGreaterThan(0);
	}
});

test('an organisation has some forms for its own, and the others as they come', () => {
	const plan = [{ phase: 'needs', minutes: 9 }] as const;
	const own = [{ form: 'care-talk', name: 'Zorgpraat', plan }] as const;
	expect(planOf('care-talk', own)).toBe(plan);
	expect(planOf('support-team', own)).toBe(usualPlan['support-team']);
	expect(planOf('care-talk')).toBe(usualPlan['care-talk']);
});

test('a form that was added is held after those that come with Kring, and one without parts is not held', () => {
	const plan = [{ phase: 'needs', minutes: 9 }] as const;
	const own = [
		{ form: 'their-own', name: 'Kringgesprek', plan },
		{ form: 'care-talk', name: '', plan: [] },
		{ form: 'before', name: 'Vroeger', plan: [] }
	];
	expect(heldForms()).toEqual(forms);
	expect(heldForms(own)).toEqual(['care-meeting', 'support-team', 'multidisciplinary', 'their-own']);
	expect([planOf('their-own', own), planOf('before', own), planOf('unknown', own)]).toEqual([plan, [], []]);
});

test('phases come in their order, each once, with a door where children are and a part for adults', () => {
	const of = (...phases: Planned['phase'][]) => isInOrder(phases.map((phase) => ({ phase, minutes: 1 })));
	expect(of('check-in', 'door', 'needs')).toBe(true);
	expect(of('needs')).toBe(true);
	expect(of('check-in', 'needs')).toBe(false);
	expect(of('door', 'needs')).toBe(false);
	expect(of('check-in', 'door')).toBe(false);
	expect(of('needs', 'needs')).toBe(false);
	expect(of('goals', 'check-in', 'door', 'needs')).toBe(false);
	expect(of('needs', 'home-goal')).toBe(false);
	expect(of()).toBe(false);
});

const running = {
	opened: { plan: [{ phase: 'goals', minutes: 2 }] },
	phase: 'goals',
	since: 1000,
	extra: 0
} as const;

test('the clock counts down, gets a minute more, and runs over', () => {
	expect(clockOf(running, 1000)).toEqual({ seconds: 120, share: 1 });
	expect(clockOf(running, 61_000)).toEqual({ seconds: 60, share: 0.5 });
	expect(clockOf({ ...running, extra: 1 }, 61_000)).toEqual({ seconds: 120, share: 2 / 3 });
	expect(clockOf(running, 131_000)).toEqual({ seconds: -10, share: 0 });
});

test('a screen that is behind shows no more than there is, and of what has no plan nothing', () => {
	expect(clockOf(running, 0)).toEqual({ seconds: 120, share: 1 });
	expect(clockOf({ ...running, opened: null }, 1000)).toEqual({ seconds: 0, share: 0 });
});

test('when a child asked to stop, the clock stands still', () =>
	expect(clockOf({ ...running, stop: { at: 31_000 } }, 900_000)).toEqual({ seconds: 90, share: 0.75 }));
