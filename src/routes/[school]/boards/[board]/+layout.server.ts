import { teamKey } from '#schools/next-year.ts';
import { inTeamWords } from '#teams/in-team-words.ts';
import { wordsOf } from '#ui/words.ts';
import type { LayoutServerLoad } from './$types';

/** A team says some things its own way: its words stand in for those of a class. Other boards have nothing to add. */
export const load: LayoutServerLoad = async ({ params, parent }) => {
	if (params.board !== teamKey) return {};
	const { language, more } = await parent();
	const { team = {}, 'team-board': own = {} } = await wordsOf(language, 'team', 'team-board');
	return { more: { ...inTeamWords(more, own), team } };
};
