import { dayOf } from '#kernel/time.ts';
import { pdfOf } from '#retention/server/pdf.ts';
import { enter, orAway } from '#server/page-access.ts';
import { schoolNameOf } from '#schools/server/school-name.ts';
import { languageFor } from '#ui/language.ts';
import { guideNow } from '../guide.ts';
import type { RequestHandler } from './$types';

/** The summary for the school guide as a PDF. */
export const GET: RequestHandler = async ({ params, url, cookies }) => {
	const { house, actor } = await enter(params.school, url, 'pupil-voice');
	const language = languageFor({ query: url.searchParams.get('taal'), cookie: cookies.get('taal') });
	const guide = await guideNow(house, actor, language, await orAway(schoolNameOf(house, actor)));
	const name = `stem-van-de-leerling-${dayOf(house.now())}.pdf`;
	return new Response(new Uint8Array(pdfOf({ language, ...guide })), {
		headers: { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="${name}"` }
	});
};
