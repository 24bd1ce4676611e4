import { expect, test } from 'vitest';
import { spokenLanguages } from '#ui/language.ts';
import { guestLanguages } from './guest.ts';
import { dayFor, timeFor } from './moment.ts';

const at = Date.parse('2026-11-23T12:05:00Z');

test.each([
	['nl', 'maandag 23 november', '13.05'],
	['en', 'Monday 23 November', '13:05'],
	['tr', '23 Kasım Pazartesi', '13:05'],
	['ar', 'الاثنين، 23 نوفمبر', '13:05'],
	['pl', 'poniedziałek, 23 listopada', '13:05'],
	['uk', 'понеділок, 23 листопада', '13:05']
] as const)('in %s a moment is told as there, on the clock of school', (language, day, time) => {
	expect(dayFor(language, at)).toBe(day);
	expect(timeFor(language, at)).toBe(time);
});

test('a guest is written to in the languages in which Kring speaks to families, and in no other', () =>
	expect(guestLanguages).toEqual(spokenLanguages));
