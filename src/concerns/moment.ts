import { dayOf } from '#kernel/time.ts';
import { dayInWords } from '#ui/day-words.ts';
import type { Language } from '#ui/language.ts';

const clock = new Intl.DateTimeFormat('nl-NL', {
	timeZone: 'Europe/Amsterdam',
	hour: '2-digit',
	minute: '2-digit',
	hourCycle: 'h23'
});

/** "ma 23 november 10:31"; `at` in ms since 1970. */
export const momentInWords = (language: Language, at: number): string =>
	`${dayInWords(language, dayOf(at))} ${clock.format(at)}`;
