import type { Page } from '@playwright/test';
import { cutOn } from './cut-off.ts';
import { inTheWay } from './in-the-way.ts';
import { expect, test } from './kring.ts';
import { personAt, school } from './seated.ts';
import { languages, phoneWidths } from './sweep.ts';

const marijke = personAt({ board: '5b', as: 'Marijke' });
const tom = personAt({ board: '5b', as: 'Tom' });

test('no page of a school stands in anyone’s way or is cut, at any width', async ({ device }) => {
	const page = await device({ reducedMotion: 'reduce' });
	await page.goto(`${school}/mensen?als=${marijke}`);
	const person = await firstLink(page, '/mensen/');
	await page.goto(`${school}/groepen?als=${marijke}`);
	const group = await firstLink(page, '/groepen/');
	const pages = [
		`?als=${marijke}`,
		`?als=${tom}`,
		`/mensen?als=${marijke}`,
		`/mensen?wie=pupil&zoek=bo&als=${marijke}`,
		`/mensen/nieuw?wie=staff&als=${marijke}`,
		`${person}?als=${marijke}`,
		`/groepen?als=${marijke}`,
		`${group}?als=${marijke}`,
		`/stem-van-de-leerling?als=${marijke}`,
		`/stem-van-de-leerling/schoolgids?als=${marijke}`,
		`/jaar?als=${marijke}`,
		`/jaar/draaien?groep=Groep+4&groep=Groep+5&als=${marijke}`
	];
	for (const language of languages) {
		await page.context().addCookies([{ name: 'taal', value: language, url: new URL(page.url()).origin }]);
		for (const address of pages) {
			await page.goto(`${school}${address}`);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await page.locator('main details').evaluateAll((all) => {
				for (const fold of all) (fold as HTMLDetailsElement).open = true;
			});
			await atEachWidth(page, `${address}, ${language}`);
		}
	}
	await expect(async () => {
		await page.keyboard.press('Control+k');
		await expect(page.getByRole('dialog')).toBeVisible({ timeout: 1_000 });
	}).toPass();
	await atEachWidth(page, 'the way to anywhere');
});

const firstLink = async (page: Page, within: string): Promise<string> => {
	const links = await page
		.locator(`main a[href*="${within}"]`)
		.evaluateAll((all) => all.map((one) => new URL((one as HTMLAnchorElement).href).pathname));
	const found = links.find((path) => /[0-9a-f]{8}-/.test(path));
	if (!found) throw new Error(`no link to ${within}`);
	return found.slice(school.length);
};

const atEachWidth = (page: Page, place: string): Promise<void> =>
	test.step(place, async () => {
		for (const width of phoneWidths) {
			await page.setViewportSize({ width, height: width < 700 ? 844 : 768 });
			expect.soft(await cutOn(page), `${place}, ${width} wide`).toEqual([]);
			expect.soft(await inTheWay(page), `${place}, ${width} wide`).toEqual([]);
		}
	});
