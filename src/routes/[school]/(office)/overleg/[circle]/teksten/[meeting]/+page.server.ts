import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { circleAudience } from '#circles/audiences.ts';
import { circleCommand } from '#circles/commands.ts';
import { keepsCircle, openCircle } from '#circles/server/reading.ts';
import { keeperTexts } from '#circles/texts/server/keeper-texts.ts';
import { isId, newId } from '#kernel/id.ts';
import { formOf } from '#server/form-of.ts';
import { enterAt, orAway } from '#server/page-access.ts';
import { wordsOf } from '#ui/words.ts';
import type { Actions, PageServerLoad } from './$types';

/**
 * The texts of one meeting, for who keeps the board: board and both parts the wall writes down as opened (K15); that it
 * was the texts, for the family that asks, stands here.
 */
export const load: PageServerLoad = async ({ params, url, locals, parent }) => {
	const { house, actor, query, on } = await enterAt(params.school, url, 'circle', async (there, who) => {
		const found = isId(params.circle) ? await openCircle(there, who, params.circle) : undefined;
		return found && { found, audience: circleAudience(params.circle) };
	});
	locals.isSealed = true;
	const { language, words } = await parent();
	const { state } = on.found.board;
	const meeting = state.meetings.find(({ id }) => id === params.meeting);
	if (!meeting) error(404);
	await orAway(house.audit.opened(actor, 'circle-texts', [], params.circle));
	const texts = await orAway(keeperTexts(house, actor, state, meeting.id, language));
	return {
		query,
		words: { ...words, ...(await wordsOf(language, 'after', 'texts')) },
		at: meeting.at,
		texts,
		done: url.searchParams.get('gedaan') ?? undefined,
		of: url.searchParams.get('bij') ?? undefined
	};
};

type Params = { school: string; circle: string; meeting: string };
type Event = Pick<RequestEvent, 'url' | 'request' | 'locals'> & { params: Params };

/** A text may be read by whom it is for from here on, or by nobody but its keeper. */
const ask = async ({ params, url, request, locals }: Event, type: 'release-text' | 'take-text-back') => {
	const { house, actor, query } = await enterAt(params.school, url, 'circle', async (there, who) =>
		isId(params.circle) && (await keepsCircle(there, who, params.circle))
			? { audience: circleAudience(params.circle) }
			: undefined
	);
	locals.isSealed = true;
	const form = await formOf(request);
	const [text, whom] = [String(form.get('text')), String(form.get('whom'))];
	const read = v.safeParse(circleCommand, { type, meeting: params.meeting, text, whom });
	if (!read.success) return fail(422, { problem: 'refused.not-understood' });
	const wish = { id: newId(), kind: 'circle', stream: params.circle, command: read.output };
	const outcome = await orAway(house.handle(actor, wish));
	if ('refused' in outcome) return fail(422, { problem: `refused.${outcome.refused}` });
	const to = `/${params.school}/overleg/${params.circle}/teksten/${params.meeting}`;
	redirect(303, `${to}?gedaan=${type}&bij=${text}-${whom}${query && `&${query}`}#${text}-${whom}`);
};

export const actions: Actions = {
	release: (event) => ask(event, 'release-text'),
	'take-back': (event) => ask(event, 'take-text-back')
};
