import { Agent, get, request, type IncomingMessage } from 'node:http';
import { constants, createGunzip } from 'node:zlib';

/** One participant as a browser is one: an event stream of its own, and a few connections kept for commands. */
export type Pupil = {
	/** Sends a note and resolves when it was answered: whether it was accepted. */
	write: (made: { id: string; note: string }, area: string, words: string) => Promise<boolean>;
	/** Chooses a face, where this class has a session; resolves when it was answered. */
	checkIn: (id: string) => Promise<boolean>;
	/** Sends any command and resolves when it was answered: whether it was accepted. */
	send: (envelope: object) => Promise<boolean>;
	/** Bytes of the stream so far, as they came over the line. */
	bytes: () => number;
	leave: () => void;
};

/** `also`: the stream of the session around the board, heard as well; `faces`: where this child says how it is. */
export type Place = {
	port: number;
	organisation: string;
	board: string;
	person: string;
	also?: string | undefined;
	faces?: string | undefined;
};

/**
 * Listens to a board from its start. `heard` is told each command the moment it was decoded here; a check-in, of which
 * nobody hears the command, as the how-manieth it is.
 */
export const sitDown = async (place: Place, heard: (command: string) => void): Promise<Pupil> => {
	const { port, organisation, board, person, also, faces } = place;
	const agent = new Agent({ keepAlive: true, maxSockets: 5 });
	const at = { host: '127.0.0.1', port };
	let bytes = 0;
	const stream = get({
		...at,
		agent: false,
		path: `/api/${organisation}/live?als=${person}&heard=${[board, ...(also ? [also] : [])].join(',')}`,
		headers: { accept: 'text/event-stream', 'accept-encoding': 'gzip, deflate, br' }
	});
	const response = await answerOf(stream);
	if (response.statusCode !== 200) throw new Error(`the stream answered ${response.statusCode}`);
	const text = decoded(response, (size) => (bytes += size));
	const listening = Promise.withResolvers<void>();
	let rest = '';
	let counted = 0;
	text.on('data', (part: string) => {
		const parts = (rest + part).split('\n\n');
		rest = parts.pop() ?? '';
		for (const event of parts) {
			if (!event.startsWith('data: ')) continue;
			const { command, stream: from, events } = JSON.parse(event.slice(6)) as Heard;
			if (from === also && events)
				for (const { type } of events) if (type === 'child-counted') heard(asCheckIn(counted++));
			if (command) heard(command);
			// the first message is the board as it stands: from here on every note is heard by itself
			listening.resolve();
		}
	});
	text.on('error', () => undefined);
	await listening.promise;

	const send = async (envelope: object): Promise<boolean> => {
		const body = JSON.stringify(envelope);
		const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
		const path = `/api/${organisation}/commands?als=${person}`;
		const post = request({ ...at, agent, method: 'POST', path, headers });
		post.end(body);
		const answer = await answerOf(post);
		answer.resume();
		return answer.statusCode === 200;
	};
	return {
		write: ({ id, note }, area, words) =>
			send({ id, kind: 'board', stream: board, command: { type: 'add-note', note, area, words } }),
		send,
		checkIn: (id) => send({ id, kind: 'faces', stream: faces, command: { type: 'choose-face', person, face: 'okay' } }),
		bytes: () => bytes,
		leave: () => {
			stream.destroy();
			agent.destroy();
		}
	};
};

type Heard = { command?: string; stream?: string; events?: { type: string }[] };

/** The name under which the how-manieth check-in of a class is seen. */
export const asCheckIn = (number: number): string => `check-in ${number}`;

/** The whole board as text, over the poll door, as a screen starts with it. */
export const lookAt = async ({ port, organisation, board, person }: Place): Promise<string> => {
	const address = `http://127.0.0.1:${port}/api/${organisation}/poll?als=${person}&heard=${board}`;
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`looking at the board was answered ${answer.status}`);
	return answer.text();
};

const answerOf = (asked: ReturnType<typeof request>): Promise<IncomingMessage> =>
	new Promise((resolve, reject) => {
		asked.once('response', resolve);
		asked.on('error', reject);
	});

const decoded = (response: IncomingMessage, count: (size: number) => void): NodeJS.ReadableStream => {
	response.on('data', (part: Buffer) => count(part.length));
	response.on('error', () => undefined);
	if (response.headers['content-encoding'] !== 'gzip') return response.setEncoding('utf8');
	const gunzip = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH });
	return response.pipe(gunzip).setEncoding('utf8');
};
