import type { Page, TestInfo } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { cutOn } from './cut-off.ts';
import { inTheWay } from './in-the-way.ts';
import { expect, test } from './kring.ts';
import { edexml, everyone } from './roster-file.ts';
import { personAt, school } from './seated.ts';
import { languages, phoneWidths } from './sweep.ts';

const marijke = personAt({ board: '5b', as: 'Marijke' });
const at = (path = '', as = marijke) => `${school}/leerlingenlijst${path}?als=${as}`;
test.use({ refusals: [404, 422], apart: 'roster' });
// one school, one list after another
test.describe.configure({ mode: 'serial' });

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/xml', buffer });
const read = async (page: Page, ...files: ReturnType<typeof file>[]) => readThese(page, files);
/** More than Kring takes, from the disk: so much does not go through the line to the browser in time. */
const readTooMuch = async (page: Page, megabytes: number, info: TestInfo) => {
	const path = info.outputPath('EDEX.XML');
	await writeFile(path, Buffer.alloc(megabytes * 1024 * 1024, 32));
	await readThese(page, path);
};
const readThese = async (page: Page, files: string | ReturnType<typeof file>[]) => {
	await page.goto(at());
	await page.locator('input[type=file]').setInputFiles(files);
	await page.locator('form[enctype] button').click();
};
const card = (page: Page, name: string) => page.getByRole('region', { name });
const heading = (page: Page, name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

/** The first pupil of 5b left, the second moved to 5a, the third is called otherwise, and someone came. */
const changed = () => {
	const all = everyone();
	const [gone, moves, renamed] = all.filter(({ group }) => group === '5b');
	if (!gone || !moves || !renamed) throw new Error('nobody in 5b');
	const pupils = all
		.filter((one) => one !== gone)
		.map((one) => (one === moves ? { ...one, group: '5a' } : one === renamed ? { ...one, given: 'Anneloes' } : one));
	const noor = { key: 'p-new', given: 'Noortje', family: 'Zandvliet', grade: 5, group: '5b' };
	return { gone, moves, renamed, pupils: [...pupils, noor] };
};
const fullName = ({ given, family }: { given: string; family: string }) => `${given} ${family}`.trim();

test('a first list teaches Kring the keys; the same list again changes nothing', async ({ page }) => {
	await read(page, file('EDEX.XML', edexml(everyone())));
	await heading(page, 'Wat er verandert');
	const thrown = card(page, 'Gelezen en weggegooid');
	await expect(thrown).toContainText('geboortedatum');
	await expect(thrown).toContainText('BSN en andere nummers');
	// nobody new, and nobody gone: the names were known
	await expect(card(page, 'Nieuwe leerlingen')).toHaveCount(0);
	await expect(card(page, 'Vertrokken leerlingen')).toHaveCount(0);
	await page.getByRole('button', { name: 'Neem over' }).click();
	await heading(page, 'De lijst is overgenomen');

	// a role is proposed, and given by nobody but a person
	const proposals = card(page, 'Kring stelt voor');
	await expect(proposals).toContainText("ib'er");
	await proposals.getByRole('link', { name: 'Ellen Vermaas' }).first().click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Ellen Vermaas');
	await expect(
		page.getByText('ellen@regenboog.example').or(page.locator('[value="ellen@regenboog.example"]')).first()
	).toBeVisible();

	await read(page, file('nog een keer.xml', edexml(everyone())));
	await expect(card(page, 'Alles klopt al')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Neem over' })).toHaveCount(0);
	await page.getByRole('button', { name: 'Klaar' }).click();
	await heading(page, 'Leerlingenlijst');
});

test('what is shown is what happens, and one tap undoes it', async ({ page }) => {
	const { gone, moves, renamed, pupils } = changed();
	await read(page, file('EDEX.XML', edexml(pupils)));
	await expect(card(page, 'Nieuwe leerlingen')).toContainText('Noortje Zandvliet');
	await expect(card(page, 'Vertrokken leerlingen')).toContainText(fullName(gone));
	const moved = card(page, 'Leerlingen naar een andere groep');
	await expect(moved).toContainText(fullName(moves));
	await expect(moved).toContainText('groep: Groep 5b wordt Groep 5a');
	await expect(card(page, 'Gewijzigde leerlingen')).toContainText(`naam: ${fullName(renamed)} wordt Anneloes`);
	await expect(page.getByRole('checkbox', { name: /zijn van school/ })).toBeChecked();
	await page.getByRole('button', { name: 'Neem over' }).click();
	await heading(page, 'De lijst is overgenomen');
	const applied = page.url();
	await expect(page.getByText('1 nieuw, 1 gewijzigd, 1 naar een andere groep, 1 vertrokken')).toBeVisible();

	const people = async (whom: string) => {
		await page.goto(`${school}/mensen?wie=${whom}&als=${marijke}`);
		return page.getByRole('main');
	};
	await expect(await people('pupil')).toContainText('Noortje Zandvliet');
	await expect(await people('left')).toContainText(fullName(gone));

	await page.goto(applied);
	await page.getByRole('button', { name: 'Maak ongedaan' }).click();
	await heading(page, 'De lijst is ongedaan gemaakt');
	await expect(card(page, 'Alles is weer zoals het was')).not.toContainText('blijft zoals het nu is');
	await expect(await people('pupil')).toContainText(fullName(gone));
	await expect(await people('pupil')).toContainText(fullName(renamed));
	await expect(await people('pupil')).not.toContainText('Noortje');
	await page.goto(at());
	await expect(page.getByText('ongedaan gemaakt', { exact: true }).first()).toBeVisible();
});

test('what someone did meanwhile is seen: it is shown anew, and undoing leaves it', async ({ page, device }) => {
	const { renamed, gone, pupils } = changed();
	await read(page, file('EDEX.XML', edexml(pupils)));
	await heading(page, 'Wat er verandert');
	// at another desk someone writes a child in
	const other = await device();
	await other.goto(`${school}/mensen/nieuw?wie=pupil&als=${marijke}`);
	await other.getByLabel('Voornaam').fill('Tussendoor');
	await other.getByLabel('Achternaam').fill('van Dijk');
	await other.getByRole('main').locator('button[type=submit]').last().click();
	await expect(other.getByRole('heading', { level: 1 })).toContainText('Tussendoor');
	await page.getByRole('button', { name: 'Neem over' }).click();
	await expect(page.getByRole('alert')).toHaveText(
		'Er is intussen iets veranderd in de school. Kijk het nog eens na: dit is hoe het nu is.'
	);
	await expect(card(page, 'Vertrokken leerlingen')).toContainText('Tussendoor van Dijk');
	await page.getByRole('button', { name: 'Neem over' }).click();
	await heading(page, 'De lijst is overgenomen');
	const applied = page.url();

	await other.goto(`${school}/mensen?wie=pupil&zoek=Anneloes&als=${marijke}`);
	await other.getByRole('link', { name: /Anneloes/ }).click();
	await other.getByLabel('Voornaam').fill('Annelies');
	await other.getByLabel('Voornaam').press('Enter');
	await expect(other.getByRole('heading', { level: 1 })).toContainText('Annelies');
	await page.goto(applied);
	await expect(page.getByText('Dit blijft zoals het nu is')).toBeVisible();
	await page.getByRole('button', { name: 'Maak ongedaan' }).click();
	await expect(card(page, 'Alles is weer zoals het was')).toContainText(`Annelies ${renamed.family}`);
	await other.goto(`${school}/mensen?wie=pupil&zoek=${encodeURIComponent(gone.given)}&als=${marijke}`);
	await expect(other.getByRole('main')).toContainText(fullName(gone));
});

test('a file that is none, broken, empty, too large or of another year is refused with a sentence', async ({
	page
}, info) => {
	const good = edexml(everyone());
	const bad: [string, Buffer][] = [
		['Dit is geen leerlingenlijst.', Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 1, 2])],
		['Dit bestand houdt te vroeg op.', good.subarray(0, good.length - 40)],
		['Dit bestand is van schooljaar 2020-2021.', edexml(everyone(), '2020-2021')],
		['Dit bestand is leeg.', Buffer.from('  \n')],
		['Er staan opdrachten (DTD)', Buffer.from('<!DOCTYPE EDEX [<!ENTITY a "b">]><EDEX/>')]
	];
	for (const [sentence, bytes] of bad) {
		await read(page, file('EDEX.XML', bytes));
		await expect(page.getByRole('alert')).toContainText(sentence.replace('Er staan', 'In dit bestand staan'));
	}
	await readTooMuch(page, 21, info);
	await expect(page.getByRole('alert')).toContainText('groter dan 20 MB');
});

