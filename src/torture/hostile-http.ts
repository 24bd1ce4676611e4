import { planted } from './hostile.ts';

type Doors = { organisation: string; person: string; stream: string };

const json = 'content-type: application/json\r\n';

/** Requests that are wrong below what a schema can see. Each must be answered with less than 500, or hung up on. */
export const hostileRequests = ({ organisation, person, stream }: Doors): (string | Buffer)[][] => {
	const api = `/api/${organisation}`;
	const ask = (method: string, path: string, rest = '', body: string | Buffer = '') => [
		`${method} ${path} HTTP/1.1\r\nhost: kring\r\n${rest}\r\n`,
		body
	];
	const commands = `${api}/commands?als=${person}`;
	const live = `${api}/live?als=${person}&heard=`;
	const post = (body: string | Buffer, more = json) =>
		ask('POST', commands, `${more}content-length: ${Buffer.byteLength(body)}\r\n`, body);
	const envelope = (inside: string) =>
		`{"id":"0197a000-0000-7000-8000-000000000000","kind":"board","stream":"${stream}","command":${inside}}`;
	return [
		...['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE', 'CONNECT', 'PROPFIND', planted].map((method) =>
			ask(method, commands)
		),
		...['POST', 'PUT', 'DELETE'].flatMap((method) => [ask(method, `${live}${stream}`), ask(method, `${api}/poll`)]),
		...paths(api).map((path) => ask('GET', path)),
		...heardValues(stream).flatMap((heard) => [
			ask('GET', live + heard),
			ask('GET', `${api}/poll?als=${person}&heard=${heard}`)
		]),
		...people.map((als) => ask('GET', `${api}/poll?als=${als}&heard=${stream}`)),
		...['', '{', 'null', '[]', '"x"', '1e999', `{"id":"${planted}`, '\ufeff{}', '{}{}', '{"a":1,}'].map((body) =>
			post(body)
		),
		post(envelope(`${'['.repeat(10_000)}${']'.repeat(10_000)}`)),
		post(envelope(`{"type":"add-note","words":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`)),
		post(envelope(`{"__proto__":{"type":"choose-leader"},"type":"${planted}"}`)),
		post(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0xc0, 0x80, 0x22, 0x7d])),
		post(Buffer.alloc(63_000, 0x00)),
		post(Buffer.alloc(200_000, 0x20)),
		post('{}', ''),
		post('{}', 'content-type: text/plain\r\n'),
		post('{}', `content-type: application/json; charset=${planted}\r\n`),
		post('{}', `${json}origin: https://${planted}.example\r\n`),
		post('{}', `${json}sec-fetch-site: cross-site\r\n`),
		...['-1', 'NaN', '1e9', '99999999999999999999', '5', '0x10', ''].map((length) =>
			ask('POST', commands, `${json}content-length: ${length}\r\n`, '{"id":1}'.repeat(3))
		),
		ask('POST', commands, `${json}content-length: 2\r\ncontent-length: 20\r\n`, '{}'),
		ask('POST', commands, `${json}transfer-encoding: chunked\r\ncontent-length: 5\r\n`, '0\r\n\r\n'),
		ask('POST', commands, `${json}transfer-encoding: chunked\r\n`, 'zz\r\nnot hex\r\n'),
		ask(
			'POST',
			commands,
			`${json}transfer-encoding: chunked\r\n`,
			`${'10000\r\n'}${' '.repeat(0x10000)}\r\n`.repeat(3)
		),
		ask('POST', commands, `${json}expect: 100-${planted}\r\n`, '{}'),
		ask('GET', `${live}${stream}`, 'accept-encoding: gzip;q=0, br, \u00ff\r\nlast-event-id: 99999999999999\r\n'),
		ask('GET', `${live}${stream}`, 'upgrade: websocket\r\nconnection: upgrade\r\n'),
		ask('GET', commands, `x-${planted}: ${'y'.repeat(70_000)}\r\n`),
		ask('GET', commands, Array.from({ length: 3_000 }, (_, index) => `x-${index}: ${planted}\r\n`).join('')),
		ask('GET', commands, `x-forwarded-proto: ${planted}\r\nx-forwarded-proto: https\r\nhost: other\r\n`),
		ask('GET', `/${'a'.repeat(60_000)}`),
		['GET /\r\n\r\n'],
		[`\u0000\u0001${planted}\r\n\r\n`],
		[Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03, 0x03])]
	];
};

const paths = (api: string): string[] => [
	'/api/',
	'/api//',
	'/api/..',
	'/api/../api/',
	'/api/%2e%2e/%2e%2e/etc/passwd',
	'/api/%00/live',
	'/api/%/poll',
	'//',
	'*',
	`${api}`,
	`${api}/`,
	`${api}/commands/`,
	`${api}/live/more`,
	`${api}/%6cive`,
	`${api}/live%00`,
	`${api}/live;a=b`,
	...['__proto__', 'constructor', 'toString', 'hasOwnProperty', planted].flatMap((name) => [
		`${api}/${name}`,
		`/api/${name}/live`
	]),
	'http://kring/api/x/live',
	'http://[::1',
	'/api/x/live?als=%',
	'/api/x/live?%ff=%fe',
	'/api/\ud83d\ude00/poll',
	'?',
	'#',
	`/api/${'a/'.repeat(4_000)}`,
	`/api/${'x'.repeat(5_000)}/poll`
];

const heardValues = (stream: string): string[] => [
	'',
	',',
	'.',
	'..',
	`${stream}.`,
	`${stream}.-2`,
	`${stream}.1.2`,
	`${stream}.1e3`,
	`${stream}.NaN`,
	`${stream}.0x1`,
	`${stream}.9007199254740993`,
	`${stream}.9007199254740991`,
	`${stream}.2147483648`,
	`${stream}.Infinity`,
	`${stream}. 1`,
	stream.toUpperCase(),
	`${stream}%00`,
	`${stream},${stream}`,
	`${stream}'--`,
	planted,
	'%F0%9F%98%80',
	'%',
	'%ED%A0%80',
	'00000000-0000-0000-0000-000000000000.1',
	`${`${stream},`.repeat(33)}`,
	`${stream}.-1,${planted}`
];

const people = [
	'',
	planted,
	'%00',
	'__proto__',
	'00000000-0000-0000-0000-000000000000',
	"'%20or%201=1--",
	'%ED%A0%80',
	'a&als=b'
];
