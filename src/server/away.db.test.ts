import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { listen, reaches } from '#testing/ear.ts';
import { openGateway, type Gateway } from '#testing/gateway.ts';
import { send, sent } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import { DatabaseAway } from './away.ts';
import type { House } from './house.ts';

let it: TwoSchools;
let gateway: Gateway;
let house: House;
beforeAll(async () => {
	it = await openTwoSchoolHouse();
	gateway = await openGateway(it.database.owner);
	house = it.another({ login: (role) => gateway.through(it.database.as(role)) });
});
afterAll(async () => {
	await it?.close();
	await gateway?.close();
});

test('a database that is away says so at once, for writing, hearing and looking up who asks', async () => {
	const { teacher, board } = it.north;
	await sent(house, teacher, 'board', board, aNote('voor'));
	await gateway.shut();
	await expect(send(house, teacher, 'board', board, aNote('weg'))).rejects.toBeInstanceOf(DatabaseAway);
	await expect(house.hearing.missed(teacher, new Map([[board, -1]]))).rejects.toBeInstanceOf(DatabaseAway);
	await expect(house.actors.of('north', newId())).rejects.toBeInstanceOf(DatabaseAway);
	await expect(listen(house, it.south.pupil, { [it.south.board]: -1 })).rejects.toBeInstanceOf(DatabaseAway);
	expect(house.hub.listeners()).toBe(0);
	await gateway.open();
	await sent(house, teacher, 'board', board, aNote('terug'));
	expect(await it.rows(`select from kring.events where body like '%"weg"%'`)).toEqual([]);
});

test('K2: a command whose answer was lost may be sent again, and has happened once', async () => {
	const { teacher, board } = it.north;
	for (let round = 0; round < 3; round++) {
		const id = newId();
		const note = aNote(`ronde ${round}`);
		await sent(house, teacher, 'board', board, { type: 'choose-feest', feest: 'stars' });
		// The commit gets there and its answer does not come back.
		gateway.swallow(true);
		const lost = send(house, teacher, 'board', board, note, id);
		await wait(20 * round);
		await gateway.shut();
		gateway.swallow(false);
		await expect(lost).rejects.toBeInstanceOf(DatabaseAway);
		await gateway.open();
		const outcome = await send(house, teacher, 'board', board, note, id);
		expect(outcome).toEqual({ version: expect.any(Number) });
		expect(await it.rows('select from kring.events where command = $1', [id])).toHaveLength(1);
	}
});

test('K10: listeners hear what was written while their house could not reach the database', async () => {
	const { teacher, pupil, board } = it.south;
	const ear = await listen(house, pupil, { [board]: -1 });
	await gateway.shut();
	await expect(send(house, teacher, 'board', board, aNote())).rejects.toBeInstanceOf(DatabaseAway);
	const missed = await sent(it.house, teacher, 'board', board, aNote('door een ander'));
	await gateway.open();
	const version = await sent(house, teacher, 'board', board, aNote('weer hier'));
	expect(version).toBe(missed + 1);
	await ear.hears(reaches(version));
	ear.leave();
	expect(ear.heard.flatMap((message) => ('version' in message ? message.version : []))).toEqual([
		missed - 1,
		missed,
		version
	]);
});

test('what the database refuses is not mistaken for a database that is away', async () => {
	const { organisation } = it.north;
	const refused = house.db.asPipe(organisation, (tx) => tx.query('delete from kring.events'));
	await expect(refused).rejects.toMatchObject({ code: '42501' });
	await expect(refused).rejects.not.toBeInstanceOf(DatabaseAway);
	await sent(house, it.north.teacher, 'board', it.north.board, aNote());
});
