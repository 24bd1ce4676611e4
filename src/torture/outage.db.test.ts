import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Message } from '#kernel/envelope.ts';
import { newId } from '#kernel/id.ts';
import type { Database } from '#server/postgres/database.ts';
import type { House } from '#server/house.ts';
import { openSchool, type School } from '#testing/cast.ts';
import { freshDatabase } from '#testing/database.ts';
import { openTestHouse } from '#testing/house.ts';
import { openDoors } from './doors.ts';
import { openGate } from './gate.ts';
import { read } from './reader.ts';

const awayFor = process.env['KRING_LONG'] ? 10_000 : 3_000;

let database: Database;
let gate: Awaited<ReturnType<typeof openGate>>;
let house: House;
let school: School;
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
	({ database } = await freshDatabase());
	gate = await openGate(database.owner);
	house = openTestHouse((role) => ({ ...database.as(role), host: gate.host }));
	school = await openSchool(house, 'north');
	doors = await openDoors(house, school);
});
afterAll(async () => {
	await doors?.close();
	await house?.close();
	await gate?.close();
	await database?.stop();
});

const address = (door: string, more = '') =>
	`http://127.0.0.1:${doors.port}/api/north/${door}?als=${school.teacher.person}${more}`;

const post = async (command: object, id = newId()) => {
	const from = performance.now();
	const response = await fetch(address('commands'), {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ id, kind: 'board', stream: school.board, command })
	});
	const body = (await response.json()) as { version?: number; refused?: string };
	return {
		id,
		status: response.status,
		retryAfter: response.headers.get('retry-after'),
		body,
		took: performance.now() - from
	};
};

const leader = () => ({ type: 'choose-leader', person: newId() });

test(
	'while the database is away writes wait politely, streams stay, and after it nothing is missing (K3, K10)',
	{
		timeout: 240_000
	},
	async () => {
		const heard: string[] = [];
		let ended = false;
		const from = (await house.look('north', school.board))?.version ?? 0;
		const listening = read(address('live', `&heard=${school.board}.${from}`), 'gzip', (message: Message) => {
			if ('command' in message) heard.push(message.command);
		});
		void listening.ended.then(() => (ended = true));
		const before = await post(leader());
		expect(before.status).toBe(200);
		await expect.poll(() => heard).toEqual([before.id]);

		await gate.shut();
		const [early, late] = [leader(), leader()];
		const refused = await post(early);
		expect(refused).toMatchObject({ status: 503, retryAfter: '1', body: { refused: 'database-is-away' } });
		const poll = await fetch(address('poll', `&heard=${school.board}.${from}`));
		expect([poll.status, poll.headers.get('retry-after')]).toEqual([503, '1']);
		await wait(awayFor);
		const stillRefused = await post(late);
		expect(stillRefused.status).toBe(503);
		expect(ended).toBe(false);

		await gate.reopen();
		const back = performance.now();
		let again = await post(early, refused.id);
		while (again.status === 503 && performance.now() - back < 24_000) again = await post(early, refused.id);
		expect(again.status).toBe(200);
		const last = await post(late, stillRefused.id);
		expect(last.status).toBe(200);
		await expect.poll(() => heard, { timeout: 24_000 }).toEqual([before.id, refused.id, stillRefused.id]);
		expect(ended).toBe(false);
		expect((await post(early, refused.id)).body).toEqual(again.body);
		expect((await house.look('north', school.board))?.version).toBe(from + 3);
		listening.close();
	}
);

test(
	'a command that was under way when the database went is answered once, whatever became of it (K2)',
	{
		timeout: 240_000
	},
	async () => {
		for (let round = 0; round < 10; round++) {
			const from = (await house.look('north', school.board))?.version ?? 0;
			const commands = Array.from({ length: 20 }, leader);
			const sending = commands.map((command) => post(command));
			await wait(round * 2);
			await gate.shut();
			const first = await Promise.all(sending);
			expect(first.every(({ status }) => status === 200 || status === 503)).toBe(true);
			await gate.reopen();
			const second = await Promise.all(first.map(({ id }, index) => post(commands[index] ?? {}, id)));
			for (const [index, { status, body }] of first.entries())
				if (status === 200) expect(second[index]?.body).toEqual(body);
			expect(second.map(({ status }) => status)).toEqual(commands.map(() => 200));
			expect((await house.look('north', school.board))?.version).toBe(from + commands.length);
		}
	}
);
