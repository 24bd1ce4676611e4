import type { RingsKept } from './rings-about.ts';
import { theHouse, theTerminal } from '#kernel/standing.ts';
import { dayOf, type Day } from '#kernel/time.ts';
import type { Entry } from '#audit/entry.ts';
import { dateInFull } from '#ui/day-words.ts';
import type { Language } from '#ui/language.ts';
import { sayIn, type Sentence, type Words } from '#ui/say.ts';
import type { Looked } from './audit-about.ts';
import type { About } from './export.ts';
import { fieldsOf } from './paper-fields.ts';
import type { Paper } from './pdf.ts';

/** Puts a row of the audit into words, with these names. */
type Tell = (
	row: Entry,
	named: { people: ReadonlyMap<string, { name: string; kind: string }>; groups: ReadonlyMap<string, string> }
) => string;

type Asked = { language: Language; words: Words; about: About; on: Day; tell: Tell };

/** What is kept about someone, as a page to read: in sentences, and without a code or a number that leads nowhere. */
export const paperAbout = ({ language, words, about, on, tell }: Asked): Paper => {
	const say = sayIn(language, words);
	const said = (key: string, values?: Record<string, string | number>) => say(`retention.${key}` as Sentence, values);
	const word = (book: string, key: string) => words[book]?.[key] ?? '';
	const day = (at: string) => dateInFull(language, dayOf(Date.parse(at)));
	const table = (title: string, head: string[], rows: string[][]) =>
		rows.length > 0
			? { title: said(title), table: { head: head.map((one) => said(one)), rows } }
			: { title: said(title), lines: [said('paper-nothing')] };
	const where = ({ group, schoolYear, kind }: { group: string | null; schoolYear: string | null; kind: string }) =>
		[word('retention', `where-${kind}`), group, schoolYear].filter(Boolean).join(', ');
	const looked = lookedIn(tell, words, about.name);
	const relation = (as: string) => word(as === 'child' ? 'retention' : 'households', `relation-${as}`);
	const voiceIn = () =>
		about.voice
			? table(
					'paper-voice',
					['paper-when', 'paper-words', 'paper-done'],
					about.voice.map(({ since, said: one, weighed, told }) => [
						dateInFull(language, since),
						one
							? [one.words, one.drawing ? said('paper-drawn') : ''].filter(Boolean).join(' ')
							: word('voice', 'said-nothing'),
						[
							weighed ? word('voice', weighed.influence) : '',
							weighed?.why ?? '',
							told ? said('paper-told', { day: dateInFull(language, told.on) }) : '',
							told ? [word('voice', `took-${told.took}`), told.words].filter(Boolean).join(': ') : ''
						]
							.filter(Boolean)
							.join('. ')
					])
				)
			: { title: said('paper-voice'), lines: [said('voice-elsewhere')] };
	const ringsIn = ({ turns, on: last }: RingsKept) =>
		said('paper-rings-are', { n: turns, day: dateInFull(language, last) });
	const circleIn = () =>
		about.circle
			? table(
					'paper-circle',
					['paper-when', 'paper-about', 'paper-words', 'paper-stands'],
					about.circle.map(({ on: when, what, words: one, drawing, state }) => [
						dateInFull(language, when),
						said(`circle-${what}`),
						[one, drawing ? said('paper-drawn') : ''].filter(Boolean).join(' '),
						state ? said(`stands-${state}`) : ''
					])
				)
			: { title: said('paper-circle'), lines: [said('circle-elsewhere')] };
	return {
		language,
		title: said('data-title', { name: about.name }),
		intro: [
			said('paper-intro', { day: dateInFull(language, on), name: about.name, school: about.school }),
			said('paper-others')
		],
		parts: [
			table('paper-register', ['paper-about', 'paper-field', 'paper-value'], fieldsOf(about, language, words)),
			about.family
				? table(
						'paper-family',
						['paper-given', 'paper-as', 'paper-authority'],
						about.family.map(({ given, as, authority }) => [
							given,
							relation(as),
							word('households', `authority-is-${authority}`)
						])
					)
				: { title: said('paper-family'), lines: [said('family-elsewhere')] },
			...(about.kind === 'pupil' ? [voiceIn()] : []),
			...(about.kind === 'staff' ? [] : [circleIn()]),
			...(about.rings ? [{ title: said('paper-rings'), lines: [ringsIn(about.rings)] }] : []),
			...(about.circleElsewhere ? [{ title: said('paper-circle'), lines: [said('circle-kept-elsewhere')] }] : []),
			table(
				'paper-places',
				['paper-when', 'paper-act'],
				about.places.map(({ at, what, group, role }) => [
					day(at),
					said(what in placesIn(words) ? `place-${what}` : 'place-other', {
						group: group ?? said('group-gone'),
						role: word('office', `role-${role}`)
					})
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
				about.turns.map((one) => [where(one), turnsOf(one.tasks, said)])
			),
			table(
				'paper-named',
				['paper-where', 'paper-notes'],
				about.named.map((one) => [where(one), String(one.notes)])
			),
			table(
				'paper-audit',
				['paper-when', 'paper-act'],
				about.audit.map((row) => [day(row.at), looked(row)])
			)
		]
	};
};

/** By what happened: the sentence that a place has. */
const placesIn = ({ retention = {} }: Words): Record<string, string> =>
	Object.fromEntries(
		Object.entries(retention).flatMap(([key, text]) => (key.startsWith('place-') ? [[key.slice(6), text]] : []))
	);

const tasks = ['leads', 'minds-time', 'writes', 'minds-teacher'];

const turnsOf = (
	all: Readonly<Record<string, unknown>>,
	said: (key: string, values: { n: number }) => string
): string => {
	const often = tasks.map((task) => ({ task, n: Number(all[task] ?? 0) }));
	return often.flatMap(({ task, n }) => (n > 0 ? [said(`turn-${task}`, { n })] : [])).join(', ');
};

/** As *wie keek?* tells it; whoever else of the school it was is not named. */
const lookedIn = (tell: Tell, words: Words, name: string) => {
	const someone = words['retention']?.['by-school'] ?? '';
	const people = new Map([
		['self', { name, kind: '' }],
		['school', { name: someone, kind: '' }]
	]);
	const actors = { self: 'self', school: 'school', house: theHouse, terminal: theTerminal } as const;
	return ({ act, kind, by, group, times }: Looked): string =>
		tell(
			{
				at: 0,
				actor: actors[by],
				device: null,
				act,
				kind,
				stream: null,
				group,
				about: by === 'self' ? [] : ['self'],
				times
			},
			{ people, groups: new Map(group === null ? [] : [[group, group]]) }
		);
};
