import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import type { Actor } from '#server/actor.ts';
import { send, sent } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import { startSession, type Going } from '#testing/session.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';

type Wish = { type: string; [more: string]: unknown };

let it: TwoSchools;
let going: Going;
let classmate: Actor;
const [tablet, otherTablet] = [newId(), newId()];
const note = newId();
const said = newId();

/** A class with two children in a session, two tablets at its door, a note and a tip of one of the children. */
beforeAll(async () => {
	it = await openTwoSchoolHouse();
	const { organisation, administrator, school, group, pupil, teacher, board } = it.north;
	const person = newId();
	const ask = (command: Wish) => sent(it.house, administrator, 'school', school, command);
	await ask({ type: 'add-person', person, kind: 'pupil', given: 'Lotte', family: '' });
	await ask({ type: 'join-group', group, person, role: 'pupil' });
	const found = await it.house.actors.of(organisation, person);
	if (!found) throw new Error('there is no classmate');
	classmate = found;
	going = await startSession(it.house, it.north, [pupil.person, person]);
	for (const device of [tablet, otherTablet]) {
		await sent(it.house, atDoor(device), 'aside', going.aside, { type: 'knock', device } as Wish);
		await sent(it.house, teacher, 'aside', going.aside, { type: 'admit', device } as Wish);
	}
	await sent(it.house, pupil, 'board', board, aNote('Samen lezen', note));
	const words = { type: 'say-words', session: going.session, id: said, kind: 'tip', words: 'Zachtjes praten' };
	await sent(it.house, pupil, 'sessions', going.sessions, words);
});
afterAll(() => it?.close());

const atDoor = (device: string): Actor => ({
	organisation: 'north',
	person: device,
	device,
	standings: [{ role: 'device', audience: `group:${it.north.group}` }]
});

type Ask = [kind: string, stream: string, command: Wish];
const face = (person: string): Ask => ['faces', going.faces, { type: 'choose-face', person, face: 'happy' }];
const talk = (person: string): Ask => ['aside', going.aside, { type: 'ask-to-talk', person }];
const name = (device: string): Ask => [
	'aside',
	going.aside,
	{ type: 'take-name', device, person: it.north.pupil.person }
];
const handOn = (device: string): Ask => ['aside', going.aside, { type: 'hand-on', device }];
const undo = (): Ask => ['board', it.north.board, { type: 'undo-act', note }];
const takeBack = (): Ask => {
	return ['sessions', going.sessions, { type: 'take-back-words', session: going.session, id: said }];
};

/** In the same class, of oneself and of another: who does it, what, and how it is refused, if it is. */
const asked: [what: string, who: () => Actor, ask: () => Ask, refused: string | null][] = [
	['a child chooses a face for another child', () => classmate, () => face(it.north.pupil.person), 'not-your-face'],
	['a child chooses its own face', () => classmate, () => face(classmate.person), null],
	['a child asks to talk for another child', () => classmate, () => talk(it.north.pupil.person), 'only-for-yourself'],
	['a child asks to talk for itself', () => classmate, () => talk(classmate.person), null],
	['at the digibord a child chooses by name', () => it.north.screen, () => face(it.north.pupil.person), null],
	['at the digibord a child asks to talk by name', () => it.north.screen, () => talk(it.north.pupil.person), null],
	['a child undoes what another child did', () => classmate, undo, 'nothing-to-undo'],
	['the teacher undoes what a child did', () => it.north.teacher, undo, 'nothing-to-undo'],
	['a child undoes what it did itself', () => it.north.pupil, undo, null],
	['a child takes back the words of another child', () => classmate, takeBack, 'not-your-words'],
	['a child takes back its own words', () => it.north.pupil, takeBack, null],
	['a tablet takes a name for another tablet', () => atDoor(tablet), () => name(otherTablet), 'not-this-device'],
	['a tablet takes a name for itself', () => atDoor(otherTablet), () => name(otherTablet), null],
	['a tablet hands on another tablet', () => atDoor(tablet), () => handOn(otherTablet), 'not-this-device'],
	['a tablet hands on itself', () => atDoor(otherTablet), () => handOn(otherTablet), null]
];

test.for(asked)('in one class: %s', async ([, who, ask, refused]) => {
	const outcome = await send(it.house, who(), ...ask());
	expect('refused' in outcome ? outcome.refused : null).toBe(refused);
});
