import type { Page } from '@playwright/test';
import { staffOf } from '#example/regenboog.ts';
import { inTheWay } from './in-the-way.ts';
import { expect, test } from './kring.ts';
import { personAt, school } from './seated.ts';
import { phoneWidths } from './sweep.ts';

const marijke = personAt({ board: '5b', as: 'Marijke' });
const [willem] = staffOf(({ appointed }) => appointed === 'principal');
const tom = personAt({ board: '5b', as: 'Tom' });
const at = (path: string, person = willem?.id ?? '') => `${school}${path}?als=${person}`;
const title = (page: Page, name: string | RegExp) => expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
test.use({ refusals: [404] });

test('who stands in asks, another confirms, and for an hour one family is read: its ib’er sees it and ends it', async ({
	device
}) => {
	const [stands, keeps, teaches] = [await device(), await device(), await device()];
	await stands.goto(at('/overleg/vervangen'));
	await title(stands, 'Waarnemen');
	const family = stands.getByRole('radio', { name: /Amira/ });
	await family.check();
	const asked = stands.getByRole('group', { name: 'Waarom' });
	await asked.getByRole('radio', { name: "De ib'er is ziek" }).check();
	await stands.getByRole('button', { name: 'Vraag om te kijken' }).click();
	await expect(stands.getByText('Je wacht op het bord van', { exact: false })).toBeVisible();
	// until another confirms it, or a quarter of an hour is over, there is nothing to read
	await expect(stands.getByRole('link', { name: 'Lees het bord' })).toHaveCount(0);

	await keeps.goto(at('', marijke));
	await expect(keeps.getByText('Willem Bergkamp wil op het bord van', { exact: false })).toBeVisible();
	await keeps.goto(at('/overleg/vervangen', marijke));
	await keeps.getByRole('button', { name: 'Bevestig' }).click();
	await expect(keeps.getByText('Willem Bergkamp kijkt nu op het bord van', { exact: false })).toBeVisible();

	await stands.reload();
	await stands.getByRole('link', { name: 'Lees het bord' }).click();
	await title(stands, /^Het bord van .*Amira/);
	const board = new URL(stands.url()).pathname;
	await expect(stands.getByText('Schrijven kan hier niet.', { exact: false })).toBeVisible();
	await expect(stands.getByRole('main').locator('form, input, textarea, select')).toHaveCount(0);
	for (const width of phoneWidths) {
		await stands.setViewportSize({ width, height: 844 });
		expect(await inTheWay(stands)).toEqual([]);
	}
	// one family: its own page is the keeper's, and for a teacher there is none of it
	expect((await stands.goto(at(board.replace('/vervangen', '').replace(school, ''))))?.status()).toBe(404);
	expect((await teaches.goto(at(board.replace(school, ''), tom)))?.status()).toBe(404);
	expect((await teaches.goto(at('/overleg/vervangen', tom)))?.status()).toBe(404);

	await keeps.reload();
	await keeps.getByRole('button', { name: 'Stop' }).click();
	await expect(keeps.getByText('Willem Bergkamp keek op het bord van', { exact: false })).toBeVisible();
	expect((await stands.goto(at(board.replace(school, ''))))?.status()).toBe(404);
});
