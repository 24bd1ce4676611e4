import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import type { Actor } from '#server/actor.ts';
import { houseIn } from '#server/house-in.ts';
import type { School } from '#testing/cast.ts';
import { listen, reaches, type Ear } from '#testing/ear.ts';
import { send, sent } from '#testing/house.ts';
import { startSession, type Going } from '#testing/session.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import { whereIs } from '#testing/search.ts';
import { faces } from '../faces.ts';
import type { Sessions } from '../session-state.ts';

/** What reaches every screen, byte by byte: nobody learns which face a child chose (K7, K9, K13). */
let it: TwoSchools;
let pupils: Actor[];
beforeAll(async () => {
	it = await openTwoSchoolHouse();
	pupils = [it.north.pupil];
	for (const given of ['Aya', 'Bram', 'Cem', 'Dia', 'Eva']) pupils.push(await anotherPupil(it.north, given));
});
afterAll(() => it?.close());

const anotherPupil = async (school: School, given: string): Promise<Actor> => {
	const person = newId();
	const ask = (command: { type: string; [more: string]: unknown }) =>
		sent(it.house, school.administrator, 'school', school.school, command);
	await ask({ type: 'add-person', person, kind: 'pupil', given, family: '' });
	await ask({ type: 'join-group', group: school.group, person, role: 'pupil' });
	const actor = await it.house.actors.of(school.organisation, person);
	if (!actor) throw new Error('a pupil has no place');
	return actor;
};

/** Everyone who could listen, each to all that there is of this session. */
const listenAll = async (going: Going): Promise<Map<string, Ear>> => {
	const { north, south } = it;
	const all = {
		screen: north.screen,
		pupil: north.pupil,
		teacher: north.teacher,
		coordinator: north.coordinator,
		otherTeacher: north.otherTeacher,
		principal: north.principal,
		elsewhere: south.teacher,
		house: houseIn('north')
	};
	const { sessions, faces: hidden, aside, revealed } = going;
	const wanted = { [sessions]: -1, [hidden]: -1, [aside]: -1, [revealed]: -1, [north.board]: -1 };
	const ears = new Map<string, Ear>();
	for (const [name, actor] of Object.entries(all)) ears.set(name, await listen(it.house, actor, wanted));
	return ears;
};

const textOf = (ear: Ear | undefined): string => JSON.stringify(ear?.heard);
const choose = (going: Going, actor: Actor, face: string) =>
	send(it.house, actor, 'faces', going.faces, { type: 'choose-face', person: actor.person, face });
const ask = (going: Going, command: { type: string; [more: string]: unknown }, actor = it.north.screen) =>
	sent(it.house, actor, 'sessions', going.sessions, { session: going.session, ...command });
const stateOf = async (going: Going) => (await it.house.look('north', going.sessions))?.state as Sessions;

test('K7, K13: before, at and after "laat zien" no byte tells which child chose which face', async () => {
	const going = await startSession(
		it.house,
		it.north,
		pupils.map(({ person }) => person)
	);
	const ears = await listenAll(going);
	const [daan, aya, bram, ...others] = pupils;
	if (!daan || !aya || !bram) throw new Error('three children');

	expect(await choose(going, aya, 'sad')).toEqual({ version: 0 });
	expect(await choose(going, daan, 'happy')).toEqual({ version: 0 });
	expect(await choose(going, aya, 'okay')).toEqual({ version: 0 });
	for (const other of others) expect(await choose(going, other, 'rather-not')).toEqual({ version: 0 });
	await ears.get('screen')?.hears(reaches(7));
	expect((await stateOf(going)).current?.came).toBe(5);
	for (const [name, ear] of ears) {
		const text = textOf(ear);
		for (const face of faces) expect(text, `${name} ${face}`).not.toContain(face);
		// that Aya came, and when, the teacher's device knows alone
		const events = JSON.stringify(ear.heard.filter((message) => 'events' in message));
		expect(events.includes(aya.person), name).toBe(name === 'teacher');
	}

	const version = await ask(going, { type: 'show-faces' });
	const shown = await ears.get('pupil')?.hears(reaches(version));
	expect(JSON.stringify(shown)).toContain('"happy":1,"okay":1,"sad":0,"rather-not":3');
	for (const [name, ear] of ears) {
		const text = textOf(ear);
		for (const { person } of pupils) expect(text, name).not.toMatch(new RegExp(`${person}":"(${faces.join('|')})"`));
		expect(text, name).not.toContain('face-chosen');
	}
	expect(await choose(going, bram, 'sad')).toEqual({ refused: 'faces-are-shown' });

	// another class, another school, and who leads the school hear that there is nothing
	for (const name of ['otherTeacher', 'principal', 'elsewhere', 'house'])
		expect(
			ears.get(name)?.heard.filter((message) => !('gone' in message)),
			name
		).toEqual([]);

	await ask(going, { type: 'close-session' });
	await ears.get('screen')?.hears((message) => JSON.stringify(message).includes('"current":null'));
	expect(await whereIs(it.rows, 'face-chosen')).toEqual([]);
	const left = await it.rows(
		'select 1 from kring.events where stream = any ($1) and (body is not null or actor is not null or at is not null)',
		[[going.faces, going.aside]]
	);
	expect(left).toEqual([]);
	expect(await it.rows('select 1 from keys.stream_keys where stream = any ($1)', [[going.faces, going.aside]])).toEqual(
		[]
	);
	for (const ear of ears.values()) ear.leave();
});

