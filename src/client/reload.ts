const key = 'kring.reloaded';
const notAgainWithin = 30_000;

/** Fetches the newest Kring (K18). Not twice within half a minute: if that does not help, reloading more will not either. */
export const reloadOnce = (now = Date.now()): void => {
	const last = Number(sessionStorage.getItem(key) ?? 0);
	if (now - last < notAgainWithin) return;
	sessionStorage.setItem(key, String(now));
	location.reload();
};

const lookAgainAfter = 2_000;
let waits = false;

/** The same at a moment when nothing is lost by it: all is sent, no sheet is open and nobody is typing. */
export const reloadWhenQuiet = (isSent: () => boolean): void => {
	if (waits) return;
	waits = true;
	const timer = setInterval(() => {
		const typing = document.activeElement?.closest('input, textarea, select');
		if (!isSent() || typing || document.querySelector('dialog[open]')) return;
		clearInterval(timer);
		waits = false;
		reloadOnce();
	}, lookAgainAfter);
};
