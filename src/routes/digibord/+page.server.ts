import { error, redirect } from '@sveltejs/kit';
import { newJoinCode } from '#sessions/code.ts';
import { boardOnScreen } from '#schools/server/screens.ts';
import { reach } from '#server/current-house.ts';
import { newDeviceSecret, screenCookie, screenIn, screenSeconds } from '#server/device-secret.ts';
import { orAway } from '#server/page-access.ts';
import type { Actions, PageServerLoadEvent } from './$types';

/** What stands on a digibord that hangs nowhere yet: a code. Once it is paired it goes to its board. */
export const load = async ({ request, getClientAddress }: PageServerLoadEvent) => {
	const device = screenIn(request.headers.get('cookie'));
	if (device === undefined) return { code: undefined };
	const { house, identity } = reach();
	const board = await orAway(boardOnScreen(house, device));
	if (board) redirect(303, board);
	const code = await orAway(identity.screenCodes.offer(device, newJoinCode(), getClientAddress()));
	if (code === undefined) error(429);
	return { code };
};

export const actions: Actions = {
	/** Only now it becomes a device that is known: whoever just looks at this page leaves nothing behind. */
	default: ({ cookies, request }) => {
		if (screenIn(request.headers.get('cookie')) === undefined) {
			const how = { path: '/', httpOnly: true, sameSite: 'lax', secure: reach().isSecure } as const;
			const secret = newDeviceSecret();
			cookies.set(screenCookie, secret, { ...how, maxAge: screenSeconds });
		}
		redirect(303, '/digibord');
	}
};
