/** Does what can wait: in the first idle moment of a page that is up, two seconds later at most. */
export const whenQuiet = (work: () => void): void => {
	if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 2_000 });
	else setTimeout(work, 500);
};
