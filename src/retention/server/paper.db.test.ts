import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acts } from '#audit/entry.ts';
import { sentencesIn } from '#audit/sentences.ts';
import { capabilities } from '#capabilities.ts';
import { authorities, letterLanguages, relations } from '#households/guardian.ts';
import { newId } from '#kernel/id.ts';
import { policy } from '#policy.ts';
import { openHousehold } from '#testing/any-household.ts';
import { sent } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import { knock, startSession } from '#testing/session.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import type { Language } from '#ui/language.ts';
import type { Words } from '#ui/say.ts';
import { everythingAbout, type About } from './export.ts';
import { paperAbout } from './paper.ts';
import { pdfOf, type Paper } from './pdf.ts';
import { askRetention } from './stream.ts';

let it: TwoSchools;
beforeAll(async () => void (it = await openTwoSchoolHouse()));
afterAll(() => it?.close());

const booksIn = (language: Language): Words =>
	Object.fromEntries(
		['retention', 'office', 'audit', 'households', 'seat'].map((book) => [
			book,
			JSON.parse(readFileSync(`messages/${language}/${book}.json`, 'utf8')) as Record<string, string>
		])
	);

const paperIn = (language: Language, about: About): Paper => {
	const words = booksIn(language);
	return paperAbout({ language, words, about, on: '2026-11-22', tell: sentencesIn(language, words) });
};

/** A pupil, a colleague and a guardian of whom as much is kept as there can be. */
const plant = async (): Promise<{ pupil: string; staff: string; guardian: string }> => {
	const { house, north } = it;
	const { teacher, pupil, administrator, coordinator, group, school, board, principal } = north;
	const ask = (command: { type: string; [more: string]: unknown }) =>
		sent(house, administrator, 'school', school, command);
	const until = '2027-07-31';
	await ask({ type: 'rename-person', person: pupil.person, given: 'Daan', family: 'Dijkstra' });
	await ask({ type: 'set-grade', person: pupil.person, grade: 5 });
	await ask({ type: 'set-email', person: teacher.person, email: 'tom@school.example' });
	await ask({ type: 'appoint', person: teacher.person, role: 'coach', until });
	await ask({ type: 'appoint', person: teacher.person, role: 'trainer', until: null });
	await ask({ type: 'dismiss', person: teacher.person, role: 'trainer' });
	await ask({ type: 'let-go', person: north.leaver.person });
	await ask({ type: 'take-back', person: north.leaver.person });
	await openHousehold(house, north);
	const [guardian] = await it.rows<{ id: string }>(`select id from kring.guardians where organisation = 'north'`);
	const note = aNote('de zon');
	await sent(house, pupil, 'board', board, note);
	await sent(house, teacher, 'board', board, { type: 'name-helpers', note: note.note, helpers: [pupil.person] } as {
		type: string;
	});
	const going = await startSession(house, north);
	const tablet = await knock(house, north, going);
	await sent(house, teacher, 'aside', going.aside, { type: 'admit', device: tablet.person } as { type: string });
	await sent(house, tablet, 'aside', going.aside, {
		type: 'take-name',
		device: tablet.person,
		person: pupil.person
	} as { type: string });
	const share = { type: 'share-task', session: going.session, task: 'writes', person: pupil.person, has: true };
	await sent(house, teacher, 'sessions', going.sessions, share as { type: string }).catch(() => undefined);
	for (const [person, wish] of [
		[pupil.person, 'export'],
		[teacher.person, 'export']
	] as const)
		await askRetention(house, coordinator, { type: 'ask-request', request: newId(), wish, person });
	for (const id of [pupil.person, teacher.person])
		await askRetention(house, coordinator, {
			type: 'set-hold',
			hold: newId(),
			on: { is: 'person', id },
			reason: 'complaint',
			why: 'klacht van november',
			until
		});
	await askRetention(house, coordinator, { type: 'mark-referred', person: pupil.person, referred: true });
	await it.rows(
		`insert into kring.roster_people (organisation, person, key, grade, groups, from_file)
			values ('north', $1, 'a12', 5, array[$2::uuid, $3::uuid], true)`,
		// a group that is not here any more has a number that leads nowhere
		[pupil.person, group, newId()]
	);
	await it.rows(
		`insert into kring.invitations (organisation, person, email, token, until)
			values ('north', $1, 'tom@school.example', $2, now())`,
		[teacher.person, newId()]
	);
	for (const by of [coordinator, principal])
		await house.audit.opened(by, 'households', [pupil.person, guardian?.id ?? '']);
	const aside = await house.hearing.now(teacher, going.aside);
	expect(aside).toBeDefined();
	return { pupil: pupil.person, staff: teacher.person, guardian: guardian?.id ?? '' };
};

