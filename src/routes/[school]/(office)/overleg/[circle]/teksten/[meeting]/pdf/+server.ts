import { error } from '@sveltejs/kit';
import { circleAudience } from '#circles/audiences.ts';
import { openCircle } from '#circles/server/reading.ts';
import { keeperTexts } from '#circles/texts/server/keeper-texts.ts';
import { fileName, sheetPdf } from '#circles/texts/server/sheet-pdf.ts';
import { sayOnText } from '#circles/texts/server/words.ts';
import { isId } from '#kernel/id.ts';
import { enterAt, orAway } from '#server/page-access.ts';
import { languageFor } from '#ui/language.ts';
import type { RequestHandler } from './$types';

/** One text on paper, for who keeps the board: made by the same filter as its page. */
export const GET: RequestHandler = async ({ params, url, cookies, locals }) => {
	const { house, actor, on } = await enterAt(params.school, url, 'circle', async (there, who) => {
		const found = isId(params.circle) ? await openCircle(there, who, params.circle) : undefined;
		return found && { found, audience: circleAudience(params.circle) };
	});
	locals.isSealed = true;
	const language = languageFor({ query: url.searchParams.get('taal'), cookie: cookies.get('taal') });
	const texts = await orAway(keeperTexts(house, actor, on.found.board.state, params.meeting, language));
	const [text, whom] = [url.searchParams.get('tekst'), url.searchParams.get('voor')];
	const one = texts?.find((known) => known.text === text && known.whom === whom);
	if (!one) error(404);
	await orAway(house.audit.opened(actor, 'circle-paper', [], params.circle));
	const pdf = sheetPdf(one.sheet, one.language, sayOnText(one.language)('texts.drawing'));
	return new Response(new Uint8Array(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `attachment; filename="${fileName}"`,
			'cache-control': 'no-store'
		}
	});
};
