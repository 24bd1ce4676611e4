import { afterAll, beforeAll, expect, test } from 'vitest';
import { capabilities } from '#capabilities.ts';
import { newId } from '#kernel/id.ts';
import type { Actor } from '#server/actor.ts';
import { doWhatIsDue } from '#server/ticking.ts';
import { sent } from '#testing/house.ts';
import { aLargeSchool } from '#testing/large-school.ts';
import { applyFound, everything, keepFound, openEmptySchool, shownOf } from '#testing/roster.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import { noneAnswered, writeReading } from '../reading.ts';
import { forgetRosterWords } from './forgetting.ts';
import { readFacts } from './read-facts.ts';
import { apply, undo, undoing } from './showing.ts';
import { askRoster, rostersOf } from './stream.ts';
import { readingOf, undoWordsOf } from './words-kept.ts';

const start = Date.parse('2026-11-23T09:00:00Z');
const hour = 3_600_000;
let now = start;
let it: TwoSchools;
beforeAll(async () => {
	it = await openTwoSchoolHouse({ clock: () => now });
});
afterAll(() => it?.close());

const found = aLargeSchool(30);
let schools = 0;
const aSchool = async (): Promise<Actor> => {
	now = start;
	return openEmptySchool(it.house, `roster-${++schools}`);
};
const wordsIn = async ({ organisation }: Actor) =>
	(
		await it.rows<{ words: number; keys: number }>(
			`select (select count(*)::int from kring.roster_words where organisation = $1) as words,
				(select count(*)::int from keys.stream_keys where organisation = $1) as keys`,
			[organisation]
		)
	)[0];
const tick = () => doWhatIsDue(it.house, capabilities);

test('what was read lies sealed, with a key of its own, and nowhere in plain', async () => {
	const actor = await aSchool();
	const reading = await keepFound(it.house, actor, found);
	expect(await wordsIn(actor)).toEqual({ words: 1, keys: 1 });
	const [row] = await it.rows<{ sealed: string }>('select sealed from kring.roster_words where id = $1', [reading]);
	expect(Buffer.from(row?.sealed ?? '', 'base64').toString('latin1')).not.toMatch(/Kind|Collega|Steeg/);
	const written = await it.rows<{ all: string }>(
		`select coalesce(string_agg(body, ''), '') || (select string_agg(outcome::text, '') from kring.commands) as all from kring.events`
	);
	expect(written[0]?.all).not.toMatch(/Kind|Collega|Steeg/);
	expect((await readingOf(it.house, actor, reading))?.found).toEqual(found);
});

/** Someone else who keeps this school in order. */
const anotherCoordinator = async ({ organisation }: Actor): Promise<Actor> => {
	const [school] = await it.rows<{ id: string }>(
		`select id from kring.streams where organisation = $1 and kind = 'school'`,
		[organisation]
	);
	const person = newId();
	for (const command of [
		{ type: 'add-person', person, kind: 'staff', given: 'Ellen', family: 'Vermaas' },
		{ type: 'appoint', person, role: 'coordinator' }
	])
		await sent(
			it.house,
			{ organisation, person: newId(), standings: [{ role: 'administrator' }] },
			'school',
			school?.id ?? '',
			command
		);
	return { organisation, person, standings: [{ role: 'coordinator' }] };
};

test('what was read is its reader’s own, and goes when it was dropped, read anew, or an hour is over', async () => {
	const actor = await aSchool();
	const other = await anotherCoordinator(actor);
	const reading = await keepFound(it.house, actor, found);
	expect(await readingOf(it.house, other, reading)).toBeUndefined();
	expect(await askRoster(it.house, other, { type: 'drop-reading', reading })).toEqual({ refused: 'reading-is-gone' });
	expect(await readingOf(it.house, actor, reading)).toBeDefined();
	expect(await readingOf(it.house, it.north.coordinator, reading)).toBeUndefined();
	const second = await keepFound(it.house, actor, found);
	expect(await readingOf(it.house, actor, reading)).toBeUndefined();
	expect(await wordsIn(actor)).toEqual({ words: 1, keys: 1 });
	await askRoster(it.house, actor, { type: 'drop-reading', reading: second });
	expect(await wordsIn(actor)).toEqual({ words: 0, keys: 0 });

	const third = await keepFound(it.house, actor, found);
	now += hour - 1;
	await tick();
	expect(await readingOf(it.house, actor, third)).toBeDefined();
	now += 1;
	expect(await readingOf(it.house, actor, third)).toBeUndefined();
	await tick();
	expect(await wordsIn(actor)).toEqual({ words: 0, keys: 0 });
});

