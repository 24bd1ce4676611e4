import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { immutable } from '$app/manifest';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { withoutWords } from '#server/without-words.ts';
import { directionOf } from '#ui/direction.ts';
import { languageFor } from '#ui/language.ts';

export const handle: Handle = async ({ event, resolve }) => {
	const language = languageFor({ query: event.url.searchParams.get('taal'), cookie: event.cookies.get('taal') });
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => {
			const spoken = event.locals.spoken ?? language;
			return html.replace('%lang%', spoken).replace('%dir%', directionOf(spoken)).replace('%error-page%', errorPage);
		}
	});
	for (const [name, value] of Object.entries(careful)) response.headers.set(name, value);
	return event.locals.isSealed ? response : smaller(response, event.request.headers.get('accept-encoding'));
};

/** SvelteKit waits for the page of errors before any page works, and does not say so in its head. */
const errorPage = immutable
	.filter(({ path }) => /\/nodes\/1\.[^/]*\.js$/.test(path))
	.map(({ path }) => `<link rel="modulepreload" href="/${path}" />`)
	.join('');

const zip = promisify(gzip);

/** A board in words and drawings is mostly repetition: over a slow line a fifth of it arrives a quarter second sooner. */
const smaller = async (response: Response, accepted: string | null): Promise<Response> => {
	const isText = /^(text|application\/json)/.test(response.headers.get('content-type') ?? '');
	if (!response.body || !isText || !/\bgzip\b/.test(accepted ?? '')) return response;
	const headers = new Headers(response.headers);
	headers.delete('content-length');
	headers.set('content-encoding', 'gzip');
	headers.append('vary', 'accept-encoding');
	const whole = await zip(await response.arrayBuffer(), { level: 5 });
	return new Response(new Uint8Array(whole), { status: response.status, headers });
};

/** A page is its reader's own: kept nowhere, framed by nobody else, and it tells no other place where it was. */
const careful = {
	'cache-control': 'no-store',
	'referrer-policy': 'same-origin',
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'SAMEORIGIN',
	'permissions-policy': 'camera=(), microphone=(), geolocation=()'
};

/** No stack trace reaches a person, no content a log: only the class and the place of what broke. */
export const handleError: HandleServerError = ({ kind, error }) => {
	if (kind !== 'unknown') return;
	process.stderr.write(`${JSON.stringify({ level: 'error', msg: 'a page failed', error: withoutWords(error) })}\n`);
	return { message: 'something-broke' };
};
