// bench: JS and CSS of the first page of a child and of the digibord, and how soon it can be used on a slow tablet
import { chromium, type Browser, type Page, type Response } from '@playwright/test';
import { brotliCompressSync } from 'node:zlib';
import { seats, type Seat } from '#example/seats.ts';
import { findChromium, noChromium } from '../scripts/chromium.js';
import { startApp, type App } from './app.ts';
import { median, printTable, round } from './figures.ts';
import { inFolder } from './stand.ts';

const times = Number(process.argv[2] ?? 3);
const slowerCpu = 4;
/** Bytes a second of 1.6 Mbit/s, and ms. */
const slowLine = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

type Loaded = { bytes: number; files: number; ready: number };

/** Clicks on an add button until its sheet opens, as an impatient child does; before the page works it may lead nowhere. */
const clickUntilItWorks = () => {
	addEventListener('click', (event) => event.preventDefault());
	const timer = setInterval(() => {
		if (document.querySelector('#add-note')) {
			clearInterval(timer);
			performance.mark('usable');
		} else document.querySelector<HTMLElement>('a[href*="nieuw="]')?.click();
	}, 25);
};

const load = async (browser: Browser, app: App, seat: Seat, isSlow: boolean): Promise<Loaded> => {
	const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
	const page = await context.newPage();
	if (isSlow) await slowDown(page);
	await page.addInitScript(clickUntilItWorks);
	const sizes: Promise<number>[] = [];
	const weigh = (response: Response) => {
		if (/javascript|css/.test(response.headers()['content-type'] ?? ''))
			sizes.push(response.body().then((body) => brotliCompressSync(body).length));
	};
	page.on('response', weigh);
	await page.goto(`${app.origin}/de-regenboog/boards/${seat.group}?als=${seat.person}`, { waitUntil: 'commit' });
	const mark = await page.waitForFunction(() => performance.getEntriesByName('usable')[0]?.startTime);
	const ready = Number(await mark.jsonValue()) / 1000;
	// what comes later is not of the first page
	page.off('response', weigh);
	const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
	await context.close();
	return { bytes, files: sizes.length, ready };
};

const slowDown = async (page: Page): Promise<void> => {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Network.enable');
	await devtools.send('Network.emulateNetworkConditions', slowLine);
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowerCpu });
};

const measure = async (browser: Browser, app: App, seat: Seat | undefined) => {
	if (!seat) throw new Error('the example has no such seat');
	const loads: Loaded[] = [];
	for (let time = 0; time < times; time++) loads.push(await load(browser, app, seat, true));
	const quick = await load(browser, app, seat, false);
	return {
		bytes: Math.max(...loads.map(({ bytes }) => bytes)),
		files: quick.files,
		ready: median(loads.map(({ ready }) => ready)),
		unslowed: quick.ready
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
		console.log(`The board of 5b, cold: CPU ${slowerCpu} times slower, 150 ms, 1.6 Mbit/s; medians of ${times}.\n`);
		const row = (name: string, { bytes, files, ready, unslowed }: typeof child) =>
			[name, bytes, files, round(ready), round(unslowed)] as const;
		printTable([
			['', 'JS+CSS brotli (bytes)', 'files', 'usable (s)', 'without slowness (s)'],
			row('child', child),
			row('digibord', board)
		]);
		console.log('');
		console.log(
			JSON.stringify({
				childBytes: child.bytes,
				boardBytes: board.bytes,
				childReady: round(child.ready),
				boardReady: round(board.ready)
			})
		);
	} finally {
		await browser.close();
		await app.stop();
	}
});
