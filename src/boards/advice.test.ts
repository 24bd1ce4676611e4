import { addDays } from '#kernel/time.ts';
import { expect, test } from 'vitest';
import { adviceFor } from './advice.ts';
import type { Goal } from './note.ts';

const lasting = (days: number): Goal => ({
	measure: { kind: 'yes-no' },
	starts: '2026-11-23',
	ends: addDays('2026-11-23', days),
	points: [],
	outcome: 'open'
});

test('a sentence about the class, with a measure and five weeks, needs no advice', () => {
	for (const words of ['Wij lezen elke dag', 'onze klas is stil', 'We ruimen op', 'Groep 6 sport', 'Iedereen doet mee'])
		expect(adviceFor(words, lasting(35))).toEqual([]);
});

test('a goal has the class as its subject', () => {
	for (const words of ['Lezen', 'De juf leest voor', 'Week van het lezen', 'Onzegbaar veel lezen'])
		expect(adviceFor(words, lasting(35))).toEqual(['class-is-not-the-subject']);
});

test('a drawing needs no subject', () => expect(adviceFor('', lasting(35))).toEqual([]));

test('a goal can be seen', () =>
	expect(adviceFor('Wij lezen', { ...lasting(35), measure: { kind: 'none' } })).toEqual(['measure-is-missing']));

test('a goal runs four to six weeks', () => {
	expect(adviceFor('Wij lezen', lasting(28))).toEqual([]);
	expect(adviceFor('Wij lezen', lasting(27))).toEqual(['period-is-short']);
	expect(adviceFor('Wij lezen', lasting(42))).toEqual([]);
	expect(adviceFor('Wij lezen', lasting(43))).toEqual(['period-is-long']);
});

test('holidays do not count as time', () => {
	expect(adviceFor('Wij lezen', lasting(35), 14)).toEqual(['period-is-short']);
	expect(adviceFor('Wij lezen', lasting(56), 14)).toEqual([]);
});
