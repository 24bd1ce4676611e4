import fc from 'fast-check';
import { expect, test } from 'vitest';
import nl from '../../messages/nl/roster.json' with { type: 'json' };
import { anyFound } from '#testing/any-roster.ts';
import { droppedNames, droppedOf } from './dropped.ts';
import { answersIn, noneAnswered, readReading, writeReading } from './reading.ts';

test('what was found comes back as it was', () => {
	fc.assert(
		fc.property(anyFound, (found) => {
			const reading = { found, answers: { ...noneAnswered(), pupils: { 0: 'new' } } };
			expect(readReading(writeReading(reading))).toStrictEqual(reading);
		}),
		{ numRuns: 200 }
	);
});

test('words that are no reading are none', () => {
	for (const words of ['', '{}', 'null', '[]', '{"found":{},"answers":{}}', '{"found":', 'Sem Vink'])
		expect(readReading(words)).toBeUndefined();
});

test('an answer is about the one in that place, and one about nobody is passed by', () => {
	const [found] = fc.sample(
		anyFound.filter(({ pupils }) => pupils.length > 1),
		{ seed: 1, numRuns: 1 }
	);
	if (!found) throw new Error('nothing was found');
	const answers = answersIn({ found, answers: { ...noneAnswered(), pupils: { 1: 'new', 99: 'new' } } });
	expect([...answers]).toEqual([[found.pupils[1], 'new']]);
});

test('what was thrown away is told in plain words, together, most first; what has none as the file calls it', () => {
	// what a OneRoster file calls by names that are nobody's words
	expect(droppedOf({ enabledUser: 3, status: 3, agentSourcedIds: 1, subjectCodes: 2 })).toEqual([
		{ name: 'standing', field: 'enabledUser', n: 6 },
		{ name: 'lessons', field: 'subjectCodes', n: 2 },
		{ name: 'relations', field: 'agentSourcedIds', n: 1 }
	]);
	expect(droppedOf({ bsn: 2, sofinummer: 1, Geboortedatum: 5, birthDate: 1, huisdier: 4 })).toEqual([
		{ name: 'birth-date', field: 'Geboortedatum', n: 6 },
		{ name: undefined, field: 'huisdier', n: 4 },
		{ name: 'citizen-number', field: 'bsn', n: 3 }
	]);
	const said = Object.keys(nl).flatMap((key) => (key.startsWith('dropped-') ? [key.slice('dropped-'.length)] : []));
	expect(said).toEqual([...droppedNames]);
});
