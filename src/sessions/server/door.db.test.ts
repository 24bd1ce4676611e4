import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { deviceOf, newDeviceSecret } from '#server/device-secret.ts';
import { sent } from '#testing/house.ts';
import type { Going } from '#testing/session.ts';
import { newDevice, openDoors, type Doors } from '#testing/tablets.ts';
import type { TwoSchools } from '#testing/two-schools.ts';
import { newJoinCode } from '../code.ts';
import { knock } from './at-the-door.ts';
import { doorFor, tabletAt } from './tablets.ts';

let doors: Doors;
let it: TwoSchools;
let open: Record<'north' | 'south', Going>;
beforeAll(async () => {
	doors = await openDoors();
	({ it } = doors);
});
beforeEach(async () => {
	open = await doors.anew();
});
afterAll(() => it?.close());

const hour = 3_600_000;

test('a code and a pass open the one session that shows them, in the one school where it is', async () => {
	const { organisation, group } = it.north;
	const { session, aside, code, pass } = open.north;
	expect(await doorFor(it.house.db, code, Date.now())).toEqual({ organisation, session, aside, group });
	expect(await doorFor(it.house.db, pass, Date.now())).toEqual({ organisation, session, aside, group });
	expect(await doorFor(it.house.db, open.south.code, Date.now())).toMatchObject({ organisation: 'south' });
	expect(await doorFor(it.house.db, newJoinCode(), Date.now())).toBeUndefined();
	expect(await doorFor(it.house.db, '', Date.now())).toBeUndefined();
	expect(await doorFor(it.house.db, '%', Date.now())).toBeUndefined();
});

test('a code that two schools show at once opens the door that had it first; the pass of each its own', async () => {
	const code = newJoinCode();
	for (const where of ['north', 'south'] as const) {
		const { session, sessions } = open[where];
		const pass = where.padEnd(22, '0');
		await sent(it.house, it[where].teacher, 'sessions', sessions, { type: 'open-door', session, code, pass });
	}
	expect(await doorFor(it.house.db, code, Date.now())).toMatchObject({ organisation: 'north' });
	expect(await doorFor(it.house.db, 'north'.padEnd(22, '0'), Date.now())).toMatchObject({ organisation: 'north' });
	expect(await doorFor(it.house.db, 'south'.padEnd(22, '0'), Date.now())).toMatchObject({ organisation: 'south' });
});

test('a code dies when the door closes, when another is given, with its session, and after four hours', async () => {
	const { sessions, session, code, pass } = open.north;
	const say = (command: { type: string } & Record<string, unknown>) =>
		sent(it.house, it.north.teacher, 'sessions', sessions, command);
	expect(await doorFor(it.house.db, code, Date.now() + 3.9 * hour)).toBeDefined();
	expect(await doorFor(it.house.db, code, Date.now() + 4 * hour + 1)).toBeUndefined();
	expect(await doorFor(it.house.db, pass, Date.now() + 4 * hour + 1)).toBeUndefined();

	await say({ type: 'close-door', session });
	expect(await doorFor(it.house.db, code, Date.now())).toBeUndefined();
	const again = newJoinCode();
	await say({ type: 'open-door', session, code: again, pass });
	expect(await doorFor(it.house.db, again, Date.now())).toBeDefined();
	const third = newJoinCode();
	await say({ type: 'open-door', session, code: third, pass });
	expect(await doorFor(it.house.db, again, Date.now())).toBeUndefined();
	await say({ type: 'close-session', session });
	expect(await doorFor(it.house.db, third, Date.now())).toBeUndefined();
	expect(await it.rows(`select from kring.codes where organisation = 'north'`)).toEqual([]);
});

test('whoever states no code sees none, and whoever states one sees that row and no other', async () => {
	const reader = new Client(it.database.as('kring_reader'));
	await reader.connect();
	const seenWith = async (settings: Record<string, string>, table: string) => {
		await reader.query('begin');
		for (const [name, value] of Object.entries(settings))
			await reader.query('select set_config($1, $2, true)', [`app.${name}`, value]);
		const { rows } = await reader.query<{ organisation: string }>(`select organisation from ${table}`);
		await reader.query('commit');
		return rows.map(({ organisation }) => organisation);
	};
	const { organisation, teacher } = it.north;
	const device = await doors.inside(it.north, open.north);
	try {
		for (const table of ['kring.codes', 'kring.devices']) {
			expect(await seenWith({}, table)).toEqual([]);
			expect(await seenWith({ organisation, person: teacher.person }, table)).toEqual([]);
			// inside an organisation nobody looks for codes, not even with one in hand
			expect(await seenWith({ organisation, person: teacher.person, code: open.north.code, device }, table)).toEqual(
				[]
			);
		}
		expect(await seenWith({ code: open.south.code }, 'kring.codes')).toEqual(['south']);
		expect(await seenWith({ code: open.south.code }, 'kring.devices')).toEqual([]);
		expect(await seenWith({ device }, 'kring.devices')).toEqual(['north']);
		expect(await seenWith({ device }, 'kring.codes')).toEqual([]);
	} finally {
		await reader.end();
	}
});

test('a tablet at the door is an animal in a colour; the table knows no secret', async () => {
	const secret = newDeviceSecret();
	const device = deviceOf(secret);
	await knock(it.house, await doors.doorOf(open.north), device);
	const tablet = await doors.seen(device);
	expect(tablet).toMatchObject({ organisation: 'north', admitted: false, person: null });
	expect(JSON.stringify(await it.rows('select * from kring.devices'))).not.toContain(secret);
	expect(await tabletAt(it.house.db, device, Date.now() + 4 * hour + 1)).toBeUndefined();
	expect(await tabletAt(it.house.db, newDevice(), Date.now())).toBeUndefined();
});

test('a tablet knocks once: again is the same tablet', async () => {
	const device = newDevice();
	const door = await doors.doorOf(open.north);
	await knock(it.house, door, device);
	const before = await doors.seen(device);
	expect(await knock(it.house, door, device)).toHaveProperty('version');
	expect(await doors.seen(device)).toEqual(before);
});

test('forty tablets wait at a door, each another animal, and none at a locked one', async () => {
	const door = await doors.doorOf(open.north);
	const knocks = await Promise.all(Array.from({ length: 41 }, () => knock(it.house, door, newDevice())));
	expect(knocks.filter((answer) => 'refused' in answer)).toEqual([{ refused: 'many-are-waiting' }]);
	const animals = await it.rows(`select distinct colour, animal from kring.devices where organisation = 'north'`);
	expect(animals).toHaveLength(40);

	await doors.asTeacher(it.south, open.south, { type: 'choose-admission', admission: 'locked' });
	expect(await knock(it.house, await doors.doorOf(open.south), newDevice())).toEqual({ refused: 'door-is-locked' });
});
