import { error } from '@sveltejs/kit';
import { groups } from '#example/regenboog.ts';
import { seats } from '#example/seats.ts';
import { wordsOf } from '#ui/words.ts';
import type { PageServerLoad } from './$types';

/** The example's front door: two people side by side, and every board there is. */
export const load: PageServerLoad = async ({ url, params, parent }) => {
	const { language, words } = await parent();
	const all = seats();
	const at = (name: string, otherwise: number) =>
		all.find(({ person }) => person === url.searchParams.get(name)) ?? all[otherwise];
	const left = at('links', 0);
	const right = at('rechts', 1);
	if (!left || !right) error(404);
	const boardOf = ({ person, group }: typeof left) => `/${params.school}/boards/${group ?? '5b'}?als=${person}`;
	return {
		words: { ...words, ...(await wordsOf(language, 'example')) },
		seats: all.map((seat) => ({ ...seat, board: boardOf(seat) })),
		left: { ...left, board: boardOf(left) },
		right: { ...right, board: boardOf(right) },
		boards: groups.map(({ key, name, screen }) => ({
			key,
			name,
			board: `/${params.school}/boards/${key}?als=${screen.id}`
		}))
	};
};
