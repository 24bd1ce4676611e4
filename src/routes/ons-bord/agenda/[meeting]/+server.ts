import { error } from '@sveltejs/kit';
import { meetingsFor } from '#circles/guardian/server/reading.ts';
import { calendarOf, calendarType } from '#guests/ics.ts';
import { reach } from '#server/current-house.ts';
import { orAway } from '#server/page-access.ts';
import { spokenFor } from '#ui/language.ts';
import { sayIn } from '#ui/say.ts';
import { wordsOf } from '#ui/words.ts';
import { kept, thisPlace } from '../../this-place.ts';
import type { RequestHandler } from './$types';

/** One meeting for in a calendar: of one for which who asks was not asked there is none (K9). */
export const GET: RequestHandler = async ({ request, params, cookies }) => {
	const { house } = reach();
	const { link } = await thisPlace(request);
	const meetings = link ? await orAway(meetingsFor(house, link)) : [];
	const meeting = meetings.find(({ id }) => id === params.meeting);
	if (!meeting) error(404);
	const spoken = spokenFor({ cookie: cookies.get('taal') }) ?? 'nl';
	const summary = sayIn(spoken, await wordsOf(spoken, 'guest'))('guest.calendar-summary');
	return new Response(calendarOf([{ ...meeting, summary }], house.now()), {
		headers: { 'content-type': calendarType, 'content-disposition': 'attachment; filename="agenda.ics"', ...kept }
	});
};
