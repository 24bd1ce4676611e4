import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { capabilities } from '#capabilities.ts';
import { theHouse } from '#kernel/standing.ts';
import { policy } from '#policy.ts';
import type { Language } from '#ui/language.ts';
import {
	acts,
	entryOfInvitation,
	entryOfPage,
	entryOfReading,
	entryOfRestoring,
	ofTheHouse,
	type Entry
} from './entry.ts';
import { sentencesIn } from './sentences.ts';
import { readPlace, toldIn } from './told.ts';

const bookIn = (language: Language) =>
	JSON.parse(readFileSync(`messages/${language}/audit.json`, 'utf8')) as Record<string, string>;
const saying = (language: Language) => sentencesIn(language, { audit: bookIn(language) });
const named = {
	people: new Map([
		['tom', { name: 'Tom Hendriksen', kind: 'staff' }],
		['daan', { name: 'Daan de Vries', kind: 'pupil' }],
		['noor', { name: 'Noor Bos', kind: 'pupil' }]
	]),
	groups: new Map([['5b', 'Groep 5b']])
};
const at = Date.parse('2026-11-23T07:31:00Z');
const onAside = { kind: 'aside', stream: 's', audience: undefined };
const aside = (act: 'opened' | 'resumed' | 'ended', times = 0): Entry => ({
	...entryOfReading(at, { person: 'tom' }, act, onAside, times),
	group: '5b'
});
const did = (kind: string, act: string, more: Partial<Entry> = {}): Entry => ({
	...aside('opened'),
	kind,
	act,
	...more
});
const dutch = (row: Entry) => saying('nl')(row, named);

test('who looked is a plain sentence', () => {
	expect(dutch(aside('opened'))).toBe('Tom Hendriksen opende de kant van de leerkracht van groep 5b');
	expect(dutch(aside('resumed'))).toBe('Tom Hendriksen ging verder in de kant van de leerkracht van groep 5b');
	expect(dutch(aside('ended', 3))).toBe(
		'Tom Hendriksen sloot de kant van de leerkracht van groep 5b, en kwam tussendoor 3 keer terug'
	);
	expect(saying('en')(aside('opened'), named)).toBe('Tom Hendriksen opened the teacher’s side of groep 5b');
	expect(dutch(entryOfPage(at, { person: 'tom' }, 'export', ['daan', 'noor']))).toBe(
		'Tom Hendriksen opende een overzicht van gegevens over Daan de Vries en Noor Bos'
	);
});

test('who wrote is a plain sentence', () => {
	expect(dutch(did('board', 'add-note', { actor: 'daan' }))).toBe(
		'Daan de Vries hing een briefje op het bord van groep 5b'
	);
	expect(dutch(did('faces', 'choose-face', { about: ['noor'] }))).toBe(
		'Tom Hendriksen liet Noor Bos een gezicht kiezen in groep 5b'
	);
	expect(dutch(ofTheHouse(at, acts.beat, 'audit'))).toBe('Kring schreef op dat alles wordt opgeschreven');
});

test('what was given is named, and a letter that lets someone in is an act of its own', () => {
	const about = { about: ['daan'], group: null, actor: 'tom' };
	expect(dutch(did('school', 'appoint:coordinator', about))).toBe("Tom Hendriksen gaf Daan de Vries de taak ib'er");
	expect(dutch(did('school', 'join-group:teacher', { ...about, group: '5b' }))).toBe(
		'Tom Hendriksen zette Daan de Vries in groep 5b als leerkracht'
	);
	// of before roles were written down, and of a role that is none
	expect(dutch(did('school', 'appoint', about))).toBe('Tom Hendriksen gaf Daan de Vries een rol');
	expect(dutch(did('school', 'appoint:koning', about))).toBe('Tom Hendriksen gaf Daan de Vries een rol');
	const letter = { person: 'daan', by: 'tom', act: acts.invited } as const;
	expect(dutch(entryOfInvitation(at, letter))).toBe('Tom Hendriksen stuurde Daan de Vries een uitnodiging');
	expect(dutch(entryOfInvitation(at, { ...letter, by: 'daan', act: acts.joined }))).toBe(
		'Daan de Vries nam een uitnodiging aan en heeft nu een eigen account'
	);
});

