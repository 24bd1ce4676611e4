import { orListen } from '#arenas/server/quiet.ts';
import { reach } from '#server/current-house.ts';
import { enter } from '#server/page-access.ts';
import { pagesFor, type PageOfASchool } from '#policy.ts';
import type { Sort } from '#schools/sorts.ts';
import { wordsOf } from '#ui/words.ts';
import type { LayoutServerLoad } from './$types';

/** The frame around a school's pages: who is here, and where they may go. The door of an example has none. */
export const load: LayoutServerLoad = async ({ params, url, parent, request }) => {
	const { language, words, school } = await parent();
	const more = { ...words, ...(await wordsOf(language, 'office', 'refused', 'sign-in')) };
	if (school.example && !url.searchParams.has('als') && url.pathname === `/${params.school}`)
		return { words: more, frame: undefined };
	const { house, actor, query } = await enter(params.school, url, 'home');
	await orListen(house, actor);
	const [me] = await house.db.ask<{ given: string }>(
		{ organisation: actor.organisation, person: actor.person },
		{
			name: 'own-name',
			text: 'select given_name as given from kring.people where organisation = $1 and id = $2',
			values: [actor.organisation, actor.person]
		}
	);
	const signedIn = actor.session ? await reach().identity.sessions.who(request.headers.get('cookie')) : undefined;
	return {
		words: more,
		frame: {
			given: me?.given ?? '',
			// a samenwerkingsverband has schools, a school has groups and families
			pages: pagesFor(actor).filter((page) => !notIn[school.sort].includes(page)),
			query,
			/** signed in, and at home in more than one organisation */
			elsewhere: (signedIn?.places.size ?? 0) > 1,
			isSignedIn: signedIn !== undefined
		}
	};
};

const notIn: Record<Sort, readonly PageOfASchool[]> = {
	school: ['schools'],
	consortium: [
		'rhythm',
		'groups',
		'households',
		'circles',
		'replacing',
		'worried',
		'concerns',
		'care-profile',
		'voices',
		'pupil-voice',
		'roster',
		'year'
	]
};
