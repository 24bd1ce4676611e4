import type { Page } from '@playwright/test';
import { pupilCalled } from '#example/households.ts';
import { staffOf } from '#example/regenboog.ts';
import { cutOn } from './cut-off.ts';
import { inTheWay } from './in-the-way.ts';
import { expect, test } from './kring.ts';
import { personAt, school } from './seated.ts';
import { languages, phoneWidths } from './sweep.ts';

const marijke = personAt({ board: '5b', as: 'Marijke' });
const daan = personAt({ board: '5b', as: 'Daan' });
const amira = pupilCalled('Amira de Wit');
const at = (path = '', as = marijke) => `${school}/stem${path}?als=${as}`;
test.use({ refusals: [404, 422] });

const kept = (page: Page) => expect(page.getByText('Bewaard.', { exact: true })).toBeVisible();
const wish = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words });

test('without any script a wish is heard outside a meeting, weighed in part with why, told back, and in the file', async ({
	device
}) => {
	const page = await device({ javaScriptEnabled: false });
	await page.goto(`${school}?als=${marijke}`);
	// from the menu to what is kept in four taps
	await page.getByRole('link', { name: 'Stem van het kind' }).click();
	await page.getByText('Groep 5b', { exact: true }).click();
	await page.getByRole('link', { name: /^Daan / }).click();
	expect(await page.title()).toBe('Stem van het kind · Kring');
	await page.getByLabel('In eigen woorden').fill('Ik wil elke dag een rustige plek');
	await page.getByRole('button', { name: 'Bewaar' }).click();
	await kept(page);
	const one = wish(page, 'een rustige plek');
	await expect(one).toContainText('OPP · bij het opstellen · zelf gezegd');

	// nothing is chosen beforehand, and a part has a reason
	await one.getByRole('button', { name: 'Bewaar' }).click();
	await expect(one.getByRole('alert')).toHaveText('Kies eerst wat jullie ermee deden.');
	await one.getByText('deels', { exact: true }).click();
	await one.getByRole('button', { name: 'Bewaar' }).click();
	await expect(one.getByRole('alert')).toHaveText('Schrijf op waarom. Het kind mag dat weten.');
	await expect(one.getByRole('radio', { name: 'deels' })).toBeChecked();
	await one.getByLabel(/^Waarom\?/).fill('Na de middag is de kamer vrij');
	await one.getByRole('button', { name: 'Bewaar' }).click();
	await kept(page);
	await expect(one).toContainText('deels overgenomen: Na de middag is de kamer vrij');

	await one.getByText('vond het goed', { exact: true }).click();
	await one.getByLabel('In eigen woorden, als je wilt').fill('dat is ook fijn');
	await one.getByLabel('Wie vertelde het?').selectOption('Tom Hendriksen');
	await one.getByRole('button', { name: 'Daan weet het' }).click();
	await kept(page);
	await expect(one).toContainText(/Verteld op .* door Tom\./);
	await expect(one).toContainText('dat is ook fijn');
	await page.goto(at());
	await expect(page.getByRole('region', { name: 'Wat nog moet' })).not.toContainText('Daan');
	await expect(page.getByRole('region', { name: 'Per schooljaar' })).toContainText(
		/4 van de 4 gewogen wensen\. \(\d+ nog niet gewogen\)/
	);

	await page.goto(at(`/${daan}/verslag`));
	const text = page.getByRole('textbox', { name: 'Voor het OPP' });
	await expect(text).toHaveValue(/Daan \(zelf gezegd\): Ik wil elke dag een rustige plek/);
	await expect(text).toHaveValue(
		/Wat de school ermee deed: deels overgenomen\.\nWaarom: Na de middag is de kamer vrij/
	);
	await expect(text).toHaveValue(/Terugverteld op .* door Tom Hendriksen\. Daan vond het goed: dat is ook fijn\./);
	const file = await page.request.get(at(`/${daan}/verslag/bestand`));
	expect(file.status()).toBe(200);
	expect(file.headers()).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' });
	expect(file.headers()['content-disposition']).toMatch(/filename="verslag-\d{4}-\d\d-\d\d\.pdf"$/);
	expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a child that does not want to say anything is asked nothing more; and what was a mistake goes', async ({
	page
}) => {
	await page.goto(at(`/${daan}`));
	await page.getByRole('button', { name: 'Daan wilde niets zeggen' }).click();
	await kept(page);
	const declined = wish(page, 'Daan wilde niets zeggen');
	await expect(declined.getByText('Wat deden we ermee?')).toHaveCount(0);
	await declined.getByText('Dit staat hier per vergissing').click();
	await declined.getByRole('button', { name: 'Haal weg' }).click();
	await kept(page);
	await expect(declined).toHaveCount(0);
});

