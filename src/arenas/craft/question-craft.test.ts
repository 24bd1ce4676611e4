import { describe, expect, test } from 'vitest';
import nl from '../../../messages/nl/arena.json' with { type: 'json' };
import examples from './questions.examples.json' with { type: 'json' };
import { adviceFor, advices, type Advice } from './question-craft.ts';

const names = ['Hanna', 'Tom', 'Marijke', 'Roos', 'Zoë', 'de Vries', 'van den Berg', 'Bakker'];
const adviceOn = (words: string) => adviceFor(words, { names });

/** As teams write them: each gets its advice at least, and what is good gets none. */
const asked: Record<Advice | 'good', readonly string[]> = examples;

describe.each(advices)('%s', (advice) => {
	const questions = asked[advice];

	test('there are at least twenty-five questions, none of them twice', () => {
		expect(new Set(questions).size).toBe(questions.length);
		expect(questions.length).toBeGreaterThanOrEqual(25);
	});

	test.each(questions)('is said of: %s', (question) => {
		expect(adviceOn(question)).toContain(advice);
	});

	test('has its sentence', () => {
		expect(Object.keys(nl)).toContain(`craft-${advice}`);
	});
});

test.each(asked.closed)('only closed: %s', (question) => {
	expect(adviceOn(question)).toEqual(['closed']);
});

test.each(asked.good)('a good question gets no advice: %s', (question) => {
	expect(adviceOn(question)).toEqual([]);
});

test('there are enough good ones', () => expect(asked.good.length).toBeGreaterThanOrEqual(25));

test.each(asked.good)('while it is typed a good question is not said to be about everything: %s', (question) => {
	const typed = question.split(' ').map((_, at, words) => words.slice(0, at + 1).join(' '));
	for (const soFar of typed.slice(0, 3)) expect(adviceOn(soFar), soFar).toEqual([]);
});

test('nothing typed yet, or no words at all, gets no advice', () => {
	for (const words of ['', '   ', '?', '...', '🙂', 'Is', 'Vinden jullie', '123'])
		expect(adviceOn(words), words).toEqual([]);
});

test('one question may get several, in a fixed order', () => {
	expect(adviceOn('Vinden jullie juf Hanna toch leuk en zijn de wc’s schoon?')).toEqual([
		'closed',
		'leading',
		'off-topic',
		'names-someone',
		'two-in-one'
	]);
});

test('capitals, accents and spaces make no difference', () => {
	expect(adviceOn('  VINDEN   JULLIE DE  WEEKTAAK FIJN ?')).toEqual(adviceOn('Vinden jullie de weektaak fijn?'));
});

test('a title alone names nobody', () => {
	expect(adviceOn('Wat vraagt een juf of meester aan je als je vastloopt?')).toEqual([]);
});

test('a long line is looked at in no time', () => {
	const long = 'Wat en hoe, vinden jullie '.repeat(200);
	const began = performance.now();
	adviceOn(long);
	expect(performance.now() - began).toBeLessThan(1000);
});
