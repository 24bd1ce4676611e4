import { fail, redirect } from '@sveltejs/kit';
import { answerAt, toldAt, wantsAt } from '#circles/guardian/server/answering.ts';
import { phoneAt } from '#circles/guardian/server/phone.ts';
import { guardianBoards, meetingsFor } from '#circles/guardian/server/reading.ts';
import { answers } from '#circles/guardian/at-home.ts';
import { hasTexts } from '#circles/texts/server/released.ts';
import { reach } from '#server/current-house.ts';
import { seatIn } from '#server/device-secret.ts';
import { formOf } from '#server/form-of.ts';
import { orAway } from '#server/page-access.ts';
import { kept, thisPlace } from '../this-place.ts';
import type { Actions, PageServerLoadEvent } from './$types';

const phoneIn = async (request: Request) => {
	const device = seatIn(request.headers.get('cookie'));
	const phone = device === undefined ? undefined : await orAway(phoneAt(reach().house, device));
	return phone ?? redirect(303, '/ons-bord/wachten');
};

/** Before any meeting, beside it and in the middle of it: as long as the link of this device is good. */
export const load = async ({ request, locals, setHeaders }: PageServerLoadEvent) => {
	setHeaders(kept);
	locals.isSealed = true;
	const { house } = reach();
	const phone = await phoneIn(request);
	const boards = await orAway(guardianBoards(house, phone));
	const [meetings, { stand, isOver }, isReleased] = await Promise.all([
		orAway(meetingsFor(house, { organisation: phone.organisation, guest: phone.guardian })),
		thisPlace(request),
		orAway(hasTexts(house, phone))
	]);
	return { boards, meetings, stand, isOver, isReleased, now: house.now() };
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		locals.isSealed = true;
		const phone = await phoneIn(request);
		const form = await formOf(request);
		const field = (name: string) => String(form.get(name) ?? '').slice(0, 60);
		const words = form.get('words');
		if (words !== null) {
			const wants = { circle: field('circle'), goal: field('goal') || undefined, words: String(words).slice(0, 2000) };
			const refused = await orAway(wantsAt(reach().house, phone, wants));
			return refused === undefined ? { guest: 'goal', isSaved: true } : fail(422, { guest: 'goal', isSaved: false });
		}
		const agreement = field('agreement');
		if (agreement !== '') {
			const refused = await orAway(toldAt(reach().house, phone, { circle: field('circle'), agreement }));
			return refused === undefined
				? { guest: agreement, isSaved: true }
				: fail(422, { guest: agreement, isSaved: false });
		}
		const [guest, child] = [field('guest'), field('child')];
		const answer = [...answers, 'take-back' as const].find((one) => one === field('answer'));
		const refused = answer
			? await orAway(
					answerAt(reach().house, phone, { circle: field('circle'), guest, child: child || undefined, answer })
				)
			: 'not-understood';
		return refused === undefined ? { guest, isSaved: true } : fail(422, { guest, isSaved: false });
	}
};
