import type { Page } from '@playwright/test';
import { arriveAt } from './arrived.ts';
import { expect, test } from './kring.ts';

const open = (page: Page, view: string) => arriveAt(page, `/ui/session?view=${view}`);

test('on plain http a film nobody sees keeps the screen on, until the session is over', async ({ device, kring }) => {
	const page = await device({ baseURL: kring.tabletUrl });
	await open(page, 'tip-top');
	const film = page.locator('video');
	await expect(film).toHaveCount(1);
	const time = () => film.evaluate((video: HTMLVideoElement) => (video.paused ? -1 : video.currentTime));
	const before = await time();
	await expect.poll(time).toBeGreaterThan(Math.max(0, before));
	// a browser counts only a film that is in sight
	expect(await film.evaluate((video) => video.getBoundingClientRect().toJSON())).toMatchObject({
		left: 0,
		top: 0,
		width: 1366,
		height: 768
	});
	await expect(film).toHaveCSS('opacity', '0');
	await page.getByRole('button', { name: 'Klaar' }).click();
	await expect(page.getByRole('heading', { name: 'Zo ging onze bordsessie' })).toBeVisible();
	await expect(film).toHaveCount(0);
});

test('where a browser gives a lock it is held, asked for again when the page is seen again, and let go of', async ({
	page
}) => {
	await page.addInitScript(() => {
		const locks: { released: boolean }[] = [];
		const request = async () => {
			const lock = { released: false, release: async () => void (lock.released = true) };
			locks.push(lock);
			return lock;
		};
		Object.defineProperty(navigator, 'wakeLock', { value: { request } });
		Object.assign(window, { locks });
	});
	const locks = () => page.evaluate(() => (window as unknown as { locks: { released: boolean }[] }).locks);
	await open(page, 'tip-top');
	await expect.poll(locks).toMatchObject([{ released: false }]);
	await expect(page.locator('video')).toHaveCount(0);

	// what a browser does when the page is hidden for a while
	await page.evaluate(() => {
		for (const lock of (window as unknown as { locks: { released: boolean }[] }).locks) lock.released = true;
		document.dispatchEvent(new Event('visibilitychange'));
		document.dispatchEvent(new Event('visibilitychange'));
	});
	await expect.poll(locks).toMatchObject([{ released: true }, { released: false }]);

	await page.getByRole('button', { name: 'Klaar' }).click();
	await expect.poll(locks).toMatchObject([{ released: true }, { released: true }]);
});

const countTones = (page: Page) =>
	page.addInitScript(() => {
		const make = AudioContext.prototype.createOscillator;
		Object.assign(window, { tones: 0 });
		AudioContext.prototype.createOscillator = function () {
			(window as unknown as { tones: number }).tones += 1;
			return make.call(this);
		};
	});
const tonesOn = (page: Page) => page.evaluate(() => (window as unknown as { tones: number }).tones);
const isUp = (page: Page) => expect(page.getByRole('timer')).toHaveText(/^\+0:0/, { timeout: 60_000 });

test('a digibord sounds once when the time of a phase is up, and a device where it is off does not', async ({
	device
}) => {
	const loud = await device();
	await countTones(loud);
	await open(loud, 'nearly-over');
	await loud.getByRole('heading').first().click();
	await isUp(loud);
	expect(await tonesOn(loud)).toBe(2);

	const soft = await device();
	await countTones(soft);
	await open(soft, 'check-in');
	await soft.getByRole('button', { name: /Daan leidt/ }).click();
	await soft.getByRole('button', { name: 'Geluid aan als de tijd om is' }).click();
	await expect(soft.getByRole('button', { name: 'Geen geluid als de tijd om is' })).toBeVisible();
	await open(soft, 'nearly-over');
	await soft.getByRole('heading').first().click();
	await isUp(soft);
	expect(await tonesOn(soft)).toBe(0);
});

test('hands can be typed, and a second digit that follows quickly makes one number', async ({ page }) => {
	await open(page, 'check-in-empty');
	await page.getByRole('button', { name: 'Handen tellen' }).click();
	await page.keyboard.press('1');
	await page.keyboard.press('2');
	await page.getByRole('button', { name: 'Volgende' }).click();
	await page.keyboard.press('9');
	await expect(page.locator('output')).toHaveText(['9', '12', '0']);
	await expect(page.getByText('nog 11')).toBeVisible();
});

test('a screen where children come in says how many are to come, and never who came', async ({ page }) => {
	await open(page, 'arriving');
	const names = () => page.locator('.names button').allTextContents();
	const looks = () => page.locator('.names button').evaluateAll((all) => all.map((one) => one.outerHTML));
	const before = { names: await names(), looks: await looks() };
	await page.getByRole('button', { name: 'Fatima' }).click();
	await page.getByRole('button', { name: 'blij' }).click();
	await expect(page.getByText('nog 22')).toBeVisible();
	expect({ names: await names(), looks: await looks() }).toEqual(before);
	expect(await page.evaluate(() => document.activeElement?.id)).toBe('heading-room');
});
