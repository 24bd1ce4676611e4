import { redirect } from '@sveltejs/kit';
import { roomAt } from '#circles/server/room.ts';
import { reach } from '#server/current-house.ts';
import { seatIn } from '#server/device-secret.ts';
import { orAway } from '#server/page-access.ts';
import { wordsOf } from '#ui/words.ts';
import { askFirst, classToAskFor } from '../klas/class-here.ts';
import { kept } from '../this-place.ts';
import { afterPartOne } from '../wachten/after-part-one.ts';
import type { PageServerLoadEvent } from './$types';

/**
 * The room, for whoever sits there. Who does not, any more or yet, waits at the door. On a digibord where a class just was
 * nothing of it is read before someone said that the class is gone.
 */
export const load = async ({ request, setHeaders, locals, parent, cookies }: PageServerLoadEvent) => {
	setHeaders(kept);
	locals.isSealed = true;
	if ((await classToAskFor({ request, cookies })) !== undefined) redirect(303, askFirst('/ons-bord/kamer'));
	const { house } = reach();
	const device = seatIn(request.headers.get('cookie'));
	const { language, spoken } = await parent();
	const room = device === undefined ? undefined : await orAway(roomAt(house, device, spoken));
	if (!room) redirect(303, '/ons-bord/wachten');
	if (room.me.role === 'guest' && !room.adults && !room.together) redirect(303, afterPartOne);
	const books = room.adults ? (['room', 'adults'] as const) : (['room'] as const);
	const [ours, theirs] = await Promise.all([wordsOf(language, 'refused'), wordsOf(spoken, ...books)]);
	return { at: house.now(), room, more: { ...ours, ...theirs } };
};
