import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { cutOn } from './cut-off.ts';
import { inTheWay } from './in-the-way.ts';
import { expect, test } from './kring.ts';
import { personAt, school, sitAt } from './seated.ts';
import { openDoor } from './session-door.ts';

const esra = { board: '6', as: 'Esra' };
const marijke = personAt({ board: '6', as: 'Marijke' });
const whoLooked = `${school}/wie-keek?als=${marijke}`;
const opened = 'Esra Kaplan opende de kant van de leerkracht van groep 6';
const lines = (page: Page) => page.locator('main ol li');
test.use({ refusals: [404] });

test('an ib’er asks who looked, and finds who it was, by person, by what, by day, and further back', async ({
	device,
	request
}) => {
	const door = await openDoor(request, esra);
	const teacher = await device();
	await sitAt(teacher, esra);

	const page = await device();
	await page.goto(whoLooked);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wie keek?');
	await expect(page.getByRole('alert')).toHaveCount(0);
	await expect(lines(page).first()).toContainText('Marijke Tolsma opende Wie keek?');
	await expect(lines(page).filter({ hasText: opened })).toHaveCount(1);

	await page.getByLabel('Wie', { exact: true }).selectOption({ label: 'Esra Kaplan' });
	await page.getByLabel('Wat', { exact: true }).selectOption('Alleen wie keek');
	await page.getByRole('button', { name: 'Laat zien' }).click();
	await expect(lines(page)).toHaveCount(1);
	await expect(lines(page)).toContainText(opened);
	await page.getByLabel('Dag', { exact: true }).fill('2020-01-01');
	await page.getByRole('button', { name: 'Laat zien' }).click();
	await expect(page.getByText('Hier is niets van bewaard.')).toBeVisible();
	await page.getByRole('link', { name: 'Alles weer zien' }).click();
	await expect(lines(page).nth(10)).toBeVisible();

	const newest = await lines(page).first().innerText();
	await page.getByRole('link', { name: 'Eerder' }).click();
	await expect(page.getByRole('link', { name: 'Terug naar nu' })).toBeVisible();
	await expect(lines(page).filter({ hasText: newest })).toHaveCount(0);
	await door.close();
});

test('a teacher and a child find no such page', async ({ device }) => {
	const page = await device();
	for (const other of [
		{ board: '5b', as: 'Tom' },
		{ board: '5b', as: 'Daan' }
	]) {
		const answer = await page.goto(`${school}/wie-keek?als=${personAt(other)}`);
		expect(answer?.status()).toBe(404);
		await expect(page.getByText('Marijke')).toHaveCount(0);
	}
});

test('a teacher asks who looked at them, and finds themselves and whoever opened what is about them', async ({
	device
}) => {
	const page = await device();
	const tom = personAt({ board: '5b', as: 'Tom' });
	await page.goto(`${school}/mensen/${tom}/gegevens?als=${marijke}`);
	await page.goto(`${school}?als=${tom}`);
	await page.getByRole('link', { name: 'Wie keek naar mij?' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wie keek er naar mij?');
	await expect(
		lines(page)
			.filter({ hasText: /^.*Marijke Tolsma opende .* over Tom/ })
			.first()
	).toBeVisible();
	await expect(page.getByLabel('Wie', { exact: true })).toHaveCount(0);
	await page.getByLabel('Wat', { exact: true }).selectOption('Alleen wie keek');
	await page.getByRole('button', { name: 'Laat zien' }).click();
	for (const line of await lines(page).allInnerTexts()) expect(line).toContain('Tom');

	await page.goto(whoLooked);
	await page.getByRole('link', { name: 'Wie keek er naar mij?' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wie keek er naar mij?');
});

test('who looked is asked without a script', async ({ device }) => {
	const page = await device({ javaScriptEnabled: false });
	await page.goto(whoLooked);
	await page.getByLabel('Wat', { exact: true }).selectOption('Het bord');
	await page.getByRole('button', { name: 'Laat zien' }).click();
	await expect(lines(page).nth(10)).toBeVisible();
	await expect(lines(page).first()).toContainText('bord van');
	await page.getByRole('link', { name: 'Eerder' }).click();
	await expect(lines(page).first()).toContainText('bord van');
});

test('who looked stands in nobody’s way and is never cut', async ({ device }) => {
	const page = await device({ reducedMotion: 'reduce' });
	await page.goto(whoLooked);
	for (const width of [390, 768, 1366, 1920]) {
		await page.setViewportSize({ width, height: 844 });
		expect.soft(await cutOn(page), `${width} wide`).toEqual([]);
		expect.soft(await inTheWay(page), `${width} wide`).toEqual([]);
	}
});

test('while Kring runs its audit is verified, without a name or an id of anyone', async ({ kring, request }) => {
	await request.get(whoLooked);
	const root = join(import.meta.dirname, '..');
	const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'src/server/audit/verify-main.ts')], {
		cwd: root,
		env: { ...process.env, DATA_DIR: kring.dataFolder, DATABASE_URL: '', SECRET: '' }
	});
	expect(stdout).toMatch(/^de-regenboog \d{4}-\d{2}: \d+ rijen, de ketting klopt \(einde [0-9a-f]{8}\)$/m);
	expect(stdout).toContain('De audit is zoals ze werd geschreven.');
	expect(stdout).not.toMatch(/Marijke|[0-9a-f]{8}-[0-9a-f]{4}/);
});
