import { DatabaseAway, isAway } from '../away.ts';

/** Who asks, as far as a request says it. */
export type Visitor = { cookies: string; address: string; userAgent: string };

/** A cookie for the browser; without `seconds` it is taken away. All of ours are out of reach of scripts. */
export type NewCookie = { name: string; value: string; seconds: number };

/** What the library answered: what it set, where it sent, or the code of why not. */
export type Asked = { cookies: NewCookie[]; status: number; body: unknown; location: string | null; code?: string };

/** Asks the library something as this visitor. Its refusals are codes; a database that is away is thrown as such. */
export const ask = async (
	visitor: Visitor,
	call: (said: { headers: Headers; asResponse: true }) => Promise<Response>
): Promise<Asked> => {
	const headers = new Headers({ cookie: visitor.cookies, 'user-agent': visitor.userAgent });
	const response = await call({ headers, asResponse: true }).catch((error: unknown) => {
		throw isAway(error) ? new DatabaseAway('not known who asks', { cause: error }) : error;
	});
	const body: unknown = await response.json().catch(() => undefined);
	if (response.status >= 500) throw new Error('the library for signing in broke');
	return {
		cookies: response.headers.getSetCookie().map(readCookie),
		status: response.status,
		body,
		location: response.headers.get('location'),
		...(response.status >= 400 && { code: codeOf(body) })
	};
};

/** How these cookies would be sent back, for what is asked next within the same request. */
export const withCookies = (visitor: Visitor, cookies: readonly NewCookie[]): Visitor => {
	const jar = new Map(
		visitor.cookies
			.split('; ')
			.filter(Boolean)
			.map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)])
	);
	for (const { name, value, seconds } of cookies)
		if (seconds > 0) jar.set(name, encodeURIComponent(value));
		else jar.delete(name);
	return { ...visitor, cookies: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') };
};

const readCookie = (line: string): NewCookie => {
	const [pair = '', ...more] = line.split(';').map((part) => part.trim());
	const maxAge = more.find((part) => /^max-age=/i.test(part))?.split('=')[1];
	const at = pair.indexOf('=');
	return {
		name: pair.slice(0, at),
		value: decodeURIComponent(pair.slice(at + 1)),
		seconds: Math.max(0, Number(maxAge ?? 0))
	};
};

const codeOf = (body: unknown): string =>
	typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : 'REFUSED';
