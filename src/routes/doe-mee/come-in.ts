import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { reach } from '#server/current-house.ts';
import { deviceCookie, deviceOf, deviceSeconds, newDeviceSecret } from '#server/device-secret.ts';
import { orAway } from '#server/page-access.ts';
import { knock, statusOf } from '#sessions/server/at-the-door.ts';
import { findDoor, type Said } from '#sessions/server/find-door.ts';
import { tabletAt } from '#sessions/server/tablets.ts';
import { placeOf, thisTablet } from './this-tablet.ts';

type Event = Pick<RequestEvent, 'request' | 'cookies' | 'getClientAddress' | 'setHeaders'>;

/** Lets the tablet that asks knock at the door which a code or a pass opens, and sends it to where it may wait. */
export const comeIn = async (event: Event, said: Said) => {
	const { house, guesses, isSecure } = reach();
	const door = await orAway(findDoor(house, guesses, event.getClientAddress(), said));
	if ('problem' in door) {
		if (door.comeBack) event.setHeaders({ 'retry-after': String(door.comeBack) });
		return fail(door.status, { problem: door.problem, typed: typedIn(said) });
	}

	const before = await thisTablet(event.request);
	if (before?.aside === door.aside) redirect(303, await placeOf(before));
	const secret = newDeviceSecret();
	const knocked = await orAway(knock(house, door, deviceOf(secret)));
	if ('refused' in knocked)
		return fail(statusOf(knocked), { problem: `refused.${knocked.refused}`, typed: typedIn(said) });
	event.cookies.set(deviceCookie, secret, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: isSecure,
		maxAge: deviceSeconds
	});
	const tablet = await orAway(tabletAt(house.db, deviceOf(secret), house.now()));
	redirect(303, tablet ? await placeOf(tablet) : '/doe-mee/wachten');
};

/** What was typed stays where it was, so that one can look at it again. */
const typedIn = (said: Said): string => ('code' in said ? said.code : '');