test('beside the hands that all saw, no byte tells the face of the one child that chose it on a tablet', async () => {
	const going = await startSession(
		it.house,
		it.north,
		pupils.map(({ person }) => person)
	);
	const ears = await listenAll(going);
	const [daan] = pupils;
	if (!daan) throw new Error('a child');
	await choose(going, daan, 'sad');
	await ask(going, { type: 'count-hands', face: 'happy', hands: 5 });
	const version = await ask(going, { type: 'show-faces' });
	const shown = await ears.get('pupil')?.hears(reaches(version));
	expect(JSON.stringify(shown)).toContain('"happy":5,"okay":0,"sad":0,"rather-not":0');
	expect(JSON.stringify(shown)).toContain('"apart":1');
	await ask(going, { type: 'close-session' });
	for (const ear of ears.values()) {
		expect(textOf(ear)).not.toContain('"sad":1');
		ear.leave();
	}
});

test('names are shown with faces only where the class chose so, and are gone when the session is', async () => {
	await sent(it.house, it.north.teacher, 'sessions', await sessionsStream(), { type: 'choose-names', names: true });
	const going = await startSession(
		it.house,
		it.north,
		pupils.map(({ person }) => person)
	);
	const [daan, aya] = pupils;
	if (!daan || !aya) throw new Error('two children');
	await choose(going, daan, 'happy');
	await choose(going, aya, 'rather-not');
	const before = await listenAll(going);
	expect(textOf(before.get('screen'))).not.toContain(`"${daan.person}":"happy"`);
	await ask(going, { type: 'show-faces' });
	const { revealed } = going;
	const ear = await listen(it.house, it.north.screen, { [revealed]: -1 });
	expect(textOf(ear)).toContain(`"${daan.person}":"happy"`);
	// who rather does not say is not named with it
	expect(textOf(ear)).not.toContain(aya.person);
	for (const actor of [it.north.otherTeacher, it.north.principal, it.south.screen])
		expect(await it.house.hearing.now(actor, revealed)).toBeUndefined();
	await ask(going, { type: 'close-session' });
	await ear.hears(reaches(3));
	expect(await it.rows('select 1 from kring.events where stream = $1 and body is not null', [revealed])).toEqual([]);
	ear.leave();
	for (const one of before.values()) one.leave();
});

test('K7: who wants to talk, only a teacher of the class hears', async () => {
	const going = await startSession(
		it.house,
		it.north,
		pupils.map(({ person }) => person)
	);
	const ears = await listenAll(going);
	const [daan, aya] = pupils;
	if (!daan || !aya) throw new Error('two children');
	const wish = { type: 'ask-to-talk', person: aya.person };
	expect(await send(it.house, aya, 'aside', going.aside, wish)).toEqual({ version: 0 });
	expect(await send(it.house, daan, 'aside', going.aside, wish)).toMatchObject({ refused: expect.any(String) });
	await ears.get('teacher')?.hears((message) => JSON.stringify(message).includes('talk-asked'));
	for (const [name, ear] of ears) expect(textOf(ear).includes('talk-asked'), name).toBe(name === 'teacher');
	for (const ear of ears.values()) ear.leave();
});

const sessionsStream = async () => {
	const [row] = await it.rows<{ id: string }>(
		`select id from kring.streams where organisation = 'north' and kind = 'sessions'`
	);
	return row?.id ?? '';
};