test('without any script all of it works, and a file that is too large gets its sentence too', async ({
	device
}, info) => {
	const page = await device({ javaScriptEnabled: false });
	await readTooMuch(page, 23, info);
	await expect(page.getByRole('alert')).toContainText('groter dan 20 MB');
	await read(page, file('EDEX.XML', edexml(changed().pupils)));
	await heading(page, 'Wat er verandert');
	await page.getByRole('button', { name: 'Neem over' }).click();
	await heading(page, 'De lijst is overgenomen');
	await page.getByRole('button', { name: 'Maak ongedaan' }).click();
	await heading(page, 'De lijst is ongedaan gemaakt');
});

test('what only a person knows is asked first', async ({ page }) => {
	const all = everyone();
	const [first] = all;
	if (!first) throw new Error('nobody');
	// a new administration: this child has another key now
	const pupils = all.map((one) => (one === first ? { ...one, key: 'p-of-another-administration' } : one));
	await read(page, file('EDEX.XML', edexml(pupils)));
	await expect(page.getByRole('heading', { name: 'Eén vraag voor jou' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Neem over' })).toHaveCount(0);
	await expect(page.getByRole('radio', { name: `Dezelfde als ${fullName(first)}` })).toBeChecked();
	await page.getByText('Iemand die nog niet in Kring staat').click();
	await page.getByRole('button', { name: 'Verder' }).click();
	await expect(card(page, 'Nieuwe leerlingen')).toContainText(fullName(first));
	await expect(card(page, 'Vertrokken leerlingen')).toContainText(fullName(first));
	await page.getByRole('button', { name: 'Toch niet' }).click();
	await heading(page, 'Leerlingenlijst');
});

test('the table of Kring is there to download, and is itself no list of children', async ({ page }) => {
	await page.goto(at());
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'Download de tabel' }).click()
	]);
	expect(download.suggestedFilename()).toBe('leerlingenlijst.csv');
});

