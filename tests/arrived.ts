import { expect, type Page, type Request } from '@playwright/test';

/** Goes to a page that hears nothing, and waits until its script runs, and all it fetches by itself has come. */
export const arriveAt = async (page: Page, address: string): Promise<void> => {
	const underway = new Set<Request>();
	const begins = (request: Request) => void underway.add(request);
	const ends = (request: Request) => void underway.delete(request);
	page.on('request', begins).on('requestfinished', ends).on('requestfailed', ends);
	try {
		await page.goto(address);
		// what SvelteKit does last, once everything on the page answers
		await page.waitForFunction(() => history.scrollRestoration === 'manual');
		await expect.poll(() => stillUnderway(page, underway), { message: 'still on its way' }).toEqual([]);
	} finally {
		page.off('request', begins).off('requestfinished', ends).off('requestfailed', ends);
	}
};

/** Told when the page has nothing to do; what it began by then was begun because of what came. */
const stillUnderway = async (page: Page, underway: ReadonlySet<Request>): Promise<string[]> => {
	await page.evaluate(async () => {
		await document.fonts.ready;
		await new Promise<void>((idle) => requestIdleCallback(() => idle()));
	});
	return [...underway].map((request) => request.url());
};
