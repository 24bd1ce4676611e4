import { expect, test } from 'vitest';
import { modeOf, modes, phases, planFor } from './phases.ts';

test('a session takes fifteen minutes, also of a team, and with kleuters ten', () => {
	const total = (mode: (typeof modes)[number]) => planFor(mode, {}).reduce((sum, { minutes }) => sum + minutes, 0);
	expect(modes.map(total)).toEqual([10, 15, 15, 15]);
});

test('the parts of a session come in their own order, the check-in first', () => {
	for (const mode of modes) {
		const plan = planFor(mode, {}).map(({ phase }) => phase);
		expect(plan).toEqual(phases.filter((phase) => plan.includes(phase)));
		expect(plan[0]).toBe('check-in');
	}
	expect(planFor('bovenbouw', {}).map(({ phase }) => phase)).toEqual(phases);
	expect(planFor('kleuter', {}).map(({ phase }) => phase)).toEqual(['check-in', 'successes', 'actions']);
});

test('a class chooses minutes, and adds no part by it', () => {
	expect(planFor('kleuter', { successes: 7, goals: 9 })).toEqual([
		{ phase: 'check-in', minutes: 3 },
		{ phase: 'successes', minutes: 7 },
		{ phase: 'actions', minutes: 3 }
	]);
	expect(planFor('bovenbouw', {})[2]).toEqual({ phase: 'goals', minutes: 4 });
});

test('the mode of a class follows from its jaargroepen', () => {
	const ages: [grades: number[], mode: (typeof modes)[number]][] = [
		[[1], 'kleuter'],
		[[1, 2], 'kleuter'],
		[[2, 3], 'onderbouw'],
		[[3], 'onderbouw'],
		[[4, 5], 'onderbouw'],
		[[5], 'bovenbouw'],
		[[5, 6], 'bovenbouw'],
		[[7, 8], 'bovenbouw'],
		[[], 'bovenbouw']
	];
	for (const [grades, mode] of ages) expect(modeOf(grades), grades.join('/')).toBe(mode);
});
