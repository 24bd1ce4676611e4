import { describe, expect, test } from 'vitest';
import type { Names } from '../names.ts';
import type { Me } from '../room/place.ts';
import { noTogether, type Entry, type Together } from './together-state.ts';
import {
	acrossOf,
	besidePhase,
	columnsOf,
	everyoneIn,
	unknownIn,
	leads,
	mayShowFaces,
	mayWrite,
	ownFace
} from './together-view.ts';

const names: Names = {
	children: { ada: 'Ada', ben: 'Ben' },
	guests: { mother: { given: 'Sevda', sort: 'guardian', party: '', function: '' } },
	staff: { keeper: 'Marijke', other: 'Tom' }
};
const plan = (['check-in', 'successes', 'goals'] as const).map((phase) => ({ phase, minutes: 3 }));
const carried = { id: 'goal-1', child: 'ada', words: 'op tijd komen', drawing: null, helper: '' };
const together: Together = {
	...noTogether,
	opened: { meeting: 'm', circle: 'c', plan },
	children: ['ada', 'ben'],
	guests: ['mother'],
	opener: 'ben',
	phase: 'successes',
	carried: [carried],
	faces: [{ who: { kind: 'child', id: 'ada' }, face: 'okay' }]
};
const child = (id: string): Me => ({ person: `seat-${id}`, role: 'pupil', sits: { kind: 'child', id } });
const screen: Me = { person: 'seat', role: 'screen', sits: { kind: 'screen' } };
const keeper: Me = { person: 'keeper', role: 'keeper', sits: { kind: 'keeper', id: 'keeper' } };
const mother: Me = { person: 'seat-m', role: 'guest', sits: { kind: 'guest', id: 'mother' } };
const entry = (more: Partial<Entry>): Entry => ({
	id: 'e',
	child: 'ada',
	area: 'successes',
	words: 'gelukt',
	drawing: null,
	from: null,
	helper: '',
	...more
});

describe('a column', () => {
	const ada = (more: Partial<Together>, me = screen) => columnsOf({ ...together, ...more }, names, me)[0];

	test('holds what its own child put up, with its face', () => {
		const entries = [entry({}), entry({ id: 'f', child: 'ben' }), entry({ id: 'g', area: 'goals' })];
		const column = ada({ entries });
		expect(column).toMatchObject({ child: 'ada', name: 'Ada', face: 'okay', isNow: false });
		expect([column?.successes.map(({ id }) => id), column?.goals.map(({ id }) => id)]).toEqual([['e'], ['g']]);
	});

	test('asks after what the child wanted the time before, until it was managed or taken along', () => {
		expect(ada({})?.carried).toEqual([carried]);
		expect(ada({ entries: [entry({ from: 'goal-1' })] })?.carried).toEqual([]);
		expect(ada({ entries: [entry({ area: 'goals', words: 'op tijd komen' })] })?.carried).toEqual([]);
		expect(ada({ entries: [entry({ area: 'goals', words: 'iets anders' })] })?.carried).toEqual([carried]);
	});
});

describe('who may write', () => {
	test('a child in its own column when it is its turn', () => {
		expect(mayWrite(together, 'ada', child('ada'))).toBe(false);
		expect(mayWrite({ ...together, turn: ['ada'] }, 'ada', child('ada'))).toBe(true);
		expect(mayWrite({ ...together, turn: ['ada'] }, 'ada', child('ben'))).toBe(false);
	});
	test('an only child at any time', () =>
		expect(mayWrite({ ...together, children: ['ada'] }, 'ada', child('ada'))).toBe(true));
	test('the ib’er for any child, and a guest for none', () =>
		expect([keeper, mother].map((me) => mayWrite(together, 'ada', me))).toEqual([true, false]));
	test('at the screen of the room the child whose turn it is; the columns of the others are closed', () => {
		expect(mayWrite(together, 'ada', screen)).toBe(false);
		expect(mayWrite({ ...together, turn: ['ben'] }, 'ada', screen)).toBe(false);
		expect(mayWrite({ ...together, turn: ['ada'] }, 'ada', screen)).toBe(true);
		expect(mayWrite({ ...together, children: ['ada'] }, 'ada', screen)).toBe(true);
	});
	test('nobody, while a child asked to stop', () =>
		expect(
			[keeper, screen, child('ada')].map((me) =>
				mayWrite({ ...together, turn: ['ada'], stop: { child: 'ben', at: 1 } }, 'ada', me)
			)
		).toEqual([false, false, false]));
});

