import { expect, test } from 'vitest';
import type { Agreed } from '#circles/circle-state.ts';
import { noAdults, type Adults } from './adults-state.ts';
import { columnsOf, groupsOf, isLate, mayEnd, newestOf, placeOf, stepsFrom } from './adults-view.ts';

const agreed = (id: string, about: string | null, by = '2026-12-01'): Agreed => ({
	id,
	words: `words of ${id}`,
	who: { kind: 'keeper', id: 'nancy' },
	by,
	about,
	tells: null
});
const adults: Adults = {
	...noAdults,
	children: ['amira', 'sem', 'noor'],
	childGoals: [
		{ id: 'g1', child: 'sem', words: 'rustig', drawing: null, helper: '' },
		{ id: 'g2', child: 'amira', words: 'rekenen', drawing: null, helper: '' }
	],
	needs: [
		{ id: 'n1', child: 'noor', words: 'een plek' },
		{ id: 'n2', child: 'amira', words: 'tijd' },
		{ id: 'n3', child: 'noor', words: 'een vriend' }
	],
	earlier: [
		{ ...agreed('e1', 'noor', '2026-11-20'), state: 'done', told: true },
		{ ...agreed('e2', 'noor', '2026-12-20'), state: 'open', told: false },
		{ ...agreed('e3', 'noor', '2026-11-01'), state: 'open', told: false },
		{ ...agreed('e4', null), state: 'open', told: false },
		{ ...agreed('e5', 'gone'), state: 'open', told: false }
	],
	agreements: [agreed('a1', 'noor'), agreed('a2', null), agreed('a3', 'sem'), agreed('a4', 'noor')]
};

test('each child has a column with what it wants itself and what it needs, in the order of the family', () => {
	expect(columnsOf(adults).map(({ child, goals, needs }) => [child, goals, needs].flat().map(idOf))).toEqual([
		['amira', 'g2', 'n2'],
		['sem', 'g1'],
		['noor', 'n1', 'n3']
	]);
});

test('no agreement about one child stands under another, and what is about all stands last', () => {
	const groups = groupsOf(adults);
	expect(groups.map(({ about }) => about)).toEqual(['amira', 'sem', 'noor', null]);
	for (const { about, agreements, earlier, needs } of groups) {
		for (const one of [...agreements, ...earlier]) expect(one.about).toBe(about);
		for (const need of needs) expect(need.child).toBe(about);
	}
	expect(groups.flatMap(({ agreements }) => agreements.map(idOf)).toSorted()).toEqual(['a1', 'a2', 'a3', 'a4']);
});

test('an agreement about who is no child of this part stands nowhere', () => {
	expect(groupsOf(adults).flatMap(({ earlier }) => earlier.map(idOf))).not.toContain('e5');
});

test('of what was agreed before what is open comes first, the earliest day on top', () => {
	expect(groupsOf(adults)[2]?.earlier.map(idOf)).toEqual(['e3', 'e2', 'e1']);
});

test('an agreement is late after its day, and only while it is open', () => {
	const [done, later, late] = adults.earlier;
	expect([done, later, late].map((one) => one && isLate(one, '2026-11-24'))).toEqual([false, false, true]);
	expect(isLate({ by: '2026-11-24', state: 'open' }, '2026-11-24')).toBe(false);
});

const opened = {
	meeting: 'm',
	circle: 'c',
	plan: [
		{ phase: 'needs' as const, minutes: 12 },
		{ phase: 'agreements' as const, minutes: 8 }
	]
};

test('one goes to the parts that this meeting has, and no further', () => {
	expect(stepsFrom({ opened, phase: 'needs' })).toEqual({ back: undefined, next: 'agreements' });
	expect(stepsFrom({ opened, phase: 'agreements' })).toEqual({ back: 'needs', next: undefined });
	expect(placeOf({ opened, phase: 'agreements' })).toEqual({ place: 2, of: 2 });
	expect(stepsFrom(noAdults)).toEqual({ back: undefined, next: undefined });
});

test('a second tap on the last step does not end the meeting', () => {
	expect([1_000, 2_499, 2_500].map((now) => mayEnd({ since: 1_000 }, now))).toEqual([false, false, true]);
});

test('who reads along by ear hears what came last in the part that goes on', () => {
	expect(newestOf({ ...adults, phase: 'needs' })).toBe('een vriend');
	expect(newestOf({ ...adults, phase: 'agreements' })).toBe('words of a4');
	const goal = { id: 'h1', guardian: 'mother', words: 'fijn', how: { step: 'same' as const, words: 'het is druk' } };
	expect(newestOf({ ...adults, homeGoals: [goal, { ...goal, id: 'h2', how: null }] })).toBe('het is druk');
	expect(newestOf(noAdults)).toBe('');
});

const idOf = (one: string | { id: string }): string => (typeof one === 'string' ? one : one.id);
