import { error, fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { agreedAbout } from '#circles/server/agreed-about.ts';
import { isId, newId } from '#kernel/id.ts';
import { dayOf } from '#kernel/time.ts';
import { formOf } from '#server/form-of.ts';
import { enter, orAway } from '#server/page-access.ts';
import { askVoice, wishes, type Form } from '#voices/server/asking.ts';
import { colleagues, openVoice } from '#voices/server/reading.ts';
import type { Actions, PageServerLoad } from './$types';

/** What one child said, for the ib'er. That it was opened the wall writes down, before it is read (K15). */
export const load: PageServerLoad = async ({ params, url, locals }) => {
	const { house, actor, query } = await enter(params.school, url, 'voices');
	locals.isSealed = true;
	const found = isId(params.person) ? await orAway(openVoice(house, actor, params.person)) : undefined;
	if (!found) error(404);
	// of a wish that is still to be weighed: what was agreed where it was said, for who keeps that board
	const unweighed = found.voice.wishes.flatMap(({ meeting, asked, weighed }) =>
		meeting !== null && asked !== null && weighed === null ? [meeting] : []
	);
	const agreed = await orAway(agreedAbout(house, actor, params.person, [...new Set(unweighed)]));
	return {
		agreed,
		query,
		me: actor.person,
		today: dayOf(house.now()),
		child: found.child,
		wishes: found.voice.wishes,
		staff: await orAway(colleagues(house, actor)),
		fresh: newId(),
		done: url.searchParams.get('gedaan') ?? undefined
	};
};

type Event = Pick<RequestEvent, 'url' | 'request' | 'locals'> & { params: { school: string; person: string } };

/** Does what one form asks and shows the page anew, at what it was about; what was refused stands there with why. */
const act = async (event: Event, which: Form) => {
	const { school, person } = event.params;
	const { house, actor, query } = await enter(school, event.url, 'voices');
	event.locals.isSealed = true;
	const form = await formOf(event.request);
	const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value).slice(0, longest)]));
	const wish = typed['wish'] ?? '';
	const asked = isId(person) ? wishes[which](person, typed) : undefined;
	const problem = asked
		? await orAway(askVoice(house, actor, person, asked, typed['command']))
		: 'refused.not-understood';
	if (problem !== undefined) return fail(422, { which, wish, problem, typed });
	redirect(303, `/${school}/stem/${person}?gedaan=${which}${query && `&${query}`}${wish && `#${wish}`}`);
};

/** More than any field takes: a full drawing is the longest. */
const longest = 100_000;

export const actions: Actions = {
	hear: (event) => act(event, 'hear'),
	weigh: (event) => act(event, 'weigh'),
	tell: (event) => act(event, 'tell'),
	'take-back': (event) => act(event, 'take-back')
};
