import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Words } from '#ui/say.ts';
import { reportOf } from './report.ts';
import type { Wish } from './voice-state.ts';

const words: Words = { voice: JSON.parse(readFileSync('messages/nl/voice.json', 'utf8')) as Record<string, string> };
const wish: Wish = {
	id: 'wish-1',
	subject: 'opp',
	moment: 'drawing-up',
	since: '2026-11-22',
	said: { channel: 'self', words: 'een rustige plek', drawing: null },
	meeting: null,
	asked: null,
	weighed: null,
	told: null
};
const staff = [{ id: 'marijke', given: 'Marijke', family: 'Smit' }];
const told = (one: Partial<Wish>) =>
	reportOf({ language: 'nl', words, given: 'Daan', staff, wishes: [{ ...wish, ...one }] })[0]?.lines;

test('a report tells what the child said, its influence, why, and that the child knows', () => {
	const weighed = { influence: 'partly', why: 'na de middag', on: '2026-11-24' } as const;
	expect(told({ weighed, told: { by: 'marijke', on: '2026-11-25', took: 'fine', words: 'ok' } })).toEqual([
		'Daan (zelf gezegd): een rustige plek',
		'Wat de school ermee deed: deels overgenomen.',
		'Waarom: na de middag',
		'Terugverteld op 25 november 2026 door Marijke Smit. Daan vond het goed: ok.'
	]);
	expect(told({ weighed })?.at(-1)).toBe('Dit is nog niet terugverteld.');
	// who is here no more has no name
	expect(told({ weighed, told: { by: 'gone', on: '2026-11-25', took: 'glad', words: '' } })?.at(-1)).toBe(
		'Terugverteld op 25 november 2026 door iemand van school. Daan was blij.'
	);
});

test('what was not weighed, was drawn, or was not said is told as it is', () => {
	expect(told({})).toEqual(['Daan (zelf gezegd): een rustige plek', 'De school heeft dit nog niet gewogen.']);
	expect(told({ said: { channel: 'drawing', words: '', drawing: [[1, 2]] } })).toEqual([
		'Daan maakte er een tekening bij. Die staat in Kring.',
		'De school heeft dit nog niet gewogen.'
	]);
	expect(told({ said: null })).toEqual(['Daan is gevraagd en wilde niets zeggen.']);
});
