import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { roomOn } from '#server/room.ts';
import { openSchool } from '#testing/cast.ts';
import { freshDatabase } from '#testing/database.ts';
import { openTestHouse } from '#testing/house.ts';
import { openDoors } from './doors.ts';

test('on an almost full disk nothing new is written, reading goes on, and writing comes back with the room', async () => {
	const { database } = await freshDatabase();
	const house = openTestHouse((role) => database.as(role));
	const { organisation, board, pupil, ...others } = await openSchool(house, 'north');
	const folder = await mkdtemp(join(tmpdir(), 'kring-room-'));
	const [plenty, more] = [roomOn(folder, 0), roomOn(folder, 1_000_000_000)];
	let isFull = false;
	const school = { organisation, board, pupil, ...others };
	const doors = await openDoors(house, school, () => (isFull ? more() : plenty()));
	const address = (door: string, rest = '') =>
		`http://127.0.0.1:${doors.port}/api/north/${door}?als=${pupil.person}${rest}`;
	const post = async (id: string) => {
		const command = { type: 'choose-leader', person: id };
		const headers = { 'content-type': 'application/json' };
		const body = JSON.stringify({ id, kind: 'board', stream: board, command });
		const response = await fetch(address('commands'), { method: 'POST', headers, body });
		return { status: response.status, answer: await response.json() };
	};
	try {
		const [first, second] = [newId(), newId()];
		const before = await post(first);
		expect(before.status).toBe(200);
		isFull = true;
		expect(await post(second)).toEqual({ status: 507, answer: { refused: 'disk-is-full' } });
		const poll = await fetch(address('poll', `&heard=${board}.0`));
		expect(poll.status).toBe(200);
		expect(JSON.stringify(await poll.json())).toContain(first);
		expect((await house.look('north', board))?.version).toBe(2);
		isFull = false;
		expect(await post(first)).toEqual(before);
		expect(await post(second)).toMatchObject({ status: 200, answer: { version: 3 } });
	} finally {
		await doors.close();
		await house.close();
		await database.stop();
		await rm(folder, { recursive: true });
	}
});
