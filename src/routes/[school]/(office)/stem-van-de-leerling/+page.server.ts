import { dayOf, schoolYearOf } from '#kernel/time.ts';
import { readPupilVoice } from '#pupil-voice/server/reading.ts';
import { enter, orAway } from '#server/page-access.ts';
import type { PageServerLoad } from './$types';

/** What pupils were asked this school year, and what was done with it, for who minds the whole school. */
export const load: PageServerLoad = async ({ params, url }) => {
	const { house, actor, query } = await enter(params.school, url, 'pupil-voice');
	const schoolYear = schoolYearOf(dayOf(house.now()));
	return { query, schoolYear, voice: await orAway(readPupilVoice(house, actor, schoolYear)) };
};
