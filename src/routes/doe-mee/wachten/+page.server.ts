import { redirect } from '@sveltejs/kit';
import { deviceCookie } from '#server/device-secret.ts';
import { sendOn, thisTablet } from '../this-tablet.ts';
import type { PageServerLoadEvent } from './$types';

/** A tablet at the door knows its own animal and nothing else: no school, no class, no name. */
export const load = async ({ request, cookies }: PageServerLoadEvent) => {
	const tablet = await thisTablet(request);
	if (tablet) {
		await sendOn(tablet, '/doe-mee/wachten');
		return { creature: { colour: tablet.colour, animal: tablet.animal } };
	}
	if (cookies.get(deviceCookie) === undefined) redirect(303, '/doe-mee');
	cookies.delete(deviceCookie, { path: '/' });
	return { creature: null };
};
