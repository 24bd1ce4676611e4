import { dayOf, type Day } from '#kernel/time.ts';
import type { Language } from '#ui/language.ts';
import { sayIn, type Words } from '#ui/say.ts';
import { looking, type Entry } from './entry.ts';
import { sentencesIn, type Named } from './sentences.ts';

/** Rows as a page tells them: by day, newest first, each a time and a sentence; the same again in one minute is one line. */
export type ToldDay = { day: Day; title: string; rows: ToldLine[] };
export type ToldLine = { id: string; at: string; sentence: string; isLook: boolean };

type Placed = Entry & { month: string; position: number };

/** `2026-11.42`: the place of a row, as it stands in an address. */
export const placeOf = ({ month, position }: Pick<Placed, 'month' | 'position'>): string => `${month}.${position}`;

export const readPlace = (text: string | null): { month: string; position: number } | undefined => {
	const [, month, position] = /^(\d{4}-\d{2})\.(\d{1,9})$/.exec(text ?? '') ?? [];
	return month === undefined ? undefined : { month, position: Number(position) };
};

export const toldIn = (language: Language, words: Words) => {
	const say = sayIn(language, words);
	const sentence = sentencesIn(language, words);
	const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
	const timeZone = 'Europe/Amsterdam';
	const dates = new Intl.DateTimeFormat(locale, {
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone
	});
	const clock = new Intl.DateTimeFormat('nl-NL', { hour: 'numeric', minute: '2-digit', timeZone });
	const time = (at: number) => {
		const [hour = '', minute = ''] = clock.format(at).split(':');
		return say('audit.at', { hour: String(Number(hour)), minute });
	};
	return (rows: readonly Placed[], named: Named): ToldDay[] =>
		[...Map.groupBy(rows, ({ at }) => dayOf(at))].map(([day, of]) => ({
			day,
			title: dates.format(of[0]?.at).replace(',', ''),
			rows: folded(
				of.map((row) => ({
					id: placeOf(row),
					at: time(row.at),
					sentence: sentence(row, named),
					isLook: looking.includes(row.act)
				})),
				(line, n) => ({ ...line, sentence: say('audit.times', { sentence: line.sentence, n }) })
			)
		}));
};

/** What is said several times in a row is said once, with how often. */
const folded = (lines: readonly ToldLine[], again: (line: ToldLine, n: number) => ToldLine): ToldLine[] => {
	const runs: ToldLine[][] = [];
	for (const line of lines) {
		const [first] = runs.at(-1) ?? [];
		if (first?.sentence === line.sentence && first.at === line.at) runs.at(-1)?.push(line);
		else runs.push([line]);
	}
	return runs.flatMap(([line, ...more]) => (line && more.length > 0 ? again(line, more.length + 1) : (line ?? [])));
};
