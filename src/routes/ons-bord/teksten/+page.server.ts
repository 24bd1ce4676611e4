import { languageOfGuest } from '#circles/texts/server/released.ts';
import { kept } from '../this-place.ts';
import { textsHere } from './this-reader.ts';
import type { PageServerLoadEvent } from './$types';

/** After a meeting: what was released for who reads here, and nothing before that. */
export const load = async ({ request, cookies, locals, setHeaders, parent }: PageServerLoadEvent) => {
	setHeaders(kept);
	locals.isSealed = true;
	const language = languageOfGuest((await parent()).spoken);
	return textsHere({ request, cookies }, language);
};
