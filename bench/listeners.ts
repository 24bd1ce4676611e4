import { get, request, type Agent, type ClientRequest, type IncomingMessage } from 'node:http';
import { newId } from '#kernel/id.ts';
import type { Place } from './pupil.ts';
import { wordsOf } from './words.ts';

/** One live class for a crowd: its screens only notice when something comes, so that they cost the machine little. */
export type LiveClass = {
	/** Puts up a note or takes the last one away, and resolves when it was answered: whether it was accepted. */
	write: () => Promise<boolean>;
	/** ms from sending to the first byte at each screen, since this was asked last */
	latencies: () => number[];
	leave: () => void;
};

/** Opens the screens of a class: one for each place. One of them writes, each time another. */
export const openClass = async (places: readonly Place[], agent: Agent): Promise<LiveClass> => {
	let begun: number | undefined;
	let seen = new Set<number>();
	let latencies: number[] = [];
	const streams = await Promise.all(
		places.map((place, index) =>
			listen(place, () => {
				if (begun === undefined || seen.has(index)) return;
				seen.add(index);
				latencies.push(performance.now() - begun);
			})
		)
	);
	let hanging: string | undefined;
	let turn = 0;
	return {
		write: async () => {
			const place = places[turn++ % places.length];
			if (!place) return false;
			const note = hanging ?? newId();
			const words = { type: 'add-note', note, area: 'ideas', words: wordsOf(turn) };
			const command = hanging ? { type: 'remove-note', note } : words;
			hanging = hanging ? undefined : note;
			seen = new Set();
			begun = performance.now();
			return post(place, command, agent);
		},
		latencies: () => {
			const taken = latencies;
			latencies = [];
			return taken;
		},
		leave: () => {
			for (const stream of streams) stream.destroy();
		}
	};
};

const listen = ({ port, organisation, board, person, also }: Place, something: () => void): Promise<ClientRequest> =>
	new Promise((opened, failed) => {
		const heard = [board, ...(also ? [also] : [])].join(',');
		const path = `/api/${organisation}/live?als=${person}&heard=${heard}`;
		const headers = { accept: 'text/event-stream', 'accept-encoding': 'gzip, deflate, br' };
		const stream = get({ host: '127.0.0.1', port, agent: false, path, headers }, (response) => {
			if (response.statusCode !== 200) failed(new Error(`the stream answered ${response.statusCode}`));
			response.on('data', something);
			response.on('error', () => undefined);
			opened(stream);
		});
		stream.on('error', failed);
	});

const post = async (place: Place, command: object, agent: Agent): Promise<boolean> => {
	const { port, organisation, board, person } = place;
	const body = JSON.stringify({ id: newId(), kind: 'board', stream: board, command });
	const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
	const path = `/api/${organisation}/commands?als=${person}`;
	const asked = request({ host: '127.0.0.1', port, agent, method: 'POST', path, headers });
	asked.end(body);
	const answer = await new Promise<IncomingMessage>((answered, failed) => {
		asked.once('response', answered);
		asked.once('error', failed);
	});
	answer.resume();
	return answer.statusCode === 200;
};
