import { pdfOf } from '#retention/server/pdf.ts';
import { pictureOf } from '#server/paper/picture.ts';
import { enter, orAway } from '#server/page-access.ts';
import { dateInFull } from '#ui/day-words.ts';
import { languageFor } from '#ui/language.ts';
import { sayIn } from '#ui/say.ts';
import { schoolNameOf } from '#schools/server/school-name.ts';
import { reported } from '../reported.ts';
import type { RequestHandler } from './$types';

/** The same as a PDF. That it was fetched is written down before the first byte. */
export const GET: RequestHandler = async ({ params, url, cookies, locals }) => {
	const { house, actor } = await enter(params.school, url, 'voices');
	locals.isSealed = true;
	const language = languageFor({ query: url.searchParams.get('taal'), cookie: cookies.get('taal') });
	const { child, parts, today, words } = await reported(house, actor, params.person, language);
	await orAway(house.audit.opened(actor, 'voice-file', [child.id]));
	const say = sayIn(language, words);
	const day = dateInFull(language, today);
	const intro = [
		say('voice.report-intro', { day, name: child.given, school: await orAway(schoolNameOf(house, actor)) })
	];
	const drawn = say('voice.report-drawn', { name: child.given });
	const pdf = pdfOf({
		language,
		title: say('voice.report-title'),
		intro,
		parts: parts.map(({ drawing, ...part }) => ({
			...part,
			...(drawing && { picture: { svg: pictureOf(drawing), alt: drawn } })
		}))
	});
	// without a name in the name of the file: it stays behind on a computer that others use
	const name = `verslag-${today}.pdf`;
	return new Response(new Uint8Array(pdf), {
		headers: { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="${name}"` }
	});
};
