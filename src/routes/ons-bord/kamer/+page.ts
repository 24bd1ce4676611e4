import type { PageLoad } from './$types';

/** Each kind of seat fetches its own screen and no other. */
export const load: PageLoad = async ({ data }) => {
	const { role } = data.room.me;
	if (role === 'pupil') return { ...data, Seat: (await import('#circles/room/ChildSeat.svelte')).default };
	if (role === 'screen') return { ...data, Seat: (await import('#circles/room/ScreenSeat.svelte')).default };
	return { ...data, Seat: (await import('#circles/room/GuestSeat.svelte')).default };
};
