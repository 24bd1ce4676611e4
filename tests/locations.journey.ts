import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { cutOn } from './cut-off.ts';
import { expect, test } from './kring.ts';
import { edexml, everyone } from './roster-file.ts';
import { personAt, school } from './seated.ts';
import { phoneWidths } from './sweep.ts';

const marijke = personAt({ board: '5b', as: 'Marijke' });
const at = (path: string) => `${school}/${path}${path.includes('?') ? '&' : '?'}als=${marijke}`;
test.use({ refusals: [422] });
// one school, in one building, then in two
test.describe.configure({ mode: 'serial' });

const card = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });
const word = /vestiging/i;
const pagesOfPeople = ['groepen', 'mensen', 'mensen?wie=pupil'];

/** The lower grades are on the square; one child of 5b is not where the class is. */
const inTwo = () => {
	const [daan] = everyone().filter(({ group }) => group === '5b');
	if (!daan) throw new Error('nobody in 5b');
	const isYoung = (grade: number) => grade <= 4;
	const pupils = everyone().map((one) => ({
		...one,
		location: isYoung(one.grade) || one.key === daan.key ? '12AB00' : '12AB01'
	}));
	const places = [
		{ key: '12AB00', name: 'Het Plein' },
		{ key: '12AB01', name: 'De Brink' }
	];
	return { daan, file: edexml(pupils, undefined, places) };
};
const read = async (page: Page, buffer: Buffer) => {
	await page.goto(at('leerlingenlijst'));
	await page.locator('input[type=file]').setInputFiles([{ name: 'EDEX.XML', mimeType: 'text/xml', buffer }]);
	await page.locator('form[enctype] button').click();
	await expect(page.getByRole('heading', { level: 1, name: 'Wat er verandert' })).toBeVisible();
};

/** The team is of all buildings: a card of its own below them. */
const team = /^ Team \d+$/;

test('a school with one building never sees the word, whatever the file calls it', async ({ page }) => {
	const pupils = everyone().map((one) => ({ ...one, location: 'v1' }));
	await read(page, edexml(pupils, undefined, [{ key: 'v1', name: 'De Regenboog' }]));
	await expect(page.getByRole('main')).not.toContainText(word);
	await page.locator('.acts button').first().click();
	await expect(page.getByRole('heading', { level: 1, name: 'Leerlingenlijst' })).toBeVisible();
	for (const path of pagesOfPeople) {
		await page.goto(at(path));
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.getByRole('main')).not.toContainText(word);
	}
});

