import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { householdIn } from '#example/households.ts';
import { groups, staffOf } from '#example/regenboog.ts';
import { cutOn } from './cut-off.ts';
import { inTheWay } from './in-the-way.ts';
import { expect, test } from './kring.ts';
import { personAt, school } from './seated.ts';
import { languages, phoneWidths } from './sweep.ts';

const [principal] = staffOf(({ appointed }) => appointed === 'principal');
const marijke = personAt({ board: '5b', as: 'Marijke' });
const willem = principal?.id ?? '';
const at = (path: string, as = marijke) => `${school}${path}?als=${as}`;
/** Pupils of a class that no other journey needs. */
const pupils = groups.find(({ key }) => key === '7')?.pupils ?? groups.at(-1)?.pupils ?? [];
test.use({ refusals: [404, 422], apart: 'retention' });

test('the ib’er asks what is kept about a child, the directeur confirms that, and who asked fetches it', async ({
	device
}) => {
	const [child] = pupils;
	const one = await device();
	await one.goto(at(`/mensen/${child?.id}`));
	await one.getByRole('link', { name: 'Gegevens opvragen' }).click();
	await expect(one.getByRole('heading', { level: 1 })).toHaveText(`Gegevens van ${child?.given} ${child?.family}`);
	await one.getByRole('button', { name: 'Vraag de gegevens' }).click();
	await expect(one.getByText('Gevraagd. Nu bevestigt een ander.')).toBeVisible();
	await expect(one.getByRole('button', { name: 'Bevestig' })).toHaveCount(0);
	await expect(one.getByRole('link', { name: /PDF/ })).toHaveCount(0);
	const file = `/mensen/${child?.id}/gegevens/bestand`;
	expect((await one.request.get(`${at(file)}&soort=json`)).status()).toBe(404);

	const other = await device();
	// it waits on the day of who may confirm it
	await other.goto(at('', willem));
	const waiting = other.getByRole('region', { name: 'Wacht op jou' });
	await expect(waiting).toContainText(`Gegevens van ${child?.given} ${child?.family}`);
	await expect(waiting).toContainText('gevraagd door Marijke Tolsma');
	await waiting.getByRole('link', { name: new RegExp(`Bekijk.*${child?.given}`) }).click();
	await expect(other.getByText('Marijke Tolsma vroeg dit. Bevestig je het?')).toBeVisible();
	await other.getByRole('button', { name: 'Bevestig' }).click();
	await expect(other.getByText('Bevestigd.', { exact: true })).toBeVisible();

	// who confirms that it was asked for does not learn what is in it
	await expect(other.getByRole('link', { name: /PDF/ })).toHaveCount(0);
	expect((await other.request.get(`${at(file, willem)}&soort=json`)).status()).toBe(404);
	await other.goto(at('', willem));
	await expect(other.getByRole('region', { name: 'Wacht op jou' })).toHaveCount(0);

	await one.reload();
	const [download] = await Promise.all([
		one.waitForEvent('download'),
		one.getByRole('link', { name: 'Haal op om te lezen (PDF)' }).click()
	]);
	const pdf = await readFile(await download.path());
	expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
	expect(pdf.toString('latin1')).toContain('pdfuaid:part>1<');
	expect(download.suggestedFilename()).toMatch(/^gegevens-\d{4}-\d{2}-\d{2}\.pdf$/);
	const answer = await one.request.get(`${at(file)}&soort=json`);
	expect(answer.headers()).toMatchObject({ 'cache-control': 'no-store' });
	expect(await answer.json()).toMatchObject({ name: `${child?.given} ${child?.family}`, kind: 'pupil' });

	await one.goto(at('/wie-keek'));
	await expect(
		one.getByText(`Marijke Tolsma opende alle gegevens over ${child?.given} ${child?.family}`).first()
	).toBeVisible();
});

test('about a guardian the ib’er asks from the household, and who confirms it learns of whom nothing', async ({
	device
}) => {
	const one = await device({ javaScriptEnabled: false });
	await one.goto(at(`/gezinnen/${householdIn('celik')}`));
	await one.getByText('Toon hoe je Hakan Çelik bereikt').click();
	await one.getByRole('link', { name: 'Laten wissen Hakan Çelik' }).click();
	await expect(one.getByRole('heading', { level: 1 })).toHaveText('Hakan Çelik wissen');
	const page = new URL(one.url()).pathname;
	const other = await device({ javaScriptEnabled: false });
	// before anything is asked there is no such person
	expect((await other.goto(`${page}?als=${willem}`))?.status()).toBe(404);
	await one.getByRole('button', { name: 'Vraag om te wissen' }).click();
	await expect(one.getByText('Gevraagd. Nu bevestigt een ander.')).toBeVisible();

	await other.goto(at('', willem));
	const waiting = other.getByRole('region', { name: 'Wacht op jou' });
	await expect(waiting).toContainText('Wissen van een ouder of verzorger');
	await waiting.getByRole('link', { name: 'Bekijk Wissen van een ouder of verzorger' }).click();
	await expect(other.getByText('Jij bevestigt alleen dát het gebeurt.')).toBeVisible();
	expect(await other.content()).not.toMatch(/Hakan|Çelik/);
	expect(await cutOn(other)).toEqual([]);
	await other.getByRole('button', { name: 'Bevestig en wis voorgoed' }).click();
	await expect(other.getByText('Gewist.', { exact: true })).toBeVisible();
	await one.goto(at(`/gezinnen/${householdIn('celik')}`));
	await expect(one.getByText('Hakan')).toHaveCount(0);
});