test('a child draws what it wants', async ({ page }) => {
	await page.goto(at(`/${daan}`));
	await page.getByText('Of teken het').click();
	const paper = await page.getByRole('img', { name: 'Het tekenvel' }).boundingBox();
	if (!paper) throw new Error('there is nothing to draw on');
	await page.mouse.move(paper.x + 60, paper.y + 60);
	await page.mouse.down();
	await page.mouse.move(paper.x + 160, paper.y + 120, { steps: 5 });
	await page.mouse.up();
	await page.getByText('getekend', { exact: true }).click();
	await page.getByRole('button', { name: 'Bewaar', exact: true }).first().click();
	await kept(page);
	await expect(page.getByRole('img', { name: 'Een tekening van Daan' })).toBeVisible();
});

test('what a child put up in a meeting stands there by itself, and what was agreed only asks', async ({ page }) => {
	await page.goto(`${school}?als=${marijke}`);
	const card = page.getByRole('region', { name: 'Wensen van kinderen' });
	await expect(card).toContainText('Weeg nog de wens van Amira');
	await card.getByRole('listitem').filter({ hasText: 'Amira' }).getByRole('link', { name: /^Kijk/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('De stem van Amira');
	const first = wish(page, 'Een middag voor mezelf');
	await expect(first).toContainText('zorgplan · in een overleg · op het bord');
	await expect(first).toContainText('In hetzelfde overleg is iets over Amira afgesproken.');
	await expect(first).toContainText('Dit is toen over Amira afgesproken:');
	await expect(wish(page, 'Op tijd zijn, ook op maandag')).not.toContainText('afgesproken');
	for (const choice of ['overgenomen', 'deels', 'niet'])
		await expect(first.getByRole('radio', { name: choice, exact: true })).not.toBeChecked();
	// beside the question stands what it asks about, for who keeps that board; in what goes into a file it does not
	await expect(first).toContainText('Amira hoeft op woensdag niet op te passen');
	await page.goto(at(`/${amira}/verslag`));
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	expect(await page.content()).not.toContain('op te passen');
});

test('for a teacher, the directeur and the child itself none of it is there', async ({ device }) => {
	const page = await device();
	const [principal] = staffOf(({ appointed }) => appointed === 'principal');
	const told = new Set<string>();
	for (const as of [principal?.id ?? '', personAt({ board: '5b', as: 'Tom' }), daan, amira])
		for (const path of ['', `/${amira}`, `/${amira}/verslag`]) {
			const answer = await page.goto(at(path, as));
			expect(answer?.status()).toBe(404);
			expect(await page.content()).not.toContain('De stem van');
			told.add(await page.getByRole('main').innerText());
		}
	expect(told.size).toBe(1);
	const here = await page.goto(at(`/${amira}`));
	expect(here?.headers()).toMatchObject({ 'cache-control': 'no-store' });
	expect(here?.headers()['content-encoding']).toBeUndefined();
});

test('nothing of it stands in anyone’s way or is cut, at any width, also when all is open', async ({
	device,
	kring
}) => {
	const page = await device({ reducedMotion: 'reduce' });
	for (const language of languages) {
		await page.context().addCookies([{ name: 'taal', value: language, url: kring.url }]);
		for (const path of ['', `/${amira}`, `/${amira}/verslag`]) {
			await page.goto(at(path));
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await page.locator('main details').evaluateAll((all) => {
				for (const fold of all) (fold as HTMLDetailsElement).open = true;
			});
			for (const width of phoneWidths) {
				await page.setViewportSize({ width, height: width < 700 ? 844 : 768 });
				expect.soft(await cutOn(page), `${path}, ${language}, ${width} wide`).toEqual([]);
				expect.soft(await inTheWay(page), `${path}, ${language}, ${width} wide`).toEqual([]);
			}
		}
	}
});
