import { dayOf } from '#kernel/time.ts';
import { reach } from '#server/current-house.ts';
import { seatCookie } from '#server/device-secret.ts';
import { kept, thisPlace } from '../this-place.ts';
import type { PageServerLoadEvent } from './$types';

/** Who waits learns when and where, and nothing of whom: what is inside is for who was let in. */
export const load = async ({ request, cookies, setHeaders }: PageServerLoadEvent) => {
	setHeaders(kept);
	const { stand, home } = await thisPlace(request);
	if (stand === 'gone') cookies.delete(seatCookie, { path: '/' });
	return {
		stand,
		today: dayOf(reach().house.now()),
		meetings: (home?.meetings ?? []).map(({ id, at, place }) => ({ id, at, place }))
	};
};
