import { orListen } from '#arenas/server/quiet.ts';
import { whoIsHere } from '#server/page-access.ts';
import { sayIn } from '#ui/say.ts';
import { wordsOf } from '#ui/words.ts';
import type { LayoutServerLoad } from './$types';

/** The words of a board do not change with the day that is looked at, so they are not sent again with each. Those of all pages come once. */
export const load: LayoutServerLoad = async ({ parent, params, url }) => {
	const { language, school } = await parent();
	const { house, actor } = await whoIsHere(params.school, url);
	await orListen(house, actor);
	const { name } = school;
	return {
		more: await wordsOf(language, 'board', 'refused', 'session', 'seat', 'pulse'),
		// an invented school says so on every board; a real one bears its own name
		shownName: school.example ? sayIn(language, await wordsOf(language, 'example'))('example.marked', { name }) : name
	};
};
