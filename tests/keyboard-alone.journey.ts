import { seesFocus, tabTo } from './focus.ts';
import { expect, test } from './kring.ts';
import { noteOn, wordsIn } from './notes.ts';
import { sitAt } from './seated.ts';

const board = '1-2b';

test('a note is put up, opened, changed, moved, taken away and brought back without a mouse', async ({ device }) => {
	const page = await device();
	await sitAt(page, { board, as: 'Samira' });
	await tabTo(page, 'Nieuw briefje');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
	await page.keyboard.type('Wij stapelden blokken');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog')).toBeHidden();
	await seesFocus(page);

	await tabTo(page, 'Wij stapelden blokken');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog')).toBeVisible();
	await tabTo(page, 'Wat ging goed?');
	await page.keyboard.press('End');
	await page.keyboard.type(' tot het plafond');
	await page.keyboard.press('Enter');
	await expect(noteOn(page, 'Wij stapelden blokken tot het plafond')).toHaveCount(1);
	await tabTo(page, 'Naar onder');
	await page.keyboard.press('Enter');
	await expect
		.poll(() => wordsIn(page, 'Successen').then((all) => all.indexOf('Wij stapelden blokken tot het plafond')))
		.toBe(1);
	await seesFocus(page);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
	await seesFocus(page);

	await tabTo(page, 'Wij stapelden blokken tot het plafond');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog')).toBeVisible();
	await tabTo(page, 'Haal weg');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog')).toBeHidden();
	await expect(noteOn(page, 'Wij stapelden blokken')).toBeHidden();
	await seesFocus(page);
	await tabTo(page, 'Ongedaan maken');
	await page.keyboard.press('Enter');
	await expect(noteOn(page, 'Wij stapelden blokken tot het plafond')).toBeVisible();
	await seesFocus(page);
});

test('a part of the board becomes the room and hangs back, and the focus comes along', async ({ device }) => {
	const page = await device();
	await sitAt(page, { board, as: 'Samira' });
	await tabTo(page, 'Acties');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 2, name: 'Acties' })).toBeFocused();
	await tabTo(page, 'Doelen');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 2, name: 'Doelen' })).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('button', { name: /^Doelen/ })).toBeFocused();
	await seesFocus(page);
});

test('the screen is blanked and comes back by one key', async ({ device }) => {
	const page = await device();
	await sitAt(page, { board, as: 'screen' });
	await page.keyboard.press('b');
	await expect(page.getByRole('dialog', { name: 'Scherm even leeg' })).toBeVisible();
	await page.keyboard.press('b');
	await expect(page.getByRole('dialog')).toBeHidden();
});

test('who leads next and the settings are chosen by keyboard, and the focus is back where it was', async ({
	device
}) => {
	const page = await device();
	await sitAt(page, { board, as: 'Samira' });
	await tabTo(page, 'Iemand anders');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog').getByRole('heading')).toBeFocused();
	await tabTo(page, 'Aisha');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Nu is Aisha aan de beurt.')).toBeVisible();
	await seesFocus(page);
	await tabTo(page, 'Instellingen van het bord');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('button', { name: 'Instellingen van het bord' })).toBeFocused();
});
