import { fullName } from '#households/wording.ts';
import { householdsFor } from '#households/server/reading.ts';
import { fitsName } from '#households/search.ts';
import { enter, orAway } from '#server/page-access.ts';
import type { PageServerLoad } from './$types';

/** So many are shown; a few letters find any other. */
const most = 60;

/** The households of a school, for its ib'er: for anyone else they are not there (K9). */
export const load: PageServerLoad = async ({ params, url, locals }) => {
	const { house, actor, query } = await enter(params.school, url, 'households');
	locals.isSealed = true;
	const typed = (url.searchParams.get('zoek') ?? '').slice(0, 80);
	await orAway(house.audit.opened(actor, 'households'));
	const all = await orAway(householdsFor(house.db, actor));
	const fitting = all
		.filter(({ children, guardians }) => fitsName([...children, ...guardians].map(fullName).join(' '), typed))
		.toSorted((one, other) => firstName(one).localeCompare(firstName(other), 'nl'));
	return {
		query,
		typed,
		count: fitting.length,
		households: fitting.slice(0, most),
		isEmpty: all.length === 0,
		isClosed: url.searchParams.get('gedaan') === 'closed'
	};
};

const firstName = ({ children: [first] }: { children: { family: string; given: string }[] }) =>
	first ? first.family || first.given : '';
