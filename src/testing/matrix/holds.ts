import { AsyncLocalStorage } from 'node:async_hooks';
import { expect } from 'vitest';
import type { Tally } from './cells.ts';
import { print } from './print.ts';

/** Runs a part of the matrix, says how large it was and how long it took, and fails at any wrong cell. */
export const holds = async (what: string, part: () => Promise<Tally>): Promise<Tally> => {
	const from = performance.now();
	const tally = await part();
	const seconds = ((performance.now() - from) / 1000).toFixed(1);
	print(`${what}: ${tally.cells} cells, ${tally.wrong.length} wrong, ${seconds} s`);
	expect(tally.wrong.slice(0, 20)).toEqual([]);
	return tally;
};

const asked = new AsyncLocalStorage<string>();

/** What a page finds as its own request: whose cookies it came with. */
export const cookiesNow = (): string => asked.getStore() ?? '';
export const withCookies = <T>(cookies: string, work: () => Promise<T>): Promise<T> => asked.run(cookies, work);

/** In the place of SvelteKit's own, for loads that run without it. */
export const appServer = () => ({
	getRequestEvent: () => ({ request: { headers: new Headers({ cookie: cookiesNow() }) } })
});
