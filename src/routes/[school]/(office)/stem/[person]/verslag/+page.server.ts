import { enter, orAway } from '#server/page-access.ts';
import { reported } from './reported.ts';
import type { PageServerLoad } from './$types';

/** What one child said and its influence, to copy into the OPP; that it was opened is written down, with about whom. */
export const load: PageServerLoad = async ({ params, url, locals, parent }) => {
	const { house, actor, query } = await enter(params.school, url, 'voices');
	locals.isSealed = true;
	const { language } = await parent();
	const { child, parts } = await reported(house, actor, params.person, language);
	await orAway(house.audit.opened(actor, 'voice-paper', [child.id]));
	return {
		query,
		child: { id: child.id, given: child.given },
		// what was drawn stands on the paper: it cannot be copied as text
		parts: parts.map(({ title, lines }) => ({ title, lines }))
	};
};
