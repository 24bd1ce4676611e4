import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { guessLimits, openGuesses, type Guesses } from '#server/guesses.ts';
import type { Going } from '#testing/session.ts';
import { slack } from '#testing/slack.ts';
import { openDoors, type Doors } from '#testing/tablets.ts';
import { newJoinCode, newJoinPass } from '../code.ts';
import { findDoor } from './find-door.ts';

let doors: Doors;
let open: Going;
let guesses: Guesses;
const here = '192.0.2.7';
beforeAll(async () => {
	doors = await openDoors();
});
beforeEach(async () => {
	open = (await doors.anew()).north;
	guesses = openGuesses(Date.now, {
		...guessLimits,
		here: { wrong: 2, within: 60_000 },
		slow: 20,
		slowHere: 1,
		patience: 5
	});
});
afterAll(() => doors?.it.close());

const find = (said: { code: string } | { pass: string }, address = here) =>
	findDoor(doors.it.house, guesses, address, said);
const typeWrongly = async (times: number) => {
	for (let time = 0; time < times; time++) await find({ code: newJoinCode() });
};

test('six letters and what the QR carries open the same door', async () => {
	expect(await find({ code: open.code })).toMatchObject({ aside: open.aside });
	expect(await find({ pass: open.pass })).toMatchObject({ aside: open.aside });
});

test('letters that open nothing are said to be wrong; once too many were wrong, to scan instead', async () => {
	expect(await find({ code: newJoinCode() })).toEqual({ problem: 'join.wrong-code', status: 404 });
	await typeWrongly(1);
	expect(await find({ code: newJoinCode() })).toEqual({ problem: 'join.wrong-code-scan', status: 404 });
	// two at once where one may wait
	const both = await Promise.all([find({ code: open.code }), find({ code: open.code })]);
	expect(both).toEqual([
		expect.objectContaining({ aside: open.aside }),
		{ problem: 'join.slow-down', status: 429, comeBack: 1 }
	]);
});

test('whatever was typed wrongly, who scans comes in at once', async () => {
	await typeWrongly(3);
	const blocking = find({ code: open.code });
	const asked = performance.now();
	expect(await find({ pass: open.pass })).toMatchObject({ aside: open.aside });
	expect(performance.now() - asked).toBeLessThan(15_000 * slack);
	expect(await guesses.ask(here)).toHaveProperty('comeBack');
	await blocking;
});

test('an old QR costs nobody a turn at typing', async () => {
	for (let time = 0; time < 5; time++)
		expect(await find({ pass: newJoinPass() })).toEqual({ problem: 'join.old-pass', status: 404 });
	expect(await guesses.ask(here)).toMatchObject({ wait: 0 });
});

test('six letters in the place of a pass open nothing, so that guesses are always counted', async () => {
	expect(await find({ pass: open.code })).toEqual({ problem: 'join.old-pass', status: 404 });
	expect(await find({ code: open.pass })).toMatchObject({ status: 404 });
});
