import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import { openServer } from './http.ts';
import { openLog } from './log.ts';

let it: TwoSchools;
let doors: ReturnType<typeof openServer>;
beforeAll(async () => {
	it = await openTwoSchoolHouse();
	const people = [it.north, it.south].flatMap(({ pupil, screen }) => [pupil, screen]);
	doors = openServer({
		house: it.house,
		whoAsks: async (_, url) => people.find(({ person }) => person === url.searchParams.get('als')),
		pages: (_request, response) => void response.writeHead(404).end(),
		release: 'test',
		protocol: 'http',
		allowance: { atOnce: 6, perSecond: 0.1 },
		log: openLog('silent')
	});
	doors.server.listen(0, '127.0.0.1');
	await once(doors.server, 'listening');
});
afterAll(async () => {
	await doors?.stop();
	await it?.close();
});

test('who asks too much at once waits, nothing of theirs is lost, and nobody else waits', async () => {
	const { port } = doors.server.address() as AddressInfo;
	const { pupil, screen, board } = it.north;
	const ask = (person: string, id = newId()) => {
		const command = { type: 'add-note', note: newId(), area: 'ideas', words: 'een idee' };
		return fetch(`http://127.0.0.1:${port}/api/north/commands?als=${person}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ id, kind: 'board', stream: board, command })
		});
	};
	const statuses: number[] = [];
	for (let turn = 0; turn < 8; turn++) statuses.push((await ask(pupil.person)).status);
	expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429, 429]);
	const refused = await ask(pupil.person);
	expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
	expect(await refused.json()).toEqual({ refused: 'too-much-at-once' });
	expect((await ask(screen.person)).status).toBe(200);
	// what was put off has no outcome: sent again it is taken as if for the first time
	expect(await it.rows(`select 1 from kring.commands where outcome->>'refused' = 'too-much-at-once'`)).toEqual([]);
});

test('who polls too much at once waits as well, and may still write', async () => {
	const { port } = doors.server.address() as AddressInfo;
	const { pupil, screen, board } = it.south;
	const poll = (person: string) => fetch(`http://127.0.0.1:${port}/api/south/poll?als=${person}&heard=${board}`);
	const statuses: number[] = [];
	for (let turn = 0; turn < 8; turn++) statuses.push((await poll(pupil.person)).status);
	expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429, 429]);
	const refused = await poll(pupil.person);
	expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
	expect(await refused.json()).toEqual({ refused: 'too-much-at-once' });
	expect((await poll(screen.person)).status).toBe(200);
	const command = { type: 'add-note', note: newId(), area: 'ideas', words: 'een idee' };
	const written = await fetch(`http://127.0.0.1:${port}/api/south/commands?als=${pupil.person}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ id: newId(), kind: 'board', stream: board, command })
	});
	expect(written.status).toBe(200);
});
