import { afterAll, beforeAll, expect, test } from 'vitest';
import { sent } from '#testing/house.ts';
import { startSession } from '#testing/session.ts';
import { newDevice } from '#testing/tablets.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import { classAtScreen } from './class-at-screen.ts';

let it: TwoSchools;
let now = Date.parse('2026-11-23T07:30:00Z');
const [here, elsewhere] = [newDevice(), newDevice()];
const minutes = (count: number) => count * 60_000;

/** A digibord hangs in each of two schools. */
beforeAll(async () => {
	it = await openTwoSchoolHouse({ clock: () => now });
	const hang = ({ teacher, school, screen }: TwoSchools['north'], device: string) =>
		sent(it.house, teacher, 'school', school, { type: 'pair-screen', person: screen.person, device });
	await hang(it.north, here);
	await hang(it.south, elsewhere);
});
afterAll(() => it?.close());

test('a class is at its digibord while its session goes on, and less than five minutes after', async () => {
	expect(await classAtScreen(it.house, here)).toBeUndefined();
	const { session, sessions } = await startSession(it.house, it.north);
	expect(await classAtScreen(it.house, here)).toBe(session);
	now += minutes(15);
	await sent(it.house, it.north.teacher, 'sessions', sessions, { type: 'close-session', session });
	now += minutes(5) - 1_000;
	expect(await classAtScreen(it.house, here)).toBe(session);
	now += 1_000;
	expect(await classAtScreen(it.house, here)).toBeUndefined();
});

test('at the digibord of another class, of another school or at one that hangs nowhere nobody was', async () => {
	const { session, sessions } = await startSession(it.house, it.north);
	for (const device of [elsewhere, newDevice()]) expect(await classAtScreen(it.house, device)).toBeUndefined();
	await sent(it.house, it.north.teacher, 'sessions', sessions, { type: 'close-session', session });
});
