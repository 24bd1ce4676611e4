import { error } from '@sveltejs/kit';
import { sentencesIn } from '#audit/sentences.ts';
import { dayOf } from '#kernel/time.ts';
import { may } from '#policy.ts';
import { everythingAbout } from '#retention/server/export.ts';
import { paperAbout } from '#retention/server/paper.ts';
import { pdfOf } from '#retention/server/pdf.ts';
import { openedAbout, personHere } from '#retention/server/person-here.ts';
import { askedAbout } from '#retention/server/requests.ts';
import { careAudience } from '#schools/audiences.ts';
import { enter, orAway } from '#server/page-access.ts';
import { languageFor } from '#ui/language.ts';
import { wordsOf } from '#ui/words.ts';
import * as v from 'valibot';
import type { RequestHandler } from './$types';

const id = v.pipe(v.string(), v.uuid());

/**
 * The file itself, for who asked it; whoever confirmed that it was asked for does not learn what is in it. That it was
 * fetched is written down before the first byte.
 */
export const GET: RequestHandler = async ({ params, url, cookies, locals }) => {
	const { house, actor } = await enter(params.school, url, 'retention');
	locals.isSealed = true;
	const person = v.is(id, params.person) ? await orAway(personHere(house, actor, params.person)) : undefined;
	const asked = person && (await orAway(askedAbout(house, actor, 'export', person.id)));
	if (!person || !asked?.confirmedBy || asked.by !== actor.person) error(404);
	await orAway(openedAbout(house, actor, 'person-data', person));
	const withFamily = may(actor, 'hear', { kind: 'households', audience: careAudience });
	const about = await orAway(everythingAbout(house, actor, asked.person, { withFamily }));
	if (!about) error(404);
	const on = dayOf(house.now());
	if (url.searchParams.get('soort') === 'json')
		return file(`gegevens-${on}.json`, 'application/json', JSON.stringify({ made: on, ...about }, null, '\t'));
	const language = languageFor({ query: url.searchParams.get('taal'), cookie: cookies.get('taal') });
	const words = await wordsOf(language, 'retention', 'office', 'audit', 'households', 'seat', 'voice');
	const pdf = pdfOf(paperAbout({ language, words, about, on, tell: sentencesIn(language, words) }));
	return file(`gegevens-${on}.pdf`, 'application/pdf', new Uint8Array(pdf));
};

/** Without a name in the name of the file: it stays behind on a computer that others use. */
const file = (name: string, type: string, body: BodyInit): Response =>
	new Response(body, {
		headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` }
	});
