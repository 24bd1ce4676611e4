/** ms */
const every = 2_500;

/** Asks how it stands with this device for as long as the page is there, and tells when that is something else. */
export const watchStand = (stand: string, changed: (now: string) => void): (() => void) => {
	const timer = setInterval(async () => {
		const now = await fetch('/ons-bord/stand')
			.then((answer) => (answer.ok ? answer.text() : stand))
			.catch(() => stand);
		if (now !== stand) changed(now);
	}, every);
	return () => clearInterval(timer);
};
