import { setTimeout as wait } from 'node:timers/promises';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { reach } from '#server/current-house.ts';
import { deviceCookie, deviceOf, deviceSeconds, newDeviceSecret } from '#server/device-secret.ts';
import { orAway } from '#server/page-access.ts';
import { knock } from '#sessions/server/at-the-door.ts';
import { doorFor, tabletAt, type Door } from '#sessions/server/tablets.ts';
import { placeOf, thisTablet } from './this-tablet.ts';

type Event = Pick<RequestEvent, 'request' | 'cookies' | 'getClientAddress' | 'setHeaders'>;

/** Six letters can be guessed, so wrong ones are budgeted. A pass cannot: a right one is never kept waiting. */
type Said = { code: string } | { pass: string };

/** Lets the tablet that asks knock at the door which a code or a pass opens, and sends it to where it may wait. */
export const comeIn = async (event: Event, said: Said) => {
	const door = await doorBehind(event, said);
	if ('problem' in door) return fail(door.status, { problem: door.problem, typed: typedIn(said) });

	const { house, isSecure } = reach();
	const before = await thisTablet(event.request);
	if (before?.aside === door.aside) redirect(303, await placeOf(before));
	const secret = newDeviceSecret();
	const knocked = await orAway(knock(house, door, deviceOf(secret)));
	if ('refused' in knocked) return fail(409, { problem: `refused.${knocked.refused}`, typed: typedIn(said) });
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

const doorBehind = async (event: Event, said: Said): Promise<Door | { problem: string; status: number }> => {
	const { house, guesses } = reach();
	const address = event.getClientAddress();
	const isPass = 'pass' in said;
	const look = () => orAway(doorFor(house.db, isPass ? said.pass : said.code, house.now()));
	const known = isPass ? await look() : undefined;
	if (known) return known;

	const turn = guesses.ask(address);
	if ('comeBack' in turn) {
		event.setHeaders({ 'retry-after': String(turn.comeBack) });
		return { problem: 'join.slow-down', status: 429 };
	}
	try {
		if (turn.wait > 0) await wait(turn.wait);
		const door = isPass ? undefined : await look();
		if (door) return door;
		guesses.wrong(address);
		return { problem: isPass ? 'join.old-pass' : 'join.wrong-code', status: 404 };
	} finally {
		turn.leave();
	}
};
