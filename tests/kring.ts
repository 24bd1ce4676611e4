import { type BrowserContextOptions, expect, type Page, test as base } from '@playwright/test';
import { type Kring, startKring } from './started.ts';
import { watch } from './watched.ts';

type EachTest = {
	/** The refusing answers this journey provokes on purpose, as statuses. */
	refusals: number[];
	/** Whether this journey cuts what is on its way. */
	cuts: boolean;
	/** Another device with its own cookies and storage; watched and closed like the first. */
	device: (options?: BrowserContextOptions) => Promise<Page>;
};

type EachWorker = {
	/** The built Kring with the example school, on an empty data folder of its own. */
	kring: Kring;
	/** Journeys with another name here have another Kring: for those that count on a school as it was planted. */
	apart: string;
};

/** A journey: `page` and every `device` are real browsers; an error on a console or a request elsewhere fails it. */
export const test = base.extend<EachTest, EachWorker>({
	apart: ['', { option: true, scope: 'worker' }],
	kring: [
		async ({ apart: _apart }, use) => {
			const kring = await startKring();
			await use(kring);
			await kring.stop();
		},
		{ scope: 'worker', timeout: 480_000 }
	],
	refusals: [[], { option: true }],
	cuts: [false, { option: true }],
	viewport: { width: 1366, height: 768 },
	actionTimeout: 60_000,
	baseURL: async ({ kring }, use) => use(kring.url),
	context: async ({ context, kring, refusals, cuts }, use) => {
		const faults = watch(context, { refusals, isAway: () => cuts || kring.isAway() });
		await use(context);
		expect(faults()).toEqual([]);
	},
	device: async ({ browser, kring, refusals, cuts, viewport, actionTimeout }, use) => {
		const opened: (() => Promise<string[]>)[] = [];
		await use(async (options = {}) => {
			const usual = { baseURL: kring.url, locale: 'nl-NL', viewport, timezoneId: 'Europe/Amsterdam' };
			const context = await browser.newContext({ ...usual, ...options });
			context.setDefaultTimeout(actionTimeout);
			const faults = watch(context, { refusals, isAway: () => cuts || kring.isAway() });
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
