import { newId } from '#kernel/id.ts';
import { dayOf, schoolYearOf } from '#kernel/time.ts';
import { may } from '#policy.ts';
import { askedOfSupport, classesToAsk } from '#pulses/server/classes.ts';
import { readPupilVoice } from '#pupil-voice/server/reading.ts';
import { groupAudience } from '#schools/audiences.ts';
import { act } from '#server/page-acts.ts';
import { enter, orAway } from '#server/page-access.ts';
import { askGroups, groupToAsk } from './ask-groups.ts';
import type { Actions, PageServerLoad } from './$types';

/** What pupils were asked this school year, and what was done with it, for who minds the whole school. */
export const load: PageServerLoad = async ({ params, url }) => {
	const { house, actor, query } = await enter(params.school, url, 'pupil-voice');
	const schoolYear = schoolYearOf(dayOf(house.now()));
	const [voice, classes] = await orAway(
		Promise.all([readPupilVoice(house, actor, schoolYear), classesToAsk(house, actor, schoolYear)])
	);
	const waits = new Set(voice.support.notYet.map(({ id }) => id));
	const asked = await orAway(askedOfSupport(house, actor, classes));
	return {
		query,
		schoolYear,
		voice,
		/** the question waits with these groups, or is open there */
		asked,
		// those still to be heard, for who may ask them: each with the ids under which it is asked, once
		toAsk: classes
			.filter(
				({ id }) =>
					waits.has(id) &&
					!asked.includes(id) &&
					may(actor, 'ask-pulse', { kind: 'pulses', audience: groupAudience(id) })
			)
			.map(({ id, name }) => ({ value: groupToAsk(id, newId(), newId(), newId()), label: name }))
	};
};

export const actions: Actions = {
	/** Asks groups about the support at school. */
	ask: (event) => act(event, 'pupil-voice', askGroups)
};
