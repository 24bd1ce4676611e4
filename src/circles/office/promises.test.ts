import { expect, test } from 'vitest';
import { noCircle, type Agreement, type Circle } from '../circle-state.ts';
import { agreementsByChild, isLate, mustBeTold, promisesOf } from './promises.ts';

const today = '2026-11-23';
const agreed = (id: string, more: Partial<Agreement> = {}): Agreement => ({
	id,
	words: id,
	who: { kind: 'guest', id: 'mother' },
	by: '2026-12-01',
	about: null,
	tells: null,
	meeting: 'first',
	state: 'open',
	done: null,
	told: null,
	toldBy: null,
	...more
});
const circleWith = (...agreements: Agreement[]): Circle => ({
	...noCircle,
	children: ['sem', 'noor'].map((id) => ({ id, guardians: [], asked: false })),
	agreements
});

test('what is open after its day is late, and on the day itself it is not', () => {
	expect(isLate(agreed('a', { by: '2026-11-22' }), today)).toBe(true);
	expect(isLate(agreed('a', { by: today }), today)).toBe(false);
	expect(isLate(agreed('a', { by: '2026-11-22', state: 'done' }), today)).toBe(false);
});

test('a child must hear what is about it, also when it is done by now, and not what was dropped', () => {
	expect(mustBeTold(agreed('a', { about: 'sem' }))).toBe(true);
	expect(mustBeTold(agreed('a', { about: 'sem', state: 'done' }))).toBe(true);
	expect(mustBeTold(agreed('a', { about: 'sem', state: 'dropped' }))).toBe(false);
	expect(mustBeTold(agreed('a', { about: 'sem', told: today }))).toBe(false);
	expect(mustBeTold(agreed('a'))).toBe(false);
});

test('a list tells how much was promised, and of which children, without a word of what', () => {
	const circle = circleWith(
		agreed('geheim', { about: 'sem', by: '2026-11-01' }),
		agreed('nog iets', { about: 'sem' }),
		agreed('klaar', { state: 'done', about: 'noor', told: today })
	);
	expect(promisesOf(circle, today)).toEqual({ open: 2, late: 1, toTell: ['sem'] });
	expect(promisesOf(undefined, today)).toEqual({ open: 0, late: 0, toTell: [] });
});

test('an agreement about one child never stands with another, and late ones come first', () => {
	const circle = circleWith(
		agreed('gezin'),
		agreed('later', { about: 'noor', by: '2026-12-24' }),
		agreed('te laat', { about: 'noor', by: '2026-11-02' }),
		agreed('te vertellen', { about: 'noor', state: 'done', by: '2026-10-01' }),
		agreed('weg', { about: 'sem', state: 'dropped' })
	);
	const shown = agreementsByChild(circle, today).map(({ about, agreements }) => [
		about,
		agreements.map(({ id }) => id)
	]);
	expect(shown).toEqual([
		['noor', ['te laat', 'later', 'te vertellen']],
		[null, ['gezin']]
	]);
});

test('that a guardian told a child stands there for two weeks, also when all of it is done', () => {
	const told = { about: 'sem', state: 'done', told: '2026-11-20', toldBy: { kind: 'guest', id: 'mother' } } as const;
	const shown = (one: Agreement, day = today) => agreementsByChild(circleWith(one), day).length;
	expect(shown(agreed('a', told))).toBe(1);
	expect(shown(agreed('a', told), '2026-12-05')).toBe(0);
	expect(shown(agreed('a', { ...told, toldBy: { kind: 'keeper', id: 'nancy' } }))).toBe(0);
});

test('that a guest said it is done stands there for two weeks, and what a keeper finished not', () => {
	const done = { about: null, state: 'done', done: { on: '2026-11-20', by: { kind: 'guest', id: 'smw' } } } as const;
	const shown = (one: Agreement, day = today) => agreementsByChild(circleWith(one), day).length;
	expect(shown(agreed('a', done))).toBe(1);
	expect(shown(agreed('a', done), '2026-12-05')).toBe(0);
	expect(shown(agreed('a', { ...done, done: { on: '2026-11-20', by: null } }))).toBe(0);
});
