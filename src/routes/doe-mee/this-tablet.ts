import { redirect } from '@sveltejs/kit';
import { reach } from '#server/current-house.ts';
import { deviceIn } from '#server/device-secret.ts';
import { orAway } from '#server/page-access.ts';
import { hear } from '#sessions/server/heard.ts';
import { boardOf, tabletAt, type Tablet } from '#sessions/server/tablets.ts';

/** The tablet that asks, if it is at a session. */
export const thisTablet = async (request: Request): Promise<Tablet | undefined> => {
	const { house } = reach();
	const device = deviceIn(request.headers.get('cookie'));
	const tablet = device === undefined ? undefined : await orAway(tabletAt(house.db, device, house.now()));
	if (tablet) hear(house, tablet.device);
	return tablet;
};

/** Where this tablet is by now: waiting, choosing a name, or at the board with a child. */
export const placeOf = async (tablet: Tablet): Promise<string> => {
	if (tablet.person === null) return tablet.admitted ? '/doe-mee/naam' : '/doe-mee/wachten';
	const { house } = reach();
	const sits = await orAway(house.actors.at(tablet.organisation, tablet.device));
	const board = sits && (await orAway(boardOf(house, tablet)));
	// a child that left the class in the middle of a session has no board to go to
	return board ?? '/doe-mee/wachten';
};

/** Sends a tablet on to where it is by now, unless that is this page. */
export const sendOn = async (tablet: Tablet, from: string): Promise<void> => {
	const place = await placeOf(tablet);
	if (place !== from) redirect(303, place);
};
