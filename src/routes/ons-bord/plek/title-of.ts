import type { Say } from '#ui/say.ts';

/** Whoever takes a tablet in hand reads first whose it is: tablets that were swapped tell the wrong child's face. */
export const titleOf = (say: Say, place: { child: string | null } | undefined): string => {
	if (!place) return say('guest.place-title');
	return place.child === null ? say('guest.place-screen') : say('guest.place-whose', { child: place.child });
};
