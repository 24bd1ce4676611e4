import { addDays, dayOf } from '#kernel/time.ts';
import { dayInWords } from '#ui/day-words.ts';
import { expect, test } from './kring.ts';
import { enter, noteOn, openNote, putUp } from './notes.ts';
import { boardFor, sitAt } from './seated.ts';

const board = '7-8';

test('looking back shows the board as it hung on an earlier day, to be read only', async ({ device }) => {
	const page = await device();
	await sitAt(page, { board, as: 'Thijs' });
	await putUp(page, 'Van vandaag');
	await page.getByRole('button', { name: 'Terugkijken' }).click();
	const band = page.getByRole('region', { name: 'Terugkijken' });
	await expect(band.getByRole('status')).toContainText('Zo hing het op');
	const firstShown = await band.getByRole('status').textContent();
	await expect(page.getByText('Van vandaag')).toHaveCount(0);
	await expect(page.getByRole('link', { name: 'Nieuw briefje' })).toHaveCount(0);
	await expect(page.getByRole('main').getByRole('button', { name: 'Ongedaan maken' })).toHaveCount(0);

	await band.getByRole('button', { name: 'Vorige dag' }).click();
	await expect(band.getByRole('status')).not.toHaveText(String(firstShown));
	await expect(band.getByRole('button', { name: 'Vorige dag' })).toBeEnabled();
	await enter(page, 'Successen');
	const sheet = await openNote(page, String(await page.locator('button.note .words').first().textContent()));
	await expect(sheet.getByRole('textbox')).toHaveCount(0);
	await expect(sheet.getByRole('button')).toHaveText(['']);
	await page.keyboard.press('Escape');

	await band.getByRole('button', { name: 'Terug naar nu' }).click();
	await expect(band).toBeHidden();
	await expect(noteOn(page, 'Van vandaag')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Nieuw briefje' })).toBeVisible();
});

test('the day can be chosen by keyboard, and an address with a day shows that day', async ({ device }) => {
	const page = await device();
	await sitAt(page, { board, as: 'Thijs' });
	await page.getByRole('button', { name: 'Terugkijken' }).focus();
	await page.keyboard.press('Enter');
	const slider = page.getByRole('slider', { name: 'Terugkijken' });
	await expect(slider).toBeVisible();
	await slider.focus();
	const last = String(await slider.getAttribute('aria-valuetext'));
	await page.keyboard.press('Home');
	await expect(slider).not.toHaveAttribute('aria-valuetext', last);
	const first = String(await slider.getAttribute('aria-valuetext'));
	await expect(page.getByRole('status').filter({ hasText: 'Zo hing het op' })).toContainText(first);
	await expect(slider).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await expect(slider).not.toHaveAttribute('aria-valuetext', first);
	await expect(slider).toBeFocused();

	const yesterday = addDays(dayOf(Date.now()), -1);
	await page.goto(`${boardFor({ board, as: 'Thijs' })}&op=${yesterday}`);
	await expect(page.getByText(`Zo hing het op ${dayInWords('nl', yesterday)}`)).toBeVisible();
	await page.getByRole('button', { name: 'Terug naar nu' }).focus();
	await page.keyboard.press('Enter');
	await expect(slider).toBeHidden();
});
