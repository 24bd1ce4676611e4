import * as v from 'valibot';
import { kinds } from '#audit/kinds.ts';
import { placeOf, readPlace, toldIn } from '#audit/told.ts';
import { readAudit, type Whose } from '#server/audit/read.ts';
import { orAway, type Entered } from '#server/page-access.ts';
import type { Language } from '#ui/language.ts';
import type { Words } from '#ui/say.ts';
import { wordsOf } from '#ui/words.ts';

const person = v.pipe(v.string(), v.uuid());
const what = v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/));
const day = v.pipe(v.string(), v.isoDate());

type Speaking = { language: Language; words: Words };

/** What an address asks of the audit, of everyone or of who asks alone, in sentences. Whoever may not ask gets no row of PostgreSQL. */
export const tellWhoLooked = async (
	{ house, actor, query }: Entered,
	{ searchParams }: URL,
	{ language, words }: Speaking,
	whose: Whose
) => {
	const asked = {
		person: whose === 'everyone' ? ifIs(person, searchParams.get('wie')) : undefined,
		what: ifIs(what, searchParams.get('wat')),
		day: ifIs(day, searchParams.get('dag')),
		before: readPlace(searchParams.get('voor'))
	};
	const [found, health, book] = await Promise.all([
		orAway(readAudit(house.db, actor, asked, whose)),
		orAway(house.audit.health(actor.organisation)),
		wordsOf(language, 'audit')
	]);
	const last = found.rows.at(-1);
	return {
		words: { ...words, ...book },
		query,
		asked: { person: asked.person ?? '', what: asked.what ?? '', day: asked.day ?? '' },
		isFurtherBack: asked.before !== undefined,
		people: whose === 'own' ? [] : byName(found.people),
		kinds,
		days: toldIn(language, book)(found.rows, found),
		older: found.isMore && last ? placeOf(last) : undefined,
		health
	};
};

const byName = (people: ReadonlyMap<string, { name: string; kind: string }>) =>
	[...people].map(([id, one]) => ({ id, ...one })).toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));

/** A question that is none of ours is not asked. */
const ifIs = (schema: v.GenericSchema<string>, text: string | null): string | undefined =>
	v.is(schema, text) ? text : undefined;
