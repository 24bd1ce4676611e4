import type { Page } from '@playwright/test';
import { cutOn } from './cut-off.ts';
import { inTheWay } from './in-the-way.ts';
import { byName, invite, openNewestMail } from './invited.ts';
import { expect, test } from './kring.ts';
import { personAt } from './seated.ts';
import { languages, phoneWidths } from './sweep.ts';

const password = 'drie fietsen in de regen';
const ilse = personAt({ board: '4', as: 'Ilse' });
test.use({ refusals: [404, 422] });

test('no page for signing in stands in anyone’s way or is cut, at any width', async ({ device, kring }) => {
	const page = await device({ baseURL: byName(kring), reducedMotion: 'reduce' });
	await invite(kring, ilse, 'ilse@regenboog.example');

	for (const address of ['/aanmelden', '/aanmelden/wachtwoord-vergeten', '/uitnodiging', '/postvak'])
		await lookAt(page, address, () => page.goto(address));
	await lookAt(page, 'an invitation', () => openNewestMail(page, 'Kring'));
	await page.getByLabel(/Wachtwoord|Password/).fill(password);
	await page.locator('form button').first().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Tweede stap|Second step/);
	await lookAt(page, 'the second step', () => page.goto('/mijn-account/tweede-stap'));
	await lookAt(page, 'my account', () => page.goto('/mijn-account'));

	await speak(page, 'nl');
	await page.goto('/mijn-account/tweede-stap');
	await page.getByLabel('Wachtwoord').fill(password);
	await page.getByRole('button', { name: 'Koppel een app' }).click();
	await expect(page.getByRole('img', { name: 'QR' })).toBeVisible();
	await page.getByText('Scannen lukt niet?').click();
	await atEachWidth(page, 'an app and its recovery codes');
	await page.getByLabel('Code', { exact: true }).fill('000000');
	await page.getByRole('button', { name: 'Klaar' }).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await atEachWidth(page, 'a wrong code');
});

const speak = (page: Page, value: string) =>
	page.context().addCookies([{ name: 'taal', value, url: new URL(page.url()).origin }]);

/** Reached anew in each language. */
const lookAt = async (page: Page, place: string, reach: () => Promise<unknown>): Promise<void> => {
	for (const language of languages) {
		if (page.url().startsWith('http')) await speak(page, language);
		await reach();
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await atEachWidth(page, `${place}, ${language}`);
	}
};

const atEachWidth = (page: Page, place: string): Promise<void> =>
	test.step(place, async () => {
		for (const width of phoneWidths) {
			await page.setViewportSize({ width, height: width < 700 ? 844 : 768 });
			expect.soft(await cutOn(page), `${place}, ${width} wide`).toEqual([]);
			expect.soft(await inTheWay(page), `${place}, ${width} wide`).toEqual([]);
		}
	});
