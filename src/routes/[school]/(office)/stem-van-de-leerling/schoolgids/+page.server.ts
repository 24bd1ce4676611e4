import { enter } from '#server/page-access.ts';
import { guideNow } from './guide.ts';
import type { PageServerLoad } from './$types';

/** What pupils said, as a school tells it to parents: to copy, to print, or as a file. */
export const load: PageServerLoad = async ({ params, url, parent }) => {
	const { house, actor, query } = await enter(params.school, url, 'pupil-voice');
	const { language, school } = await parent();
	return { query, guide: await guideNow(house, actor, language, school.name) };
};
