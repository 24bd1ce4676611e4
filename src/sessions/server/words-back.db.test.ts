import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import type { Actor } from '#server/actor.ts';
import { listen } from '#testing/ear.ts';
import { send, sent } from '#testing/house.ts';
import { whereIs } from '#testing/search.ts';
import { startSession, type Going } from '#testing/session.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';

/** Tips and tops that are taken back, in the log and on every screen. */
let it: TwoSchools;
let going: Going;
let id: string;
const words = 'Je praatte veel te hard';

beforeAll(async () => {
	it = await openTwoSchoolHouse();
});
afterAll(() => it?.close());
beforeEach(async () => {
	going = await startSession(it.house, it.north);
	id = newId();
	await ask(it.north.pupil, { type: 'say-words', id, kind: 'tip', words });
});

type Wish = { type: string; [more: string]: unknown };
const ask = (actor: Actor, wish: Wish) =>
	sent(it.house, actor, 'sessions', going.sessions, { session: going.session, ...wish });
const takeBack = (actor: Actor) =>
	send(it.house, actor, 'sessions', going.sessions, { type: 'take-back-words', session: going.session, id });
const close = () => ask(it.north.teacher, { type: 'close-session' });

test('K4: what its writer takes back is in no row and on no screen any more, and what was written beside it is', async () => {
	await ask(it.north.screen, { type: 'say-words', id: newId(), kind: 'top', words: 'Goed gedaan' });
	const ear = await listen(it.house, it.north.screen, { [going.sessions]: -1 });
	expect(JSON.stringify(ear.heard)).toContain(words);
	ear.forget();
	expect(await takeBack(it.north.pupil)).toHaveProperty('version');
	const now = await ear.hears((message) => 'state' in message);
	expect(JSON.stringify(now)).not.toContain(words);
	expect(JSON.stringify(now)).toContain('Goed gedaan');
	expect(await whereIs(it.rows, words)).toEqual([]);
	ear.leave();
	await close();
});

test('the digibord does not take back what a child wrote on its own screen, and the teacher does', async () => {
	expect(await takeBack(it.north.screen)).toEqual({ refused: 'not-your-words' });
	expect(await takeBack(it.north.teacher)).toHaveProperty('version');
	expect(await whereIs(it.rows, words)).toEqual([]);
	await close();
});

test('on looking back the teacher takes words away, and nobody else does', async () => {
	await close();
	for (const actor of [it.north.pupil, it.north.screen]) expect(await takeBack(actor)).toHaveProperty('refused');
	for (const actor of [it.north.coordinator, it.north.otherTeacher, it.south.teacher])
		expect(await takeBack(actor)).toHaveProperty('refused');
	expect(await whereIs(it.rows, words)).not.toEqual([]);
	expect(await takeBack(it.north.teacher)).toHaveProperty('version');
	expect(await whereIs(it.rows, words)).toEqual([]);
});
