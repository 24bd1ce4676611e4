import type { Page } from '@playwright/test';
import { cutOn } from './cut-off.ts';
import { expect, test } from './kring.ts';
import { openNote } from './notes.ts';
import { school, sitAt } from './seated.ts';

/** What WCAG 1.4.12 lets a person set, all at once. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
	p { margin-bottom: 2em !important; }`;

// every place is told, not only the first
const fits = expect.configure({ soft: true });

const places = {
	'the first page': async (page: Page) => void (await page.goto(school)),
	'the board': (page: Page) => sitAt(page, { board: '4', as: 'Ilse' }),
	'the sheet for a new note': async (page: Page) => {
		await sitAt(page, { board: '4', as: 'Ilse' });
		await page.getByRole('link', { name: 'Nieuw briefje' }).click();
		await expect(page.getByRole('dialog')).toBeVisible();
	},
	'the sheet of a note': async (page: Page) => {
		await sitAt(page, { board: '4', as: 'Ilse' });
		await openNote(page, String(await page.locator('#area-actions .words').first().textContent()));
	},
	'the board as it hung': async (page: Page) => {
		await sitAt(page, { board: '4', as: 'Ilse' });
		await page.getByRole('button', { name: 'Terugkijken' }).click();
		await expect(page.getByRole('slider')).toBeVisible();
	}
};

test('at 400 % zoom everything fits one column, and nothing is cut', async ({ device }) => {
	const page = await device({ viewport: { width: 320, height: 256 }, hasTouch: true });
	for (const [place, go] of Object.entries(places)) {
		await go(page);
		await fits.poll(() => cutOn(page), place).toEqual([]);
	}
});

test('with wider spacing of letters, words and lines nothing is cut', async ({ device }) => {
	for (const width of [390, 1366]) {
		const page = await device({ viewport: { width, height: 768 } });
		for (const [place, go] of Object.entries(places)) {
			await go(page);
			await page.addStyleTag({ content: spacing });
			await fits.poll(() => cutOn(page), `${place}, ${width} wide`).toEqual([]);
		}
	}
});

test('in forced colours every button and the chosen one among choices keep an edge', async ({ device }) => {
	const page = await device({ forcedColors: 'active' });
	await sitAt(page, { board: '4', as: 'Ilse' });
	await page.getByRole('link', { name: 'Nieuw briefje' }).click();
	const sheet = page.getByRole('dialog');
	const looks = (label: string) =>
		sheet.locator('label', { hasText: label }).evaluate((one) => {
			const { backgroundColor, borderTopWidth, borderTopStyle } = getComputedStyle(one);
			return { backgroundColor, edge: borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) > 0 };
		});
	const [chosen, other] = [await looks('Successen'), await looks('Doelen')];
	expect([chosen.edge, other.edge]).toEqual([true, true]);
	expect(chosen.backgroundColor).not.toBe(other.backgroundColor);
	await expect(sheet.getByRole('button', { name: 'Op het bord' })).toHaveCSS('border-top-style', 'solid');
});

test('who asks for less motion sees none', async ({ device }) => {
	const page = await device({ reducedMotion: 'reduce' });
	await sitAt(page, { board: '4', as: 'Ilse' });
	const moving = () =>
		page.evaluate(
			() => document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 1).length
		);
	await page.getByRole('link', { name: 'Nieuw briefje' }).click();
	expect(await moving()).toBe(0);
	await page.getByRole('dialog').getByRole('textbox').fill('Zonder beweging');
	await page.getByRole('dialog').getByRole('button', { name: 'Op het bord' }).click();
	expect(await moving()).toBe(0);
	await expect(page.getByRole('button', { name: 'Zonder beweging' })).toBeVisible();
	expect(await moving()).toBe(0);
});
