import type { RequestEvent } from '@sveltejs/kit';
import { guestAt, type Link } from '#circles/server/links.ts';
import { standAt } from '#circles/server/room.ts';
import { beforeMeetings } from '#circles/server/waiting.ts';
import { reach } from '#server/current-house.ts';
import { seatCookie, seatIn, seatSeconds } from '#server/device-secret.ts';
import { orAway } from '#server/page-access.ts';

/**
 * How it stands with this device: in a part of a meeting that is going on, waiting at the door as a guest, there without a ground to come in on
 * (`barred`), or nothing any more.
 */
export type Place = { stand: 'inside' | 'waiting' | 'barred' | 'gone'; link: Link | undefined; isOver: boolean };

export const thisPlace = async (request: Request): Promise<Place> => {
	const { house } = reach();
	const device = seatIn(request.headers.get('cookie'));
	if (device === undefined) return { stand: 'gone', link: undefined, isOver: false };
	const [room, link] = await orAway(Promise.all([standAt(house, device), guestAt(house, device)]));
	const { barred, isOver } = link ? await orAway(beforeMeetings(house, link)) : { barred: false, isOver: false };
	const isInside = room === 'together' || room === 'adults';
	return { stand: isInside ? 'inside' : !link ? 'gone' : barred ? 'barred' : 'waiting', link, isOver };
};

/** The browser is this device from here on, for a day or as long as a link is good (ms since 1970); nothing else is kept on it. */
export const becomes = ({ cookies }: Pick<RequestEvent, 'cookies'>, secret: string, until?: number): void => {
	const { house, isSecure } = reach();
	const left = until === undefined ? 0 : Math.ceil((until - house.now()) / 1_000);
	cookies.set(seatCookie, secret, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: isSecure,
		maxAge: Math.max(seatSeconds, left)
	});
};

/** Nothing of a family is kept on a device. */
export const kept = { 'cache-control': 'no-store' };
