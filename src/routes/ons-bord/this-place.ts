import type { RequestEvent } from '@sveltejs/kit';
import { guestHome, type GuestHome } from '#circles/server/reading.ts';
import { guestAt } from '#circles/server/links.ts';
import { seatAt } from '#circles/server/seating.ts';
import { reach } from '#server/current-house.ts';
import { seatCookie, seatIn, seatSeconds } from '#server/device-secret.ts';
import { orAway } from '#server/page-access.ts';

/** How it stands with this device: inside a meeting, waiting at the door as a guest, or nothing any more. */
export type Place = { stand: 'inside' | 'waiting' | 'gone'; home: GuestHome | undefined };

export const thisPlace = async (request: Request): Promise<Place> => {
	const { house } = reach();
	const device = seatIn(request.headers.get('cookie'));
	if (device === undefined) return { stand: 'gone', home: undefined };
	return orAway(
		(async (): Promise<Place> => {
			const [seat, guest] = await Promise.all([seatAt(house, device), guestAt(house, device)]);
			if (seat) return { stand: 'inside', home: undefined };
			const home = guest && (await guestHome(house, guest));
			return { stand: home ? 'waiting' : 'gone', home };
		})()
	);
};

/** The browser is this device from here on; nothing else is kept on it. */
export const becomes = ({ cookies }: Pick<RequestEvent, 'cookies'>, secret: string): void =>
	cookies.set(seatCookie, secret, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: reach().isSecure,
		maxAge: seatSeconds
	});

/** Nothing of a family is kept on a device. */
export const kept = { 'cache-control': 'no-store' };
