import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { withoutWords } from '#server/without-words.ts';
import { languageFor } from '#ui/language.ts';

export const handle: Handle = async ({ event, resolve }) => {
	const language = languageFor({ query: event.url.searchParams.get('taal'), cookie: event.cookies.get('taal') });
	const response = await resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', language) });
	for (const [name, value] of Object.entries(careful)) response.headers.set(name, value);
	return response;
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
