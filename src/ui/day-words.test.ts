import { expect, test } from 'vitest';
import { dateInShort, dayInWords, listInWords, weekdayInShort, weekdayInWords } from './day-words.ts';

test('a day is said as the school says it', () => {
	expect(dayInWords('nl', '2026-10-06')).toBe('di 6 oktober');
	expect(dayInWords('en', '2026-10-06')).toBe('Tue 6 October');
	expect(dayInWords('tr', '2026-10-06')).toBe('6 Ekim Sal');
	expect(dayInWords('ar', '2026-10-06')).toContain('6');
	expect(weekdayInWords('nl', '2026-10-06')).toBe('dinsdag');
	expect(weekdayInShort('nl', '2026-10-06')).toBe('di');
	expect(dateInShort('nl', '2026-10-06')).toBe('6 okt');
});

test('names are listed with the word for and', () => {
	expect(listInWords('nl', ['Aya', 'Bram', 'Noor'])).toBe('Aya, Bram en Noor');
	expect(listInWords('en', ['Aya', 'Bram'])).toBe('Aya and Bram');
});
