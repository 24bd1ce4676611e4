import { expect, test } from 'vitest';
import { atRest, beforeAt, hangingIn, schoolWeek } from './hanging.ts';
import type { Area, Note } from './note.ts';

const note = (id: string, area: Area, day: string | null = null): Note => ({
	id,
	area,
	day,
	place: id,
	words: id,
	drawing: null,
	helpers: [],
	belongsTo: null,
	goal: null,
	task: null,
	by: 'ada',
	on: '2026-11-23',
	revision: 0,
	acts: []
});
const ids = (notes: Note[]) => notes.map(({ id }) => id).join(' ');
const wednesday = '2026-11-25';

test('the newest success hangs on top, other areas keep the order of the board', () => {
	const notes = [note('a', 'successes'), note('b', 'actions'), note('c', 'successes'), note('d', 'actions')];
	expect(ids(hangingIn(notes, 'successes'))).toBe('c a');
	expect(ids(hangingIn(notes, 'actions'))).toBe('b d');
});

test('planning hangs by day; at rest only what is still to come is in sight', () => {
	const notes = [
		note('old', 'planning', '2026-11-12'),
		note('monday', 'planning', '2026-11-23'),
		note('friday', 'planning', '2026-11-27'),
		note('today', 'planning', wednesday)
	];
	expect(ids(hangingIn(notes, 'planning'))).toBe('old monday today friday');
	expect(ids(atRest(hangingIn(notes, 'planning'), wednesday))).toBe('today friday');
});

test.each(['successes', 'actions'] as const)('a note dropped at a place among the %s is seen at that place', (area) => {
	const notes = [note('a', area), note('b', area), note('c', area), note('d', area)];
	for (const moving of ['a', 'b', 'c', 'd']) {
		for (const place of [0, 1, 2, 3]) {
			const shown = hangingIn(notes, area);
			const before = beforeAt(shown, moving, place, area);
			const rest = notes.filter(({ id }) => id !== moving);
			const at = before === null ? rest.length : rest.findIndex(({ id }) => id === before);
			const after = rest.toSpliced(at, 0, note(moving, area));
			expect(hangingIn(after, area).findIndex(({ id }) => id === moving)).toBe(place);
		}
	}
});

test('the school week is Monday to Friday, in the weekend the next one', () => {
	expect(schoolWeek(wednesday)).toEqual(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']);
	expect(schoolWeek('2026-11-28')[0]).toBe('2026-11-30');
	expect(schoolWeek('2026-11-29')[0]).toBe('2026-11-30');
});
