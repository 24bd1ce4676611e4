/**
 * Whether a person had opened this `<details>` while the script was on its way: asked once, when a component begins, for
 * its `open` closes it again when it is false. As another attribute it would weigh 3 kB on every page.
 */
export const openAlready = (id: string): boolean => {
	if (typeof document === 'undefined') return false;
	const fold = document.getElementById(id);
	return fold instanceof HTMLDetailsElement && fold.open;
};
