import { error } from '@sveltejs/kit';
import { fileName, sheetPdf } from '#circles/texts/server/sheet-pdf.ts';
import { languageOfGuest } from '#circles/texts/server/released.ts';
import { sayOnText } from '#circles/texts/server/words.ts';
import { spokenFor } from '#ui/language.ts';
import { kept } from '../../this-place.ts';
import { textsHere } from '../this-reader.ts';
import type { RequestHandler } from './$types';

/** One of the texts that this device may read, on paper. */
export const GET: RequestHandler = async ({ request, cookies, url, locals }) => {
	locals.isSealed = true;
	const language = languageOfGuest(spokenFor({ cookie: cookies.get('taal') }));
	const { texts } = await textsHere({ request, cookies }, language, url.searchParams.get('tekst') ?? '');
	const [one] = texts;
	if (!one) error(404);
	const pdf = sheetPdf(one.sheet, language, sayOnText(language)('texts.drawing'));
	return new Response(new Uint8Array(pdf), {
		headers: { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="${fileName}"`, ...kept }
	});
};
