import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { openDoors, type Doors } from '#testing/tablets.ts';
import { openServer } from './http.ts';
import { openLog } from './log.ts';

let it: Doors;
let server: ReturnType<typeof openServer>;
let sits: { device: string };
beforeAll(async () => {
	it = await openDoors();
	const { house } = it.it;
	server = openServer({
		house,
		// who sits at the tablet, as its cookie would say
		whoAsks: (organisation) => house.actors.at(organisation, sits.device),
		pages: (_request, response) => void response.writeHead(404).end(),
		release: 'test',
		protocol: 'http',
		log: openLog('silent')
	});
	server.server.listen(0, '127.0.0.1');
	await once(server.server, 'listening');
});
afterAll(async () => {
	await server?.stop();
	await it?.it.close();
});

test('K8: a command whose words arrive after a tablet lost its name is not taken in that name', async () => {
	const { north } = await it.anew();
	const school = it.it.north;
	sits = await it.seated(school, north);
	const { person } = school.pupil;
	const command = { type: 'choose-face', person, face: 'sad' };
	const body = JSON.stringify({ id: newId(), kind: 'faces', stream: north.faces, command });
	const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1');
	const head = `POST /api/north/commands HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n`;
	socket.write(`${head}content-length: ${body.length}\r\n\r\n${body.slice(0, 10)}`);
	// the server has read the head and knows who asks
	await new Promise((go) => setTimeout(go, 200));
	await it.asTeacher(school, north, { type: 'free-name', person });
	socket.write(body.slice(10));
	const [answer] = (await once(socket, 'data')) as [Buffer];
	socket.destroy();
	expect(answer.toString()).toMatch(/^HTTP\/1\.1 404 /);
});