test('a file of two buildings shows them, puts groups there, and one tap undoes it', async ({ page }) => {
	const { daan, file } = inTwo();
	await read(page, file);
	await expect(card(page, 'Nieuwe vestigingen')).toContainText('Het Plein');
	await expect(card(page, 'Nieuwe vestigingen')).toContainText('De Brink');
	await expect(card(page, 'Gewijzigde groepen')).toContainText('vestiging: De Brink');
	const changed = card(page, 'Gewijzigde leerlingen');
	await expect(changed.getByRole('listitem').filter({ hasText: 'vestiging:' })).toHaveText([
		new RegExp(`${daan.given} ${daan.family}.*vestiging: Het Plein`, 's')
	]);
	await page.getByRole('button', { name: 'Neem over' }).click();
	await page.waitForURL(/ingelezen/);
	const applied = page.url();

	await page.goto(at('groepen'));
	await expect(page.getByRole('heading', { level: 2 })).toHaveText(['De Brink', 'Het Plein', team]);
	await page.goto(at('mensen?wie=pupil'));
	await page.getByLabel('Vestiging').selectOption('Het Plein');
	await page.getByRole('button', { name: 'Zoek op naam' }).click();
	const row = page.getByRole('listitem').filter({ hasText: `${daan.given} ${daan.family}` });
	await expect(row).toContainText('Het Plein');
	await expect(page.getByRole('main')).not.toContainText('Groep 5b · De Brink');

	await read(page, file);
	await expect(card(page, 'Alles klopt al')).toBeVisible();
	await page.getByRole('button', { name: 'Klaar' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Leerlingenlijst' })).toBeVisible();

	await page.goto(applied);
	await page.getByRole('button', { name: 'Maak ongedaan' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'De lijst is ongedaan gemaakt' })).toBeVisible();
	await expect(card(page, 'Alles is weer zoals het was')).not.toContainText('blijft zoals het nu is');
	for (const path of pagesOfPeople) {
		await page.goto(at(path));
		await expect(page.getByRole('main')).not.toContainText(word);
	}
});

test('without any script a school adds its buildings, puts a group in one and a child elsewhere', async ({
	device
}) => {
	const page = await device({ javaScriptEnabled: false });
	await page.goto(at('groepen'));
	await page.getByRole('link', { name: 'Staat de school in meer gebouwen?' }).click();
	for (const [name, code] of [
		['Hoofdgebouw', '00xy00'],
		['Dependance', '']
	] as const) {
		const form = card(page, 'Nieuwe vestiging');
		await form.getByLabel('Naam van de vestiging').fill(name);
		await form.getByLabel('Code').fill(code);
		await form.getByRole('button', { name: 'Voeg toe' }).click();
		await expect(card(page, name)).toBeVisible();
	}
	await expect(card(page, 'Hoofdgebouw').getByLabel('Code')).toHaveValue('00XY00');
	const other = card(page, 'Dependance');
	await other.getByLabel('Code').fill('00XY00');
	await other.getByRole('button', { name: 'Bewaar' }).click();
	await expect(page.getByRole('alert')).toHaveText('Deze code is al van een andere vestiging.');
	await card(page, 'Dependance').getByLabel('Naam van de vestiging').fill('De Brink');
	await card(page, 'Dependance').getByRole('button', { name: 'Bewaar' }).click();
	await expect(card(page, 'De Brink')).toBeVisible();

	await page.goto(at('groepen'));
	await expect(page.getByRole('heading', { level: 2 })).toHaveText([
		'De Brink',
		'Hoofdgebouw',
		'Nog zonder vestiging',
		team
	]);
	await page.getByRole('link', { name: /Groep 5b/ }).click();
	const place = page
		.getByRole('form')
		.or(page.locator('form'))
		.filter({ has: page.getByLabel('Vestiging') });
	await place.getByLabel('Vestiging').selectOption('De Brink');
	await place.getByRole('button', { name: 'Bewaar' }).click();
	await expect(page.locator('.top')).toContainText('De Brink');

	const [, second] = everyone().filter(({ group }) => group === '5b');
	await page.goto(at(`mensen?wie=pupil&zoek=${encodeURIComponent(`${second?.given} ${second?.family}`)}`));
	const row = page.getByRole('main').getByRole('listitem');
	await expect(row).toContainText('De Brink');
	await row.getByRole('link').click();
	await page.getByLabel('Vestiging').selectOption('Hoofdgebouw');
	await page
		.locator('form')
		.filter({ has: page.getByLabel('Vestiging') })
		.getByRole('button')
		.click();
	await page.goto(at('groepen'));
	await page.getByRole('link', { name: /Groep 5b/ }).click();
	await expect(
		page
			.locator('label')
			.filter({ hasText: `${second?.given}` })
			.first()
	).toContainText('Hoofdgebouw');
	await page.goto(`${school}/wie-keek?als=${marijke}`);
	await expect(page.getByRole('main')).toContainText('Marijke Tolsma koos op welke vestiging groep 5b zit');
	await expect(page.getByRole('main')).toContainText(`koos op welke vestiging ${second?.given} ${second?.family} zit`);
});

for (const path of ['groepen/vestigingen', 'groepen', 'mensen?wie=pupil&zoek=am'])
	test(`${path} is right at every width`, async ({ page }) => {
		for (const width of phoneWidths) {
			await page.setViewportSize({ width, height: width < 700 ? 844 : 768 });
			await page.goto(at(path));
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			expect.soft(await cutOn(page), `${path}, ${width} wide`).toEqual([]);
			const { violations } = await new AxeBuilder({ page }).analyze();
			const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
			expect.soft(found, `${path}, ${width} wide`).toEqual([]);
		}
	});

test('a building that closes has nobody in it', async ({ page }) => {
	await page.goto(at('groepen/vestigingen'));
	await page.getByText('Sluit De Brink').first().click();
	await page.getByRole('button', { name: 'Sluit De Brink' }).click();
	await expect(card(page, 'De Brink')).toHaveCount(0);
	for (const path of pagesOfPeople) {
		await page.goto(at(path));
		await expect(page.getByRole('main')).not.toContainText(/De Brink|Hoofdgebouw|Nog zonder/);
	}
});
