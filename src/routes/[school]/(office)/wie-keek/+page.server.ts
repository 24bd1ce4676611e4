import * as v from 'valibot';
import { placeOf, readPlace, toldIn } from '#audit/told.ts';
import { readAudit } from '#server/audit/read.ts';
import { enter, orAway } from '#server/page-access.ts';
import { wordsOf } from '#ui/words.ts';
import type { PageServerLoad } from './$types';

const person = v.pipe(v.string(), v.uuid());
const what = v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/));
const day = v.pipe(v.string(), v.isoDate());

/** Kinds to choose from, as they are called there. */
const kinds = [
	...(['aside', 'faces', 'revealed', 'sessions', 'board', 'school', 'people', 'households', 'roster'] as const),
	...(['audit', 'retention', 'backup'] as const)
] as const;

/** Who wrote and who looked, in sentences. Asking it is written down as well, before it is answered. */
export const load: PageServerLoad = async ({ params, url, parent, locals }) => {
	const { house, actor, query } = await enter(params.school, url, 'who-looked');
	locals.isSealed = true;
	const { language, words } = await parent();
	const asked = {
		person: ifIs(person, url.searchParams.get('wie')),
		what: ifIs(what, url.searchParams.get('wat')),
		day: ifIs(day, url.searchParams.get('dag')),
		before: readPlace(url.searchParams.get('voor'))
	};
	await orAway(house.audit.opened(actor, 'audit'));
	const [found, health, book] = await Promise.all([
		orAway(readAudit(house.db, actor, asked)),
		orAway(house.audit.health(actor.organisation)),
		wordsOf(language, 'audit')
	]);
	const last = found.rows.at(-1);
	return {
		words: { ...words, ...book },
		query,
		asked: { person: asked.person ?? '', what: asked.what ?? '', day: asked.day ?? '' },
		isFurtherBack: asked.before !== undefined,
		people: [...found.people]
			.map(([id, one]) => ({ id, ...one }))
			.toSorted((one, other) => one.name.localeCompare(other.name, 'nl')),
		kinds,
		days: toldIn(language, book)(found.rows, found),
		older: found.isMore && last ? placeOf(last) : undefined,
		health
	};
};

/** A question that is none of ours is not asked. */
const ifIs = (schema: v.GenericSchema<string>, text: string | null): string | undefined =>
	v.is(schema, text) ? text : undefined;
