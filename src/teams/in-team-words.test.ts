import { expect, test } from 'vitest';
import own from '../../messages/nl/team-board.json' with { type: 'json' };
import board from '../../messages/nl/board.json' with { type: 'json' };
import seat from '../../messages/nl/seat.json' with { type: 'json' };
import session from '../../messages/nl/session.json' with { type: 'json' };
import { inTeamWords } from './in-team-words.ts';

const books: Record<string, Record<string, string>> = { board, session, seat };

test('what a team says its own way is said by a class another way', () => {
	for (const [sentence, words] of Object.entries(own)) {
		const [book = '', key = ''] = sentence.split('.');
		expect(books[book]?.[key], sentence).toBeTypeOf('string');
		expect(books[book]?.[key], sentence).not.toBe(words);
	}
});

test('of the rest a team says what a class says, whose own words stay as they were', () => {
	const spoken = inTeamWords(books, own);
	expect(spoken['board']).toMatchObject({
		goals: 'Leerling\u00addoelen',
		actions: 'Leraar\u00adacties',
		successes: 'Successen'
	});
	expect(spoken['session']).toMatchObject({ 'phase-goals': 'Leerlingdoelen', title: 'Bordsessie' });
	expect(books['board']).toMatchObject({ goals: 'Doelen' });
});

test('nowhere does a team read of a class or a teacher who is minded', () => {
	for (const words of Object.values(own)) expect(words).not.toMatch(/\b(klas|juf|kind|kinderen)\b/i);
});