test('the child that opens leads, and so do the ib’er and the screen', () =>
	expect([child('ben'), child('ada'), keeper, screen, mother].map((me) => leads(together, me))).toEqual([
		true,
		false,
		true,
		true,
		false
	]));

test('in the circle are the children, who came, and who keeps the board; of other colleagues nobody', () =>
	expect(everyoneIn(together, names, ['keeper']).map(({ name, face }) => [name, face])).toEqual([
		['Ada', 'okay'],
		['Ben', undefined],
		['Sevda', undefined],
		['Marijke', undefined]
	]));

describe('a face', () => {
	const chosen: Together = {
		...together,
		phase: 'check-in',
		faces: [
			{ who: { kind: 'child', id: 'ada' }, face: 'sad' },
			{ who: { kind: 'guest', id: 'mother' }, face: 'happy' }
		]
	};
	const seenBy = (me: Me, more: Partial<Together> = {}) =>
		columnsOf({ ...chosen, ...more }, names, me).map(({ face }) => face);
	const inTheCircle = (more: Partial<Together> = {}) =>
		everyoneIn({ ...chosen, ...more }, names, ['keeper']).map(({ hasChosen, face }) => [hasChosen, face]);

	test('is on no screen but one’s own until all are shown: that someone chose is', () => {
		for (const me of [keeper, screen, mother, child('ben')]) expect(seenBy(me)).toEqual([undefined, undefined]);
		expect(seenBy(child('ada'))).toEqual(['sad', undefined]);
		expect(inTheCircle()).toEqual([
			[true, undefined],
			[false, undefined],
			[true, undefined],
			[false, undefined]
		]);
	});
	test('is there for everyone once they are shown, and when the check-in is over', () => {
		for (const more of [{ facesShown: true }, { phase: 'successes' as const }]) {
			expect(seenBy(screen, more)).toEqual(['sad', undefined]);
			expect(inTheCircle(more)[2]).toEqual([true, 'happy']);
		}
	});
	test('is shown once, and where there is any', () => {
		expect(mayShowFaces(chosen)).toBe(true);
		for (const more of [{ facesShown: true }, { faces: [] }, { phase: 'goals' as const }])
			expect(mayShowFaces({ ...chosen, ...more })).toBe(false);
	});
});

test('everyone chooses the face of who sits there, and at the screen it is chosen by name', () =>
	expect([child('ada'), mother, keeper, screen].map(ownFace)).toEqual([
		{ kind: 'child', id: 'ada' },
		{ kind: 'guest', id: 'mother' },
		{ kind: 'keeper', id: 'keeper' },
		undefined
	]));

test('the phases come in the order of the plan', () => {
	expect(besidePhase({ ...together, phase: 'check-in' })).toEqual({ next: 'successes', back: undefined });
	expect(besidePhase(together)).toEqual({ next: 'goals', back: 'check-in' });
	expect(besidePhase({ ...together, phase: 'goals' })).toEqual({ next: undefined, back: 'successes' });
});

test('a guest who came just now is asked for by name', () => {
	expect(unknownIn(together, names)).toEqual([]);
	expect(unknownIn({ ...together, guests: ['mother', 'late'] }, names)).toEqual(['late']);
});

test('four children stand two by two where three fit, and the last of five fills its row', () => {
	expect([1, 2, 3, 4, 5, 6].map((many) => acrossOf(many, 3))).toEqual([
		{ across: 1, last: 1 },
		{ across: 2, last: 1 },
		{ across: 3, last: 1 },
		{ across: 2, last: 1 },
		{ across: 3, last: 2 },
		{ across: 3, last: 1 }
	]);
	expect(acrossOf(4, 5)).toEqual({ across: 4, last: 1 });
});
