import { type BrowserContextOptions, expect, type Page, test as base } from '@playwright/test';
import { type Kring, startKring } from './started.ts';
import { watch } from './watched.ts';

type EachTest = {
	/** Another device with its own cookies and storage; watched and closed like the first. */
	device: (options?: BrowserContextOptions) => Promise<Page>;
};

type EachWorker = {
	/** The built Kring with the example school, on an empty data folder of its own. */
	kring: Kring;
};

/** A journey: `page` and every `device` are real browsers; an error on a console or a request elsewhere fails it. */
export const test = base.extend<EachTest, EachWorker>({
	kring: [
		// oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
		async ({}, use) => {
			const kring = await startKring();
			await use(kring);
			await kring.stop();
		},
		{ scope: 'worker', timeout: 120_000 }
	],
	baseURL: async ({ kring }, use) => use(kring.url),
	context: async ({ context, kring }, use) => {
		const faults = watch(context, kring);
		await use(context);
		expect(faults()).toEqual([]);
	},
	device: async ({ browser, kring }, use) => {
		const opened: (() => Promise<string[]>)[] = [];
		await use(async (options = {}) => {
			const context = await browser.newContext({ baseURL: kring.url, locale: 'nl-NL', ...options });
			const faults = watch(context, kring);
			opened.push(async () => {
				await context.close();
				return faults();
			});
			return context.newPage();
		});
		const faults = await Promise.all(opened.map((close) => close()));
		expect(faults.flat()).toEqual([]);
	}
});

export { expect };
