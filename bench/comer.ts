import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { OpenForTablets } from './join-school.ts';

/** A tablet that got in: how long it took from its first request (ms), and how to put it away. */
export type Joined = { ms: number; leave: () => void };

type Asked = { method?: 'GET' | 'POST'; form?: Record<string, string> };

/** One tablet as a browser is one: types the code, waits, takes the name that is its turn, and opens the board. */
export const comeIn = async (origin: string, { code, pupils }: OpenForTablets, index: number): Promise<Joined> => {
	const agent = new Agent({ keepAlive: true, maxSockets: 6 });
	let cookie = '';
	const ask = async (path: string, { method = 'GET', form }: Asked = {}): Promise<IncomingMessage> => {
		const sent = request(new URL(path, origin), {
			agent,
			method,
			headers: {
				origin,
				accept: 'text/html',
				'accept-encoding': 'gzip, deflate, br',
				...(cookie && { cookie }),
				...(form && { 'content-type': 'application/x-www-form-urlencoded' })
			}
		});
		sent.end(form && new URLSearchParams(form).toString());
		const [answer] = (await once(sent, 'response')) as [IncomingMessage];
		const [set] = answer.headers['set-cookie'] ?? [];
		if (set) cookie = set.split(';')[0] ?? '';
		return answer;
	};
	const textOf = async (answer: IncomingMessage): Promise<string> => {
		const parts: Buffer[] = [];
		for await (const part of answer as AsyncIterable<Buffer>) parts.push(part);
		const whole = Buffer.concat(parts);
		return (answer.headers['content-encoding'] === 'gzip' ? gunzipSync(whole) : whole).toString();
	};
	const sentOn = async (path: string, asked: Asked): Promise<string> => {
		const answer = await ask(path, asked);
		const { location } = answer.headers;
		const text = await textOf(answer);
		if (answer.statusCode !== 303 || !location) throw new Error(`${path}: ${answer.statusCode} ${text.slice(0, 80)}`);
		return location;
	};
	const page = async (path: string): Promise<string> => {
		const answer = await ask(path);
		if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode}`);
		return textOf(answer);
	};

	const began = performance.now();
	const names = await page(await sentOn('/doe-mee', { method: 'POST', form: { code: code.toLowerCase() } }));
	const person = pupils[index] ?? '';
	if (!names.includes(person)) throw new Error('a name is not there to choose');
	const place = await sentOn('/doe-mee/naam', { method: 'POST', form: { person } });
	const [, stream, version] = /stream:"([0-9a-f-]{36})".*?version:(\d+)/s.exec(await page(place)) ?? [];
	if (!stream || !version) throw new Error('the page shows no board');
	const live = await ask(`/api/${place.split('/')[1]}/live?heard=${stream}.${version}`);
	if (live.statusCode !== 200) throw new Error(`live: ${live.statusCode}`);
	await once(live, 'data');
	const ms = performance.now() - began;
	live.on('error', () => undefined).resume();
	return { ms, leave: () => agent.destroy() };
};
