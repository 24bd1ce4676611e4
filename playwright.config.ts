import { defineConfig } from '@playwright/test';
import { noChromium } from './scripts/chromium.js';
import { journeyBrowser } from './scripts/journey-browser.js';

const chromium = await journeyBrowser();
if (!chromium) throw new Error(noChromium);

export default defineConfig({
	testDir: 'tests',
	testMatch: '**/*.journey.ts',
	outputDir: 'test-results/journeys',
	// each worker has a Kring of its own, with a database; a journey mostly waits, so two fit on two cores
	workers: 2,
	forbidOnly: Boolean(process.env['CI']),
	// a machine that others share stands still at times: what is slow is not red, and what is red twice is
	timeout: 480_000,
	expect: { timeout: 30_000 },
	retries: 1,
	use: {
		browserName: 'chromium',
		locale: 'nl-NL',
		timezoneId: 'Europe/Amsterdam',
		screenshot: 'only-on-failure',
		// what the page was at each step; a film of it would cost every journey the pictures of all its frames
		trace: { mode: 'retain-on-failure', screenshots: false },
		launchOptions: {
			executablePath: chromium.executablePath,
			env: { ...definedIn(process.env), ...chromium.env },
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
				// how a tablet in the classroom reaches Kring: by another name, over plain http
				'--host-resolver-rules=MAP tablet.test 127.0.0.1'
			]
		}
	}
});

function definedIn(env: NodeJS.ProcessEnv): Record<string, string> {
	return Object.fromEntries(
		Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
	);
}
