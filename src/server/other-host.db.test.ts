import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { aNote } from '#testing/note.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import { openServer } from './http.ts';
import { openLog } from './log.ts';

let it: TwoSchools;
let doors: ReturnType<typeof openServer>;
const asked: string[] = [];
beforeAll(async () => {
	it = await openTwoSchoolHouse();
	doors = openServer({
		house: it.house,
		whoAsks: async () => it.north.pupil,
		pages: (page, response) => {
			asked.push(page.url ?? '');
			response.writeHead(200).end('een bladzijde');
		},
		release: 'test',
		protocol: 'http',
		hosts: ['tablet.test'],
		log: openLog('silent')
	});
	doors.server.listen(0, '127.0.0.1');
	await once(doors.server, 'listening');
});
afterAll(async () => {
	await doors?.stop();
	await it?.close();
});

const ask = async (host: string, method: string, path: string, body?: unknown) => {
	const { port } = doors.server.address() as AddressInfo;
	const headers = {
		host,
		'content-type': 'application/json',
		origin: `http://${host}`,
		'sec-fetch-site': 'same-origin'
	};
	const asking = request({ host: '127.0.0.1', port, method, path, headers }).end(body && JSON.stringify(body));
	const [answer] = await once(asking, 'response');
	const said = path.includes('/live') && answer.statusCode === 200 ? answer.destroy() && '' : await text(answer);
	return { status: Number(answer.statusCode), said };
};
const hanging = () => ({ id: newId(), kind: 'board', stream: it.north.board, command: aNote('van een ander') });
const others = ['ander.voorbeeld.nl', 'ander.voorbeeld.nl:2468', '127.0.0.1.ander.nl', 'tablet.test.ander.nl'];

test.for(others)('who says %s is turned away with one sentence, and nothing happens', async (host) => {
	const { board } = it.north;
	const before = await it.headOf(it.north);
	const [sentence] = await Promise.all([
		ask(host, 'GET', '/'),
		...['/north/boards/5b', '/doe-mee', '/_app/version.json', '//', '/api', 'http://127.0.0.1/'].map((path) =>
			ask(host, 'GET', path).then(({ status }) => expect(status, path).toBe(421))
		),
		ask(host, 'POST', '/doe-mee', { code: 'ABCDEF' }).then(({ status }) => expect(status).toBe(421))
	]);
	expect(sentence).toEqual({
		status: 421,
		said: 'Kring kent dit adres niet: gebruik de QR-code, of stel HOSTS in.\n'
	});
	expect((await ask(host, 'GET', '/?taal=en')).said).toMatch(/^Kring does not know this address/);
	for (const [method, door] of [
		['POST', 'commands'],
		['POST', 'here'],
		['GET', `live?heard=${board}`],
		['GET', `poll?heard=${board}`],
		['OPTIONS', 'commands']
	] as const)
		expect(await ask(host, method, `/api/north/${door}`, hanging()), door).toEqual({
			status: 421,
			said: '{"refused":"unknown-host"}'
		});
	expect(asked).toEqual([]);
	expect(it.house.hub.listeners()).toBe(0);
	expect(await it.headOf(it.north)).toBe(before);
	expect(await it.rows(`select from kring.events where body like '%van een ander%'`)).toEqual([]);
});

test.for(['127.0.0.1:2468', '[::1]', 'localhost:1', 'tablet.test'])('who says %s is heard', async (host) => {
	expect(await ask(host, 'GET', '/doe-mee')).toEqual({ status: 200, said: 'een bladzijde' });
	expect(asked.splice(0)).toEqual(['/doe-mee']);
	expect((await ask(host, 'POST', '/api/north/commands', hanging())).status).toBe(200);
	expect((await ask(host, 'GET', `/api/north/poll?heard=${it.north.board}`)).status).toBe(200);
	expect((await ask(host, 'GET', `/api/north/live?heard=${it.north.board}`)).status).toBe(200);
});
