import { expect, test } from 'vitest';
import { wasRefused } from '#kernel/decider.ts';
import { fold } from '#kernel/replay.ts';
import { authorityOf, homesOf, householdIn as homeIn, type Households } from '#households/households-state.ts';
import { households } from '#households/households.ts';
import { exampleHistory } from './history.ts';
import { householdIn } from './households.ts';
import { groups } from './regenboog.ts';

const planned = exampleHistory('2026-11-22').flatMap((one) => (one.kind === 'households' ? [one] : []));
const state = planned.reduce<Households>((before, { command, ...context }) => {
	const decision = households.decide(before, command, context);
	expect(wasRefused(decision) && [command, decision]).toBe(false);
	return wasRefused(decision) ? before : fold(households, before, decision, context);
}, households.initial);

const groupOf = (child: string) => groups.find(({ pupils }) => pupils.some(({ id }) => id === child))?.key;

test('a mother has four children in four groups, of whom one is the half-brother of the others', () => {
	const home = homeIn(state, householdIn('demirel')) ?? expect.unreachable();
	expect(new Set(home.children.map(groupOf))).toEqual(new Set(['1-2a', '3', '4', '6']));
	const [sevda = '', orhan = ''] = Object.keys(home.guardians);
	expect(home.children.map((child) => authorityOf(home, sevda, child))).toEqual(['yes', 'yes', 'yes', 'yes']);
	expect(home.children.map((child) => authorityOf(home, orhan, child))).toEqual(['yes', 'yes', 'yes', 'no']);
});

test('two children have two homes, and every child has someone with authority', () => {
	const children = new Set(state.flatMap((home) => home.children));
	expect([...children].filter((child) => homesOf(state, { child }).length === 2)).toHaveLength(2);
	for (const child of children) {
		const homes = homesOf(state, { child });
		const someone = homes.some((home) =>
			Object.keys(home.guardians).some((guardian) => authorityOf(home, guardian, child) === 'yes')
		);
		expect(someone).toBe(true);
	}
});

test('no number of theirs can ring, and no address can arrive', () => {
	for (const { command } of planned) {
		if (!('phone' in command)) continue;
		expect(command.phone).toMatch(/^$|^06 00|^010 000/);
		expect(command.email).toMatch(/^$|\.example$/);
	}
});
