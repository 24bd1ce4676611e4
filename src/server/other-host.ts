import type { ServerResponse } from 'node:http';
import { languageFor } from '#ui/language.ts';
import en from '../../messages/en/refused.json' with { type: 'json' };
import nl from '../../messages/nl/refused.json' with { type: 'json' };
import { reply } from './replies.ts';

const code = 'unknown-host';
const sentences = { nl: nl[code], en: en[code] };

/** Answers a request for another host than this machine (421, misdirected): a code under /api, elsewhere a sentence. */
export const turnAway = (response: ServerResponse, url: URL | undefined): void => {
	// what its body holds is not read
	const more = { connection: 'close' };
	if (url?.pathname.startsWith('/api/')) return reply(response, 421, { refused: code }, more);
	const said = sentences[languageFor({ query: url?.searchParams.get('taal') })];
	const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...more };
	response.writeHead(421, headers).end(`${said}\n`);
};
