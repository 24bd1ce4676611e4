import { expect, test } from 'vitest';
import { problemWith } from './password-rules.ts';

const mail = 'marijke.dekkers@school.nl';

test('a password has twelve characters or more, whatever they are', () => {
	expect(problemWith('boterham-gr', mail)).toBe('password-too-short');
	expect(problemWith('boterhambaks', mail)).toBeUndefined();
	expect(problemWith('drie fietsen in de regen', mail)).toBeUndefined();
	expect(problemWith('🚲🚲🚲🌧️ fietsen', mail)).toBeUndefined();
	expect(problemWith('x'.repeat(5) + 'fietsen '.repeat(40), mail)).toBe('password-too-long');
});

for (const common of [
	'Welkom123456!',
	'Wachtwoord2026',
	'P@ssword12345'.replace('@', 'a'),
	'123456789012',
	'2026-2026-2026',
	'qwertyuiop[]',
	'abcdefghijkl',
	'zyxwvutsrqpo',
	'aaaaaaaaaaaa',
	'kringkringkring',
	'september2026',
	'zomervakantie1!',
	'Marijke.Dekkers1',
	'marijkedekkers2026'
])
	test(`what is tried first will not do: ${common}`, () =>
		expect(problemWith(common, mail)).toBe('password-too-common'));

test('a common word among others is no common password', () =>
	expect(problemWith('welkom op mijn driewieler', mail)).toBeUndefined());
