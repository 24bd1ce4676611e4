// bench: JS and CSS of the first page of a child and of the digibord, and how soon it can be used on a slow tablet
import { chromium, type Browser, type Page } from '@playwright/test';
import { seats, type Seat } from '#example/seats.ts';
import { findChromium, noChromium } from '../scripts/chromium.js';
import { weigh } from '../tests/first-page.ts';
import { startApp, type App } from './app.ts';
import { median, printTable, round } from './figures.ts';
import { inFolder } from './stand.ts';

const times = Number(process.argv[2] ?? 3);
const slowerCpu = 4;
/** Bytes a second of 1.6 Mbit/s, and ms. */
const slowLine = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

/** Taps an add button ten times a second until its sheet opens, as an impatient child does. */
const tapUntilItWorks = () => {
	addEventListener('click', (event) => {
		if (event.defaultPrevented && !performance.getEntriesByName('answers')[0]) performance.mark('answers');
		event.preventDefault();
	});
	const timer = setInterval(() => {
		if (document.querySelector('#add-note')) {
			clearInterval(timer);
			performance.mark('usable');
		} else document.querySelector<HTMLElement>('a[href*="nieuw="]')?.click();
	}, 100);
};

/** In seconds: when a tap is first taken, and when the sheet it asks for is open. */
const load = async (page: Page, address: string, isSlow: boolean): Promise<{ answers: number; ready: number }> => {
	if (isSlow) await slowDown(page);
	await page.addInitScript(tapUntilItWorks);
	await page.goto(address, { waitUntil: 'commit' });
	// asked seldom: asking at every frame takes the time that is measured
	await page.waitForFunction(() => performance.getEntriesByName('usable')[0], undefined, { polling: 250 });
	const at = (name: string) => page.evaluate((mark) => performance.getEntriesByName(mark)[0]?.startTime ?? NaN, name);
	return { answers: (await at('answers')) / 1000, ready: (await at('usable')) / 1000 };
};

const slowDown = async (page: Page): Promise<void> => {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Network.enable');
	await devtools.send('Network.emulateNetworkConditions', slowLine);
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowerCpu });
};

const measure = async (browser: Browser, app: App, seat: Seat | undefined) => {
	if (!seat) throw new Error('the example has no such seat');
	const address = `${app.origin}/de-regenboog/boards/${seat.group}?als=${seat.person}`;
	const visit = async <T>(look: (page: Page) => Promise<T>): Promise<T> => {
		const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
		try {
			return await look(await context.newPage());
		} finally {
			await context.close();
		}
	};
	const slow: Awaited<ReturnType<typeof load>>[] = [];
	for (let time = 0; time < times; time++) slow.push(await visit((page) => load(page, address, true)));
	return {
		...(await visit((page) => weigh(page, address))),
		answers: median(slow.map(({ answers }) => answers)),
		ready: median(slow.map(({ ready }) => ready)),
		unslowed: (await visit((page) => load(page, address, false))).ready
	};
};

const found = await findChromium();
if (!found) throw new Error(noChromium);
await inFolder(async (folder) => {
	const app = await startApp(folder, 'yes');
	const env = Object.fromEntries(Object.entries({ ...process.env, ...found.env }).filter(([, value]) => value));
	const browser = await chromium.launch({
		executablePath: found.executablePath,
		args: flags,
		env: env as Record<string, string>
	});
	try {
		await app.firstGood('/de-regenboog');
		const at = (role: Seat['role']) => seats().find((seat) => seat.role === role && seat.group === '5b');
		const child = await measure(browser, app, at('pupil'));
		const board = await measure(browser, app, at('screen'));
		console.log(`The board of 5b, cold: CPU ${slowerCpu} times slower, 150 ms, 1.6 Mbit/s; medians of ${times}.`);
		console.log('First: all JS and CSS that comes before a tap is answered. Later: what is then fetched until quiet.');
		console.log('Page: the HTML as it came, with words, notes and styles. Usable: the sheet for a new note is open.\n');
		const row = (name: string, of: typeof child) =>
			[name, of.first, of.files, of.later, of.page, ...[of.answers, of.ready, of.unslowed].map(round)] as const;
		printTable([
			['', 'first (B brotli)', 'files', 'later (B)', 'page (B)', 'answers (s)', 'usable (s)', 'without slowness (s)'],
			row('child', child),
			row('digibord', board)
		]);
		console.log('');
		console.log(
			JSON.stringify({
				childBytes: child.first,
				boardBytes: board.first,
				childReady: round(child.ready),
				boardReady: round(board.ready)
			})
		);
	} finally {
		await browser.close();
		await app.stop();
	}
});