test('for who does not keep the school in order there is no such page', async ({ page }) => {
	const tom = personAt({ board: '5b', as: 'Tom' });
	for (const path of ['', '/voorbeeld']) expect((await page.goto(at(path, tom)))?.status()).toBe(404);
});

for (const language of languages)
	test(`every screen of it is right at every width (${language})`, async ({ page }) => {
		await page.context().addCookies([
			{
				name: 'taal',
				value: language,
				url: page.url() === 'about:blank' ? new URL(at(), 'http://localhost').href : page.url()
			}
		]);
		const look = async (place: string) => {
			for (const width of phoneWidths) {
				await page.setViewportSize({ width, height: width < 700 ? 844 : 768 });
				expect.soft(await cutOn(page), `${place}, ${width} wide`).toEqual([]);
				expect.soft(await inTheWay(page), `${place}, ${width} wide`).toEqual([]);
			}
		};
		await page.goto(`${at()}&taal=${language}`);
		await look('choosing');
		await read(
			page,
			file('EDEX.XML', edexml(changed().pupils.map((one, n) => (n === 0 ? { ...one, key: 'p-other' } : one))))
		);
		await page.getByRole('radio').first().waitFor();
		await look('questions');
		await page.getByRole('main').locator('fieldset ~ div button, .end button').first().click();
		await page.locator('.acts button').last().waitFor();
		await page.waitForURL(/verschil/);
		await expect(page.getByRole('radio')).toHaveCount(0);
		await look('difference');
		await page.locator('.acts button').last().click();
		await page.waitForURL(/ingelezen/);
		await look('applied');
		await page.getByRole('main').locator('form button').first().click();
		await expect(page.getByRole('main').locator('form')).toHaveCount(0);
		await look('undone');
	});
