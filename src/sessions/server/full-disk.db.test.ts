import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { House } from '#server/house.ts';
import type { Going } from '#testing/session.ts';
import { newDevice, openDoors, type Doors } from '#testing/tablets.ts';
import { handOn, knock, statusOf, takeName } from './at-the-door.ts';

let doors: Doors;
let open: Going;
let isFull = false;
let house: House;
beforeAll(async () => {
	doors = await openDoors();
	house = doors.it.another({ room: async () => !isFull });
});
beforeEach(async () => {
	isFull = false;
	open = (await doors.anew()).north;
});
afterAll(() => doors?.it.close());

const full = { refused: 'disk-is-full' };
const all = () =>
	doors.it.rows(`select (select json_agg(d order by device)::text from kring.devices d) as devices,
		(select count(*)::int from kring.commands) as outcomes, (select json_agg(o order by id)::text from kring.organisations o) as heads`);

test('on a full disk nobody comes in and no name is taken; what was said before stays, and with the room all goes on', async () => {
	const { pupil } = doors.it.north;
	const door = await doors.doorOf(open);
	const [inside, waiting] = [await doors.inside(doors.it.north, open), newDevice()];
	const tablet = await doors.seen(inside);
	const before = await all();
	isFull = true;
	expect(await knock(house, door, waiting)).toEqual(full);
	expect(await takeName(house, tablet, pupil.person)).toEqual(full);
	expect(await handOn(house, tablet)).toEqual(full);
	expect(await all()).toEqual(before);
	isFull = false;
	expect(await knock(house, door, waiting)).toHaveProperty('version');
	expect(await takeName(house, tablet, pupil.person)).toHaveProperty('version');
	expect(await doors.seen(inside)).toMatchObject({ person: pupil.person });
});

test('a database that finds no room says the same; what else breaks is not called a full disk', async () => {
	const door = await doors.doorOf(open);
	const breaking = (code: string) => ({
		...house,
		handle: () => Promise.reject(Object.assign(new pg.DatabaseError('it broke', 8, 'error'), { code }))
	});
	expect(await knock(breaking('53100'), door, newDevice())).toEqual(full);
	await expect(knock(breaking('XX000'), door, newDevice())).rejects.toThrow('it broke');
});

test('a page that could not keep it says so as commands do', () => {
	expect(statusOf(full)).toBe(507);
	expect(statusOf({ refused: 'door-is-full' })).toBe(409);
});
