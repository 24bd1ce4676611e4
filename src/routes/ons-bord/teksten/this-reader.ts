import { redirect, type RequestEvent } from '@sveltejs/kit';
import { phoneAt } from '#circles/guardian/server/phone.ts';
import { guardianTexts, guestActions, type ReadText } from '#circles/texts/server/released.ts';
import type { GuestLanguage } from '#guests/guest.ts';
import { reach } from '#server/current-house.ts';
import { seatCookie } from '#server/device-secret.ts';
import { orAway } from '#server/page-access.ts';
import { becomes, thisPlace } from '../this-place.ts';

/**
 * What this device may read by now: a guardian what was released for them, a guest from elsewhere their own actions. The
 * device is known for as long as its link is good. `key`: only that one, on paper.
 */
export const textsHere = async (
	event: Pick<RequestEvent, 'request' | 'cookies'>,
	language: GuestLanguage,
	key?: string
): Promise<{ texts: ReadText[]; isGuardian: boolean }> => {
	const { house } = reach();
	const { link } = await thisPlace(event.request);
	if (!link?.device) redirect(303, '/ons-bord/wachten');
	const secret = event.cookies.get(seatCookie);
	if (secret) becomes(event, secret, link.until);
	const phone = await orAway(phoneAt(house, link.device));
	const texts = await orAway(
		phone ? guardianTexts(house, phone, language, key) : guestActions(house, link, language, key)
	);
	return { texts, isGuardian: phone !== undefined };
};
