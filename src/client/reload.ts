const key = 'kring.reloaded';
const notAgainWithin = 30_000;

/** Fetches the newest Kring (K18). Not twice within half a minute: if that does not help, reloading more will not either. */
export const reloadOnce = (now = Date.now()): void => {
	const last = Number(sessionStorage.getItem(key) ?? 0);
	if (now - last < notAgainWithin) return;
	sessionStorage.setItem(key, String(now));
	location.reload();
};
