import { phoneAt } from '#circles/guardian/server/phone.ts';
import { meetingsFor } from '#circles/guardian/server/reading.ts';
import { hasActionsLeft } from '#circles/texts/server/released.ts';
import { reach } from '#server/current-house.ts';
import { seatCookie } from '#server/device-secret.ts';
import { orAway } from '#server/page-access.ts';
import { kept, thisPlace } from '../this-place.ts';
import type { PageServerLoadEvent } from './$types';

/** Who waits learns when and where, and nothing of whom: what is inside is for who was let in. */
export const load = async ({ request, cookies, setHeaders }: PageServerLoadEvent) => {
	setHeaders(kept);
	const { house } = reach();
	const { stand, link, isOver } = await thisPlace(request);
	if (stand === 'gone') cookies.delete(seatCookie, { path: '/' });
	const [phone, meetings, hasTasks] = link
		? await orAway(
				Promise.all([phoneAt(house, link.device ?? ''), meetingsFor(house, link), hasActionsLeft(house, link)])
			)
		: [undefined, [], false];
	return { stand, isOver, now: house.now(), isGuardian: phone !== undefined, hasTasks, meetings };
};
