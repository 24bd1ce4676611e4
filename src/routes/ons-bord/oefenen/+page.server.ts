import { wordsOf } from '#ui/words.ts';
import { kept } from '../this-place.ts';
import type { PageServerLoadEvent } from './$types';

/** To try the room on any screen. It knows of nobody: whoever tries it types a first name, which stays on the page. */
export const load = async ({ setHeaders, parent }: PageServerLoadEvent) => {
	setHeaders(kept);
	const { spoken } = await parent();
	return { more: await wordsOf(spoken, 'room') };
};