test('of many the first are named, and how many more there were', () => {
	const many = Array.from({ length: 30 }, (_, n) => `pupil-${n}`);
	const row = did('school', 'join-group:pupil', { about: ['daan', ...many] });
	expect(dutch(row)).toMatch(/^Tom Hendriksen zette Daan de Vries, .* en nog 19 anderen in groep 5b als leerling$/);
});

test('what broke off, and what was done at the machine itself, is a plain sentence', () => {
	expect(dutch(did('aside', acts.brokenOff))).toBe(
		'Tom Hendriksen had dit nog open: de kant van de leerkracht van groep 5b. Wanneer dat ophield is niet bekend, want Kring viel uit'
	);
	expect(dutch(entryOfRestoring(at))).toBe(
		'Wie de computer van Kring beheert zette een reservekopie terug: wat na die kopie werd geschreven, is weg'
	);
});

test('a guardian is named to who hears of care, and to others is a parent or carer', () => {
	const sevda = did('guardian-retention', 'opened', { about: ['sevda'] });
	const asks = did('retention', 'ask-guardian-request', { about: ['sevda'] });
	const ofCare = { ...named, guardians: new Map([['sevda', 'Sevda Demirel']]) };
	expect(saying('nl')(sevda, ofCare)).toBe('Tom Hendriksen opende Bewaren over Sevda Demirel');
	expect(saying('nl')(asks, ofCare)).toBe('Tom Hendriksen deed een verzoek over Sevda Demirel');
	const home = did('households', 'opened', { about: ['daan', 'sevda'], group: null });
	expect(saying('nl')(home, ofCare)).toContain('over Daan de Vries en Sevda Demirel');
	// to others PostgreSQL does not even tell that it is about this one
	expect(dutch({ ...sevda, about: [] })).toBe('Tom Hendriksen opende Bewaren over een ouder of verzorger');
	expect(dutch({ ...asks, about: [] })).toBe('Tom Hendriksen deed een verzoek over een ouder of verzorger');
	expect(dutch({ ...home, about: [] })).toBe('Tom Hendriksen opende de gezinnen van de school');
	// and one who is gone is that to everyone
	expect(saying('nl')({ ...asks, about: ['hakan'] }, ofCare)).toContain('een ouder of verzorger');
});

test('who may not be named is not, and who is not known any more is someone', () => {
	expect(dutch(did('aside', acts.wrote, { actor: null }))).toBe(
		'Een kind van groep 5b vertelde iets aan de leerkracht'
	);
	expect(dutch(did('board', 'add-note', { actor: 'gone' }))).toBe(
		'Iemand die er niet meer is hing een briefje op het bord van groep 5b'
	);
	expect(dutch(did('aside', 'knock', { actor: 't', device: 't' }))).toBe('Een tablet klopte aan bij groep 5b');
});

const everyAct = policy
	.filter(({ kind }) => kind !== 'page')
	.flatMap(({ kind, acts: of }) => of.filter((act) => act !== 'hear').map((act) => ({ kind, act })));

for (const language of ['nl', 'en'] as const) {
	test(`every act of every kind is said in ${language}, whoever did it`, () => {
		const say = saying(language);
		const kinds = [...Object.keys(capabilities), 'people', 'export', 'something-new'];
		const rows = [
			...everyAct,
			...kinds.flatMap((kind) => [...Object.values(acts), 'something-new'].map((act) => ({ kind, act })))
		];
		expect(rows.length).toBeGreaterThan(100);
		for (const { kind, act } of rows)
			for (const actor of ['tom', 'gone', theHouse, null])
				for (const about of [[], ['daan']])
					for (const times of [0, 1, 2]) {
						const said = say(did(kind, act, { actor, about, times }), named);
						expect(said, `${kind} ${act}`).toMatch(/^[A-Z][^{}]+$/);
						expect(said, `${kind} ${act}`).not.toContain('audit.');
					}
	});

	test(`every kind of stream and every page has its own name in ${language}`, () => {
		const book = bookIn(language);
		for (const kind of Object.keys(capabilities)) expect(Object.keys(book)).toContain(`thing-${kind}`);
	});
}

