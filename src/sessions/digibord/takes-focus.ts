import { tick } from 'svelte';

/** For the heading of a part that comes in the place of another: what was pressed for it may be gone with the other. */
export const takesFocus = (heading: HTMLElement): void => {
	// a sheet that closes at the same moment gives the focus back first
	void tick().then(() => heading.focus());
};
