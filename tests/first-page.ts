import type { Page, Request, Response } from '@playwright/test';
import { brotliCompressSync } from 'node:zlib';

/** In bytes. JS and CSS are counted in brotli, whatever they came in; the page itself as it came over the line. */
export type Weight = {
	page: number;
	/** all JS and CSS that came before the board answered a tap, styles in the page itself included */
	first: number;
	files: number;
	/** what it fetched by itself afterwards, until it was quiet */
	later: number;
};

/** Opens a board and weighs it. What the page leaves for an idle moment waits until the board has answered a tap. */
export const weigh = async (page: Page, address: string): Promise<Weight> => {
	await page.addInitScript(tapWithIdleHeldBack);
	const sizes = new Map<string, Promise<number>>();
	const note = (response: Response) => {
		if (/javascript|css/.test(response.headers()['content-type'] ?? ''))
			sizes.set(
				response.url(),
				response.body().then((body) => brotliCompressSync(body).length)
			);
	};
	page.on('response', note);
	const answer = await page.goto(address);
	await page.waitForFunction(() => performance.getEntriesByName('answers')[0]);
	await page.waitForFunction(() => document.querySelector('#add-note'));
	await page.waitForLoadState('networkidle');
	page.off('response', note);
	const early = await page.evaluate(() => {
		const answers = performance.getEntriesByName('answers')[0]?.startTime ?? 0;
		const asked = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < answers);
		return asked.map(({ name }) => name);
	});
	const weights = await Promise.all([...sizes].map(async ([url, size]) => ({ url, size: await size })));
	const sum = (of: typeof weights) => of.reduce((total, { size }) => total + size, 0);
	const first = weights.filter(({ url }) => early.includes(url));
	const inPage = stylesIn((await answer?.text()) ?? '');
	const { responseBodySize = 0 } = (await answer?.request().sizes()) ?? {};
	return { page: responseBodySize, first: sum(first) + inPage, files: first.length, later: sum(weights) - sum(first) };
};

/** Taps an add button until the board takes the tap for itself; before it does, the link may lead nowhere. */
const tapWithIdleHeldBack = () => {
	const waits: (() => void)[] = [];
	const whenIdle = requestIdleCallback;
	window.requestIdleCallback = (work, options) => waits.push(() => whenIdle(work, options));
	const timer = setInterval(() => document.querySelector<HTMLElement>('a[href*="nieuw="]')?.click(), 50);
	addEventListener('click', (event) => {
		if (event.defaultPrevented) {
			performance.mark('answers');
			clearInterval(timer);
			window.requestIdleCallback = whenIdle;
			for (const wait of waits) wait();
		}
		event.preventDefault();
	});
};

/**
 * All JS and CSS that a page fetches when it is opened anew, in bytes of brotli, styles in the page itself included; not
 * what it leaves for an idle moment. The page has no idle moment any more until it is opened again elsewhere.
 */
export const weighAnew = async (page: Page): Promise<number> => {
	await page.addInitScript(() => (window.requestIdleCallback = () => 0));
	const sizes: Promise<number>[] = [];
	let asked = 0;
	const ask = (request: Request) => void (asked += isCode(request) ? 1 : 0);
	const note = (response: Response) => {
		if (isCode(response.request())) sizes.push(response.body().then((body) => brotliCompressSync(body).length));
	};
	page.on('request', ask);
	page.on('response', note);
	const answer = await page.reload();
	// a line stays open, so it is never quiet: no more code is asked for, and all of it came
	for (let before = -1; before !== asked || sizes.length !== asked; await page.waitForTimeout(1_500)) before = asked;
	page.off('request', ask);
	page.off('response', note);
	const inPage = stylesIn((await answer?.text()) ?? '');
	const weights = await Promise.all(sizes);
	return weights.reduce((sum, size) => sum + size, inPage);
};

const isCode = (request: Request): boolean => ['script', 'stylesheet'].includes(request.resourceType());

const stylesIn = (html: string): number => {
	const styles = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css]) => css);
	return brotliCompressSync(styles.join('')).length;
};
