import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { House } from '#server/house.ts';
import type { Going } from '#testing/session.ts';
import { newDevice, openDoors, type Doors } from '#testing/tablets.ts';
import { limits } from '../limits.ts';
import { knock } from './at-the-door.ts';
import { hear } from './heard.ts';

/** A door that someone tries to keep full of tablets that are none. */
let doors: Doors;
let open: Going;
/** the house, with a clock that can be moved on */
let house: Pick<House, 'handle' | 'look' | 'db' | 'now' | 'room'>;
let later = 0;
beforeAll(async () => {
	doors = await openDoors();
	const { handle, look, db, room } = doors.it.house;
	house = { handle, look, db, room, now: () => Date.now() + later };
});
beforeEach(async () => {
	open = (await doors.anew()).north;
	later = 0;
});
afterAll(() => doors?.it.close());

const several = (count: number) => Array.from({ length: count }, newDevice);
const knockAll = async (devices: readonly string[]) => {
	const door = await doors.doorOf(open);
	return Promise.all(devices.map((device) => knock(house, door, device)));
};
const there = () =>
	doors.it.rows<{ device: string }>('select device from kring.devices where aside = $1', [open.aside]);

test('one browser that knocks again and again fills the waiting room and no more; a class of thirty comes in after it', async () => {
	const flood = several(100);
	const refused = (await knockAll(flood)).filter((answer) => 'refused' in answer);
	expect(refused).toEqual(Array.from({ length: 100 - limits.waiting }, () => ({ refused: 'many-are-waiting' })));

	later += limits.silent;
	const [waits] = flood;
	hear(house, waits ?? '');
	const children = several(30);
	expect((await knockAll(children)).filter((answer) => 'refused' in answer)).toEqual([]);
	const ids = (await there()).map(({ device }) => device);
	expect(ids).toEqual(expect.arrayContaining([...children, waits]));
	expect(ids).toHaveLength(limits.waiting);
});

test('tablets that are heard keep their place, however many more knock', async () => {
	const children = several(limits.waiting);
	await knockAll(children);
	later += limits.silent;
	for (const child of children) hear(house, child);
	expect(await knockAll(several(1))).toEqual([{ refused: 'many-are-waiting' }]);
	expect(await there()).toHaveLength(limits.waiting);
});

test('a tablet that made room is told that it is not there any more', async () => {
	const [first, ...others] = several(limits.waiting);
	await knockAll([first ?? '']);
	await knockAll(others);
	later += limits.silent;
	await knockAll(several(1));
	await expect(doors.seen(first ?? '')).rejects.toThrow();
});

test('the teacher sends all that wait away at once, and those inside stay', async () => {
	const { north } = doors.it;
	const inside = await doors.inside(north, open);
	await knockAll(several(5));
	await doors.asTeacher(north, open, { type: 'send-waiting-away' });
	expect(await there()).toEqual([{ device: inside }]);
});