test('what some page says it opened has its own name', () => {
	const opened = globSync('src/routes/**/*.ts')
		.flatMap((file) => [
			...readFileSync(file, 'utf8').matchAll(/(?:audit\.opened\(\w+|openedAbout\(\w+, \w+), '([\w-]+)'/g)
		])
		.map(([, what]) => `thing-${what}`);
	expect(opened.length).toBeGreaterThan(0);
	expect(opened.filter((key) => !(key in bookIn('nl')))).toEqual([]);
});

test('rows are told by day, in the time of the school', () => {
	const rows = [
		{ ...aside('ended'), at: Date.parse('2026-11-24T07:05:00Z'), month: '2026-11', position: 3 },
		{ ...aside('opened'), month: '2026-11', position: 2 },
		{ ...did('board', 'add-note'), at: Date.parse('2026-11-22T23:30:00Z'), month: '2026-11', position: 1 }
	];
	expect(toldIn('nl', { audit: bookIn('nl') })(rows, named)).toMatchObject([
		{ title: 'dinsdag 24 november 2026', rows: [{ id: '2026-11.3', at: '8.05 uur', isLook: true }] },
		{
			title: 'maandag 23 november 2026',
			rows: [
				{ id: '2026-11.2', at: '8.31 uur', isLook: true },
				{ id: '2026-11.1', at: '0.30 uur', isLook: false }
			]
		}
	]);
});

test('the same again within a minute is one line that says how often, and what came between stays between', () => {
	const note = (position: number, seconds: number, act = 'add-note') => ({
		...did('board', act, { actor: 'daan' }),
		at: at + seconds * 1_000,
		month: '2026-11',
		position
	});
	const rows = [note(6, 70), note(5, 30), note(4, 20), note(3, 10, 'move-note'), note(2, 5), note(1, 0)];
	const [today] = toldIn('nl', { audit: bookIn('nl') })(rows, named);
	expect(today?.rows.map(({ id, sentence }) => `${id} ${sentence}`)).toEqual([
		'2026-11.6 Daan de Vries hing een briefje op het bord van groep 5b',
		'2026-11.5 Daan de Vries hing een briefje op het bord van groep 5b, 2 keer',
		'2026-11.3 Daan de Vries hing een briefje ergens anders op het bord van groep 5b',
		'2026-11.2 Daan de Vries hing een briefje op het bord van groep 5b, 2 keer'
	]);
});

test('a place in an address is read, and anything else is none', () => {
	expect(readPlace('2026-11.42')).toEqual({ month: '2026-11', position: 42 });
	for (const other of [null, '', '2026-11', '2026-11.-1', '2026-11.1e9', `'; drop`, '2026-11.12345678901'])
		expect(readPlace(other)).toBeUndefined();
});

test('no sentence is there for nothing', () => {
	const books = globSync('messages/nl/audit.json').map((path) => basename(path));
	expect(books).toEqual(['audit.json']);
	const known = new Set([...everyAct.map(({ kind, act }) => `${kind}-${act}`), ...Object.values(acts), 'other']);
	const unsaid = Object.keys(bookIn('nl'))
		.map((key) => /^(?:did|about|times)-(.*?)(?:-as)?(?:_one|_other)?$/.exec(key)?.[1])
		.filter((act) => act !== undefined && !known.has(act));
	expect(unsaid).toEqual([]);
});
