import { planted, words } from './hostile.ts';

type Door = { pass: string; code: string; cookie: string };

const form = 'content-type: application/x-www-form-urlencoded\r\n';
const host = 'localhost';

/** A request to the pages of the join door, as a browser that stands before it sends one. */
export const atTheDoor = (method: string, path: string, rest = '', body: string | Buffer = ''): (string | Buffer)[] => {
	const length = body.length > 0 ? `content-length: ${Buffer.byteLength(body)}\r\n` : '';
	return [
		`${method} ${path} HTTP/1.1\r\nhost: ${host}\r\norigin: http://${host}\r\naccept: text/html\r\n${rest}${length}\r\n`,
		body
	];
};

export const asForm = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();

/** What is wrong with a pass, a code, a name, a body or a cookie. Each must be answered with less than 500, or hung up on. */
export const hostileAtTheDoor = ({ pass, code, cookie }: Door): (string | Buffer)[][] => {
	const post = (path: string, body: string | Buffer, more = form) => atTheDoor('POST', path, more, body);
	const here = `cookie: tablet=${cookie}\r\n`;
	const doors = ['/doe-mee', `/doe-mee/${pass}`, '/doe-mee/naam', '/doe-mee/wachten', '/doe-mee/volgend-kind'];
	return [
		...doors.flatMap((door) => [
			...['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE', planted].map((method) => atTheDoor(method, door, here)),
			post(door, '', here),
			post(door, '{}', `content-type: application/json\r\n${here}`),
			post(door, `code=${code}`, `content-type: text/plain\r\n${here}`),
			post(door, 'x'.repeat(700_000), form + here),
			post(door, 'a=&'.repeat(60_000), form + here),
			post(door, Buffer.from([0xff, 0xfe, 0x25, 0x25, 0x30, 0x00]), form + here),
			post(door, `--${planted}`, `content-type: multipart/form-data; boundary=${planted}\r\n${here}`),
			post(
				door,
				'--x\r\ncontent-disposition: form-data; name="code"\r\n\r\n',
				`content-type: multipart/form-data\r\n${here}`
			),
			atTheDoor('POST', door, `${form}${here}transfer-encoding: chunked\r\n`, 'zz\r\nnot hex\r\n'),
			atTheDoor('GET', `${door}?taal=${planted}&als=%00`, here),
			atTheDoor('GET', `${door}/__data.json?x-sveltekit-invalidated=${planted}`, here),
			post(`${door}?/${planted}`, `code=${code}`, form + here)
		]),
		...words.flatMap((said) => [
			post('/doe-mee', asForm({ code: said.toWellFormed() })),
			post('/doe-mee/naam', asForm({ person: said.toWellFormed() }), form + here),
			atTheDoor('GET', `/doe-mee/${encodeURIComponent(said.toWellFormed())}`),
			post(`/doe-mee/${encodeURIComponent(said.toWellFormed())}`, '')
		]),
		...['%', '%00', '%ED%A0%80', '..%2f..%2fetc', `${pass}%00`, pass.slice(1), `${pass}x`, `${pass}/more`].flatMap(
			(said) => [atTheDoor('GET', `/doe-mee/${said}`), post(`/doe-mee/${said}`, '')]
		),
		...['', '=', `tablet=${planted}`, 'tablet=%00', `tablet=${cookie}x`, 'tablet=;tablet=', 'tablet="' + cookie + '"']
			.map((cookies) => `cookie: ${cookies}\r\n`)
			.flatMap((cookies) => [
				...['/doe-mee/naam', '/doe-mee/wachten', '/doe-mee/stand'].map((door) => atTheDoor('GET', door, cookies)),
				post('/doe-mee/naam', asForm({ person: crypto.randomUUID() }), form + cookies),
				post('/doe-mee/volgend-kind', '', form + cookies)
			]),
		post('/doe-mee/naam', asForm({ person: '00000000-0000-0000-0000-000000000000' }), form + here),
		post('/doe-mee/naam', `person=${crypto.randomUUID()}&person=${planted}`, form + here),
		// another site, and another name for this machine
		['POST /doe-mee HTTP/1.1\r\nhost: localhost\r\norigin: https://ander.nl\r\n', `${form}content-length: 0\r\n\r\n`],
		[`POST /doe-mee/${pass} HTTP/1.1\r\nhost: ander.nl\r\norigin: http://ander.nl\r\n${form}content-length: 0\r\n\r\n`]
	];
};