test('what must stay is not erased, and what two people ask is, for good', async ({ device }) => {
	const [, child] = pupils;
	const name = `${child?.given} ${child?.family}`;
	const one = await device({ javaScriptEnabled: false });
	await one.goto(at('/bewaren'));
	await one.getByText('Iets moet blijven').click();
	await one.getByLabel('Wat moet blijven').selectOption({ label: name });
	await one.getByLabel('Waarom', { exact: true }).selectOption('iets anders');
	await one.getByRole('button', { name: 'Laat dit blijven' }).click();
	await expect(one.getByRole('alert')).toHaveText('Zeg in een paar woorden waarom.');
	await one.getByLabel('In een paar woorden').fill('klacht van november');
	await one.getByRole('button', { name: 'Laat dit blijven' }).click();
	await expect(one.getByText('klacht van november')).toBeVisible();

	await one.goto(at(`/mensen/${child?.id}/wissen`));
	await expect(one.getByText('Er staat een bewaarplicht op.')).toBeVisible();
	await one.getByRole('button', { name: 'Vraag om te wissen' }).click();

	const other = await device({ javaScriptEnabled: false });
	await other.goto(at(`/mensen/${child?.id}/wissen`, willem));
	await other.getByRole('button', { name: 'Bevestig en wis voorgoed' }).click();
	await expect(other.getByRole('alert')).toContainText('Dit moet blijven');
	await one.goto(at('/bewaren'));
	await one.getByRole('button', { name: `${name} hoeft niet meer te blijven` }).click();
	await expect(one.getByText('klacht van november')).toHaveCount(0);

	await other.goto(at(`/mensen/${child?.id}/wissen`, willem));
	await other.getByRole('button', { name: 'Bevestig en wis voorgoed' }).click();
	await expect(other.getByText('Gewist.', { exact: true })).toBeVisible();
	const proof = other.getByRole('row').filter({ hasText: '1 leerling' });
	await expect(proof).toContainText('twee mensen vroegen het');
	await expect(proof).toContainText('Marijke Tolsma en Willem');
	expect((await one.goto(at(`/mensen/${child?.id}`)))?.status()).toBe(404);
	await one.goto(`${at('/mensen')}&wie=pupil&zoek=${encodeURIComponent(name)}`);
	await expect(one.getByText(name, { exact: true })).toHaveCount(0);
});

test('what Kring keeps is told to everyone who has a place, a child too; the rest of keeping is not there for them', async ({
	device
}) => {
	const page = await device();
	for (const as of ['Daan', 'Tom', 'screen', 'Marijke']) {
		await page.goto(at('/wat-bewaart-kring', personAt({ board: '5b', as })));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat bewaart Kring?');
		await expect(page.getByRole('region', { name: 'Het bord' })).toContainText('uiterlijk 1 oktober');
	}
	for (const as of ['Daan', 'Tom', 'screen'])
		for (const path of ['/bewaren', `/mensen/${pupils[0]?.id}/gegevens`, `/mensen/${pupils[0]?.id}/wissen`])
			expect((await page.goto(at(path, personAt({ board: '5b', as }))))?.status(), `${path} as ${as}`).toBe(404);
});

test('nothing of keeping stands in anyone’s way or is cut, at any width', async ({ device, kring }) => {
	const page = await device({ reducedMotion: 'reduce' });
	for (const language of languages) {
		await page.context().addCookies([{ name: 'taal', value: language, url: kring.url }]);
		for (const path of [
			'/bewaren',
			'/wat-bewaart-kring',
			`/mensen/${pupils[2]?.id}/gegevens`,
			`/mensen/${pupils[2]?.id}/wissen`
		]) {
			await page.goto(at(path));
			for (const summary of await page.locator('main summary:visible').all()) await summary.click();
			await atEachWidth(page, `${path}, ${language}`);
		}
	}
});

const atEachWidth = (page: Page, place: string): Promise<void> =>
	test.step(place, async () => {
		for (const width of phoneWidths) {
			await page.setViewportSize({ width, height: width < 700 ? 844 : 768 });
			expect.soft(await cutOn(page), `${place}, ${width} wide`).toEqual([]);
			expect.soft(await inTheWay(page), `${place}, ${width} wide`).toEqual([]);
		}
	});