test('a roster is applied in one piece: names in registers, ids in events, keys beside them', async () => {
	const actor = await aSchool();
	await applyFound(it.house, actor, found);
	const { people, groups, saidPeople, saidGroups } = await readFacts(it.house, actor);
	// and the one who keeps the school in order
	expect([people.size, groups.size]).toEqual([found.pupils.length + found.staff.length + 1, found.groups.length]);
	expect([...saidPeople.values()].map(({ key }) => key).toSorted()).toEqual(
		[...found.pupils, ...found.staff].map(({ key }) => key).toSorted()
	);
	expect(saidGroups.size).toBe(found.groups.length);
	const bodies = await it.rows<{ body: string }>('select body from kring.events where organisation = $1', [
		actor.organisation
	]);
	expect(bodies.length).toBeGreaterThan(found.pupils.length * 3);
	expect(JSON.stringify(bodies)).not.toMatch(/Kind\d|Collega|Steeg|p\d+"/);
	// what was read is gone; what it takes to undo it is there
	expect(await wordsIn(actor)).toEqual({ words: 1, keys: 1 });
});

test('if the school is another than the one shown, nothing at all happens', async () => {
	const actor = await aSchool();
	const reading = await keepFound(it.house, actor, found);
	const shown = await shownOf(it.house, actor, reading);
	await sent(it.house, actor, 'school', shown.facts.school, {
		type: 'rename-person',
		person: actor.person,
		given: 'Marijke',
		family: 'Tolsma'
	} as { type: string });
	const before = await headOf(actor);
	const asked = { roster: newId(), reading, seen: shown.facts.seen, choices: everything };
	// shown on what was known then; the pipe itself sees that it is out of date
	expect(await apply(it.house, actor, shown, asked)).toBe('changed-meanwhile');
	expect(await headOf(actor)).toBe(before);
	expect((await readFacts(it.house, actor)).saidPeople.size).toBe(0);
	expect((await rostersOf(it.house, actor)).applied).toEqual({});
	expect(await readingOf(it.house, actor, reading)).toBeDefined();
	const anew = await shownOf(it.house, actor, reading);
	// the page looks first
	expect(await apply(it.house, actor, anew, asked)).toBe('changed-meanwhile');
	expect(await apply(it.house, actor, anew, { ...asked, seen: anew.facts.seen })).toBeUndefined();
	// and tapped twice it happens once
	expect(await apply(it.house, actor, anew, { ...asked, seen: anew.facts.seen })).toBe('roster-was-applied');
});

const headOf = async ({ organisation }: Actor) =>
	(await it.rows<{ head: string }>('select head from kring.organisations where id = $1', [organisation]))[0]?.head;

test('one thing that cannot be done undoes all of it, beside the school too', async () => {
	const actor = await aSchool();
	const reading = await keepFound(it.house, actor, found);
	const { facts } = await shownOf(it.house, actor, reading);
	const before = await headOf(actor);
	const outcome = await askRoster(it.house, actor, {
		type: 'apply-roster',
		roster: newId(),
		reading,
		school: facts.school,
		seen: facts.seen,
		commands: [
			{ type: 'add-person', person: newId(), kind: 'pupil', given: 'Sem', family: 'Vink' },
			{ type: 'let-go', person: newId() }
		],
		people: [],
		groups: [],
		words: '{}',
		counts: { new: 1, changed: 0, otherGroup: 0, left: 1 }
	});
	expect(outcome).toEqual({ refused: 'person-unknown' });
	expect(await headOf(actor)).toBe(before);
	expect(await wordsIn(actor)).toEqual({ words: 1, keys: 1 });
});

test('what is said of someone who is not there refuses all of it', async () => {
	const actor = await aSchool();
	const reading = await keepFound(it.house, actor, found);
	const { facts } = await shownOf(it.house, actor, reading);
	const outcome = await askRoster(it.house, actor, {
		type: 'apply-roster',
		roster: newId(),
		reading,
		school: facts.school,
		seen: facts.seen,
		commands: [],
		people: [{ person: it.north.pupil.person, key: 'x', grade: null, groups: [], fromFile: true }],
		groups: [],
		words: '{}',
		counts: { new: 0, changed: 0, otherGroup: 0, left: 0 }
	});
	expect(outcome).toEqual({ refused: 'refers-to-nothing' });
	expect((await rostersOf(it.house, actor)).applied).toEqual({});
});

test('after thirty days it is not undone any more, and how it was is forgotten with its key', async () => {
	const actor = await aSchool();
	const roster = await applyFound(it.house, actor, found);
	now += 30 * 24 * hour - 1;
	await tick();
	expect(await undoing(it.house, actor, roster)).toBeDefined();
	now += 1;
	expect(await undo(it.house, actor, roster)).toEqual({ refused: 'undo-is-over' });
	await tick();
	expect(await wordsIn(actor)).toEqual({ words: 0, keys: 0 });
	expect((await rostersOf(it.house, actor)).applied[roster]).toMatchObject({ until: null, undone: false });
});

test('who came back after an undo is known again, by key', async () => {
	const actor = await aSchool();
	expect(await undo(it.house, actor, await applyFound(it.house, actor, found))).toMatchObject({ remains: [] });
	const { difference } = await shownOf(it.house, actor, await keepFound(it.house, actor, found));
	expect(difference.pupils.new).toEqual([]);
	expect(difference.pupils.unsure).toEqual([]);
	const before = (await readFacts(it.house, actor)).people.size;
	await applyFound(it.house, actor, found);
	const { people, groups } = await readFacts(it.house, actor);
	expect(people.size).toBe(before);
	expect([...people.values()].filter(({ left }) => left)).toEqual([]);
	expect(groups.size).toBe(found.groups.length);
});

test('what files said is read by who keeps the school in order, and by nobody else', async () => {
	const actor = await aSchool();
	await applyFound(it.house, actor, found);
	const { people } = await readFacts(it.house, actor);
	const pupil = [...people.values()].find(({ kind }) => kind === 'pupil') ?? expect.unreachable();
	const seenBy = (organisation: string, person: string, table: string) =>
		it.house.db.asPerson(organisation, person, async (tx) => (await tx.query(`select from kring.${table}`)).rowCount);
	for (const table of ['roster_people', 'roster_groups']) {
		expect(await seenBy(actor.organisation, actor.person, table)).toBeGreaterThan(0);
		expect(await seenBy(actor.organisation, pupil.person, table)).toBe(0);
		expect(await seenBy('north', it.north.coordinator.person, table)).toBe(0);
		expect(await seenBy('north', actor.person, table)).toBe(0);
	}
	await expect(seenBy(actor.organisation, actor.person, 'roster_words')).rejects.toThrow(/permission denied/);
});

test('who may not, reads, applies and undoes nothing; the stream is not there for them (K9)', async () => {
	const { north, house } = it;
	const words = writeReading({ found, answers: noneAnswered() });
	for (const actor of [north.teacher, north.pupil, north.principal])
		expect(await askRoster(house, actor, { type: 'keep-reading', reading: newId(), words })).toEqual({
			refused: 'unknown-stream'
		});
	expect(await wordsIn(north.coordinator)).toMatchObject({ words: 0 });
});

test('erasing someone takes what may name them: files that wait, and what it takes to undo', async () => {
	const actor = await aSchool();
	const roster = await applyFound(it.house, actor, found);
	const reading = await keepFound(it.house, actor, found);
	await it.house.db.asPipe(actor.organisation, (tx) => {
		const destroy = (...[, organisation, id]: [unknown, string, string]) =>
			tx
				.query('delete from keys.stream_keys where organisation = $1 and stream = $2', [organisation, id])
				.then(() => {});
		return forgetRosterWords(tx, actor.organisation, { at: it.house.now() }, { destroy });
	});
	expect(await wordsIn(actor)).toEqual({ words: 0, keys: 0 });
	expect(await readingOf(it.house, actor, reading)).toBeUndefined();
	expect(await undoWordsOf(it.house, actor, roster)).toBeUndefined();
	expect(await undo(it.house, actor, roster)).toEqual({ refused: 'undo-is-over' });
});
