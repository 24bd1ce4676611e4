import type { Page } from '@playwright/test';
import { arriveAt } from './arrived.ts';
import { expect, test } from './kring.ts';

const show = (page: Page, view: string) => arriveAt(page, `/ui/circle?view=${view}`);
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Two taps on one place, as fast as a finger that doubts, whatever stands there the second time. */
const tapTwice = async (page: Page, { x, y }: { x: number; y: number }): Promise<void> => {
	await page.mouse.click(x, y);
	await page.waitForTimeout(200);
	await page.mouse.click(x, y);
};
const middleOf = async (page: Page, name: string | RegExp) => {
	const box = await button(page, name).boundingBox();
	if (!box) throw new Error(`${String(name)} is nowhere`);
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

test('a second tap never falls through to the end of the meeting, and the end is asked once more', async ({ page }) => {
	await show(page, 'agreements');
	const end = button(page, 'Overleg afsluiten');
	const yes = button(page, 'Ja, afsluiten');
	const over = page.getByText('end', { exact: true });
	await expect(async () => {
		await end.click();
		await expect(yes).toBeVisible({ timeout: 500 });
	}).toPass();
	await button(page, 'Nog niet').click();
	await expect(end).toBeFocused();

	// the sheet's own button is put where the end of the meeting lies
	const at = await middleOf(page, 'Overleg afsluiten');
	await button(page, 'Afspraak erbij over Jip').click();
	await page.getByLabel('Wat spreken jullie af?').fill('Gymt op donderdag');
	await button(page, 'Els').first().click();
	await button(page, 'Zet erbij').evaluate((one, { x, y }) => {
		one.style.cssText = `position:fixed;left:${x - 60}px;top:${y - 25}px;width:120px;height:50px;z-index:9`;
	}, at);
	await tapTwice(page, at);
	await expect(page.getByRole('dialog')).toBeHidden();
	await expect(page.getByRole('list', { name: 'Afspraken: Jip' })).toContainText('Gymt op donderdag');
	await expect(end).toBeVisible();
	await expect(yes).toBeHidden();
	// a moment later it is meant
	await page.waitForTimeout(1_000);
	await tapTwice(page, at);
	await expect(yes).toBeVisible();
	await expect(over).toBeHidden();
	await yes.click();
	await expect(over).toBeVisible();
});

test('the door is asked for once more in its place, and says what happens then', async ({ page }) => {
	await show(page, 'door');
	const at = await middleOf(page, /terug naar de klas/);
	await tapTwice(page, at);
	await expect(page.getByText('Alle kinderen zwaaien en hun tablets gaan dicht.')).toBeVisible();
	await expect(page.locator('output')).toHaveText('');
	await button(page, 'Nog niet').click();
	await button(page, /terug naar de klas/).click();
	await button(page, 'Ja, door de deur').click();
	await expect(page.locator('output')).toHaveText('door');
	await show(page, 'door-bare');
	await button(page, /terug naar de klas/).click();
	await expect(page.getByText(/Jullie zijn nog niet bij de deur/)).toBeVisible();
});

test('what was said of a goal of home, and the closing sentence, stand once one goes on', async ({ page }) => {
	await show(page, 'goal');
	await page.getByLabel('In een paar woorden').first().fill('Ze slaapt weer door');
	await page.getByRole('radio', { name: 'Gelijk' }).first().check({ force: true });
	await button(page, 'Naar wat is nodig').click();
	await button(page, 'Naar afspraken').click();
	const sentence = page.getByLabel('Eén zin, samen gekozen');
	await sentence.fill('Wij bellen elkaar nu zelf');
	// words that hung nowhere yet would be asked about
	await expect(async () => {
		await button(page, 'Overleg afsluiten').click();
		await expect(button(page, 'Ja, afsluiten')).toBeVisible({ timeout: 500 });
	}).toPass();
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await button(page, 'Nog niet').click();
	await button(page, 'Terug naar wat is nodig').click();
	await button(page, 'Terug naar doel van thuis').click();
	await expect(page.getByLabel('In een paar woorden').first()).toHaveValue('Ze slaapt weer door');
	await expect(page.getByRole('radio', { name: 'Gelijk' }).first()).toBeChecked();
});
