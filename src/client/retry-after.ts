/** Nobody waits longer than this for a server that asks for it, in ms. */
const longest = 30_000;

/** How long a server that takes nothing now asks us to wait, in ms (RFC 9110: seconds, or a date); 0 when it does not say. */
export const retryAfter = ({ status, headers }: Response): number => {
	const said = status === 429 || status === 503 ? headers.get('retry-after') : null;
	if (said === null) return 0;
	const ms = /^\d+$/.test(said) ? Number(said) * 1_000 : Date.parse(said) - Date.now();
	return Math.min(longest, Math.max(0, ms || 0));
};
