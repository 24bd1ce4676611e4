import type { Day } from '#kernel/time.ts';
import { dateInFull } from '#ui/day-words.ts';
import type { Language } from '#ui/language.ts';
import { sayIn, type Sentence, type Words } from '#ui/say.ts';
import { tables } from '../kept.ts';
import type { About } from './export.ts';
import type { Paper } from './pdf.ts';

type Asked = { language: Language; words: Words; about: About; on: Day };

/** What is kept about someone, as a page to read. */
export const paperAbout = ({ language, words, about, on }: Asked): Paper => {
	const say = sayIn(language, words);
	const said = (key: string, values?: Record<string, string | number>) => say(`retention.${key}` as Sentence, values);
	/** A word of another book, or what stands there when it has none. */
	const wordOr = (book: string, key: string, otherwise: string) => words[book]?.[key] ?? otherwise;
	const day = (at: string) => dateInFull(language, at.slice(0, 10));
	const nothing = [said('paper-nothing')];
	const table = (title: string, head: string[], rows: string[][]) =>
		rows.length > 0
			? { title: said(title), table: { head: head.map((one) => said(one)), rows } }
			: { title: said(title), lines: nothing };
	const where = ({ group, schoolYear, kind }: { group: string | null; schoolYear: string | null; kind: string }) =>
		[wordOr('retention', `where-${kind}`, kind), group, schoolYear].filter(Boolean).join(', ');
	return {
		language,
		title: said('data-title', { name: about.name }),
		intro: [
			said('paper-intro', { day: dateInFull(language, on), name: about.name, school: about.school }),
			said('paper-others')
		],
		parts: [
			table('paper-register', ['paper-field', 'paper-value'], fieldsOf(about, said)),
			table(
				'paper-family',
				['paper-given', 'paper-as', 'paper-authority'],
				about.family.map(({ given, as, authority }) => [
					given,
					wordOr('households', `relation-${as}`, as),
					wordOr('households', `authority-is-${authority}`, authority)
				])
			),
			table(
				'paper-places',
				['paper-when', 'paper-act', 'paper-where'],
				about.places.map(({ at, what, group, role }) => [
					day(at),
					what,
					[group, role && wordOr('office', `role-${role}`, role)].filter(Boolean).join(', ')
				])
			),
			table(
				'paper-said',
				['paper-when', 'paper-where', 'paper-words'],
				about.said.map((one) => [
					day(one.at),
					where(one),
					[one.words, one.isDrawn ? said('paper-drawn') : ''].filter(Boolean).join(' ')
				])
			),
			table(
				'paper-turns',
				['paper-where', 'paper-often'],
				about.turns.map((one) => [
					where(one),
					Object.entries(one.tasks)
						.map(([task, times]) => `${task}: ${String(times)}`)
						.join(', ')
				])
			),
			table(
				'paper-named',
				['paper-where', 'paper-notes'],
				about.named.map((one) => [where(one), String(one.notes)])
			),
			table(
				'paper-audit',
				['paper-when', 'paper-act', 'paper-by'],
				about.audit.map(({ at, act, kind, by }) => [day(at), `${act} (${kind})`, said(`by-${by}`)])
			)
		]
	};
};

/** Each thing that a register says, by what it is; numbers that lead nowhere are left to the file. */
const fieldsOf = ({ registers }: About, said: (key: string) => string): string[][] =>
	Object.entries(registers).flatMap(([name, rows]) => {
		const columns = Object.entries(tables[name]?.columns ?? {}).flatMap(([says, all]) =>
			says === 'number' ? [] : all.split(' ').map((column) => ({ says, column }))
		);
		return rows.flatMap((row) =>
			columns.flatMap(({ says, column }) => {
				const value = row[column];
				return value === null || value === '' || value === undefined ? [] : [[said(`said-${says}`), String(value)]];
			})
		);
	});