const typesIn = (of: string) =>
	[...readFileSync(of, 'utf8').matchAll(/"type":\s*"([a-z-]+)"/g)].map(([, type]) => type ?? '');

/** Every name that code has for an act, an event, a kind, a role or a choice. */
const codes = new Set([
	...policy.flatMap(({ kind, acts: of, roles }) => [kind, ...of, ...roles]),
	...Object.keys(capabilities),
	...Object.values(acts),
	...globSync('src/**/*.samples.json').flatMap(typesIn),
	...relations,
	...authorities,
	...letterLanguages,
	'complaint',
	'staff',
	'home',
	'true',
	'false',
	'child',
	'leads'
]);
/** Some English words are the names that code has too; alone they are words there. */
const looksLikeCode =
	(language: Language) =>
	(text: string): boolean =>
		(language === 'nl' && codes.has(text)) ||
		[...text.matchAll(/[a-z]+(?:-[a-z]+)+/g)].some(([word]) => codes.has(word)) ||
		/[0-9a-f]{8}-[0-9a-f]{4}|\d{4}-\d{2}-\d{2}|\d{2}:\d{2}|[{}]|\b(retention|audit|office)\.[a-z]/.test(text) ||
		text === '';

const cellsOf = ({ intro, parts }: Paper): string[] => [
	...intro,
	...parts.flatMap(({ title, lines = [], table }) => [
		title,
		...lines,
		...(table ? [table.head, ...table.rows].flat() : [])
	])
];

test('every line of a paper is in words: no act, no code, no number that leads nowhere', async () => {
	const people = await plant();
	const { house } = it;
	for (const language of ['nl', 'en'] as const)
		for (const [sort, person] of Object.entries(people)) {
			const about = await everythingAbout(house, it.north.coordinator, person, { withFamily: true });
			if (!about) throw new Error(`nothing of ${sort}`);
			const paper = paperIn(language, about);
			expect(cellsOf(paper).filter(looksLikeCode(language)), `${sort} in ${language}`).toEqual([]);
			if (sort === 'guardian') continue;
			const full = paper.parts.filter(({ table }) => table).map(({ title }) => title);
			expect(full.length, `${sort}: ${full.join()}`).toBeGreaterThanOrEqual(3);
			expect(Buffer.from(pdfOf(paper)).toString('latin1')).toContain('pdfuaid:part>1<');
		}
	const about = await everythingAbout(house, it.north.coordinator, people.pupil, { withFamily: true });
	const dutch = about && cellsOf(paperIn('nl', about));
	expect(dutch).toEqual(
		expect.arrayContaining([
			'In Groep 5b gezet, als leerling.',
			'klacht van november',
			'een klacht',
			'Groep 5b',
			'moeder',
			'Iemand van de school opende de gezinnen van de school over Daan Dijkstra'
		])
	);
});

test('who does not hear of care gets no family, and is told who can fetch it', async () => {
	const { house, north } = it;
	const about = await everythingAbout(house, it.north.coordinator, north.pupil.person, { withFamily: false });
	if (!about) throw new Error('nothing of a pupil');
	expect(about.family).toBeNull();
	expect(JSON.stringify(about)).not.toMatch(/Sevda|Demirel|sevda@|overdag/);
	const paper = paperIn('nl', about);
	expect(cellsOf(paper)).toContain(
		'Wat over het gezin bewaard wordt staat hier niet in: dat kan alleen de ib’er ophalen.'
	);
});

test('whatever can happen to someone at a school has its sentence', () => {
	const samples = JSON.parse(readFileSync('src/schools/school.samples.json', 'utf8')) as unknown;
	const about = new Set<string>();
	JSON.stringify(samples, (_key, value: unknown) => {
		if (typeof value === 'object' && value && 'person' in value && 'type' in value) about.add(String(value.type));
		return value;
	});
	expect(about.size).toBeGreaterThan(8);
	for (const language of ['nl', 'en'] as const)
		for (const type of about) expect(booksIn(language)['retention'], type).toHaveProperty(`place-${type}`);
});
