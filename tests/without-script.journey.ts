import { expect, test } from './kring.ts';
import { boardFor } from './seated.ts';

const board = '3';
test.use({ refusals: [422] });

test('without any script the board can be read, and a note goes up by a plain form', async ({ device }) => {
	const page = await device({ javaScriptEnabled: false });
	await page.goto(boardFor({ board, as: 'Emma' }));
	await expect(page.getByRole('heading', { level: 1, name: 'Ons bord' })).toBeVisible();
	for (const part of ['Successen', 'Doelen', 'Acties', 'Planning'])
		await expect(page.getByRole('list', { name: part, exact: true }).getByRole('button').first()).toBeVisible();

	await page.getByRole('link', { name: 'Nieuw briefje' }).click();
	const sheet = page.getByRole('dialog', { name: 'Nieuw succes' });
	await sheet.getByRole('textbox').fill('Zonder script opgehangen');
	await sheet.getByRole('button', { name: 'Op het bord' }).click();
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(page.getByText('Zonder script opgehangen')).toBeVisible();
	expect(page.url()).toContain(boardFor({ board, as: 'Emma' }));
});

test('without any script refused words come back with a sentence', async ({ device }) => {
	const page = await device({ javaScriptEnabled: false });
	const words = 'We hebben zo veel te vertellen. '.repeat(6).trim();
	await page.goto(boardFor({ board, as: 'Emma' }));
	await page.getByRole('link', { name: 'Nieuw briefje' }).click();
	await page.getByRole('dialog').getByRole('textbox').fill(words);
	await page.getByRole('dialog').getByRole('button', { name: 'Op het bord' }).click();
	await expect(page.getByText('Dit past niet op een briefje. Maak het korter.')).toBeVisible();
	await expect(page.getByRole('textbox')).toHaveValue(words);
});
