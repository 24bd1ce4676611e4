import { error } from '@sveltejs/kit';
import { reach } from '#server/current-house.ts';
import { orAway } from '#server/page-access.ts';

/** Only where nothing sends mail; and then only that of example schools is in it. */
export const load = async () => {
	const letters = await orAway(reach().identity.mailbox());
	if (!letters) error(404);
	return { letters };
};
