import { deserialize } from '$app/forms';

/** What the page of the room does beside the pipe: a place for a device, a guest at the door. The answer, or why not. */
export type Ask = (action: 'admit' | 'place', fields: Record<string, string>) => Promise<Answer>;
export type Answer = { pass?: string; letters?: string; for?: string; code?: string };

/** Asks the page's own actions, and changes nothing of what is shown. */
export const askAt =
	(url: { pathname: string; searchParams: { size: number; toString: () => string } }): Ask =>
	async (action, fields) => {
		const search = url.searchParams.size > 0 ? `&${url.searchParams}` : '';
		const answer = await fetch(`${url.pathname}?/${action}${search}`, {
			method: 'POST',
			body: new URLSearchParams(fields),
			headers: { 'x-sveltekit-action': 'true', 'content-type': 'application/x-www-form-urlencoded' }
		}).catch(() => undefined);
		if (!answer) return { code: 'away' };
		const result = deserialize(await answer.text());
		// The edge: what the page's own action gives.
		return result.type === 'success' || result.type === 'failure' ? ((result.data ?? {}) as Answer) : { code: 'away' };
	};
