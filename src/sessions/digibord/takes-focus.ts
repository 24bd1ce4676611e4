import { tick } from 'svelte';

/** For the heading of a part that comes in the place of another: what was pressed for it may be gone with the other. */
export const takesFocus = (heading: HTMLElement): void => {
	// on an adult's own screen something else stands above the board, and stays in sight
	const preventScroll = heading.closest('[data-seat="adult"]') !== null;
	// a sheet that closes at the same moment gives the focus back first
	void tick().then(() => heading.focus({ preventScroll }));
};
