import type { Page } from '@playwright/test';
import { householdIn } from '#example/households.ts';
import { cutOn } from './cut-off.ts';
import { tabTo } from './focus.ts';
import { inTheWay } from './in-the-way.ts';
import { expect, test } from './kring.ts';
import { personAt, school } from './seated.ts';
import { languages, phoneWidths } from './sweep.ts';

const marijke = personAt({ board: '5b', as: 'Marijke' });
const at = (path = '', as = marijke) => `${school}/gezinnen${path}?als=${as}`;
test.use({ refusals: [404, 422] });

const news = (page: Page, words: string) => expect(page.getByText(words, { exact: true })).toBeVisible();

test('the ib’er makes a household by keyboard, adds a guardian without authority, and moves a child', async ({
	page
}) => {
	await page.goto(at());
	// a few letters find, and whoever types goes on typing
	await page.getByLabel('Zoek op een naam').pressSequentially('hag');
	await expect(page.getByText('2 gezinnen')).toBeVisible();
	await expect(page.getByLabel('Zoek op een naam')).toBeFocused();
	await page.getByLabel('Zoek op een naam').pressSequentially('en pet');
	await expect(page.getByText('1 gezin', { exact: true })).toBeVisible();
	await tabTo(page, 'Nieuw gezin');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: 'Nieuw gezin' })).toBeVisible();
	await tabTo(page, 'Zoek een leerling');
	await page.keyboard.type('marit k');
	await expect(page.getByText('1 leerling gevonden')).toBeVisible();
	await expect(page.getByLabel('Zoek een leerling')).toBeFocused();
	await tabTo(page, 'Marit Kolenbrander');
	await page.keyboard.press('Space');
	// what was chosen stays while another is looked for
	await page.getByLabel('Zoek een leerling').fill('jesse');
	await expect(page.getByRole('checkbox', { name: /Jesse Oudkerk/ })).toBeVisible();
	await expect(page.getByRole('checkbox', { name: /Marit Kolenbrander/ })).toBeChecked();
	await tabTo(page, 'Jesse Oudkerk');
	await page.keyboard.press('Space');
	await tabTo(page, 'Voornaam');
	await page.keyboard.type('Wendela');
	await tabTo(page, 'Achternaam');
	await page.keyboard.type('Oudkerk');
	await tabTo(page, 'Telefoon');
	await page.keyboard.type('bel maar');
	await tabTo(page, 'weet ik nog niet');
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('ArrowLeft');
	await tabTo(page, 'Maak dit gezin');
	await page.keyboard.press('Enter');
	// refused with a sentence, and all that was typed and ticked is still there
	await expect(page.getByRole('alert')).toHaveText('Dit telefoonnummer klopt niet. Kijk het na.');
	await expect(page.getByLabel('Voornaam')).toHaveValue('Wendela');
	await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2);
	await page.getByLabel('Telefoon').fill('06 00 00 02 01');
	await page.getByRole('button', { name: 'Maak dit gezin' }).click();
	await news(page, 'Het gezin staat erin.');
	await expect(page.getByRole('article').filter({ hasText: 'Wendela Oudkerk' })).toContainText('heeft gezag');
	const first = page.url();

	await page.getByText('Ouder of verzorger toevoegen').click();
	await page.getByLabel('Voornaam').last().fill('Rutger');
	await page.getByLabel('Achternaam').last().fill('Kolenbrander');
	await page.getByLabel('Wat is deze persoon van de kinderen?').last().selectOption('father');
	await page.getByLabel('Telefoon').last().fill('06 00 00 02 02');
	for (const child of ['Marit', 'Jesse'])
		await page
			.getByRole('group', { name: `Gezag over ${child}` })
			.last()
			.getByText('nee', { exact: true })
			.click();
	await page.getByRole('button', { name: 'Bewaar' }).last().click();
	await news(page, 'De ouder of verzorger staat erbij.');
	const rutger = page.getByRole('article').filter({ hasText: 'Rutger' });
	await expect(rutger).toContainText('heeft geen gezag');

	// to show how one is reached hides how the other is
	await page.getByText('Toon hoe je Rutger Kolenbrander bereikt').click();
	await expect(page.getByRole('link', { name: '06 00 00 02 02' })).toBeVisible();
	await page.getByText('Toon hoe je Wendela Oudkerk bereikt').click();
	await expect(page.getByRole('link', { name: '06 00 00 02 01' })).toBeVisible();
	await expect(page.getByRole('link', { name: '06 00 00 02 02' })).toBeHidden();
	expect(await page.title()).toBe('Gezin · Kring');

	// Jesse moves to another household: into the one, out of the other
	await page.goto(at(`/${householdIn('hagen-1')}`));
	await page.getByText('Kind toevoegen', { exact: true }).first().click();
	await page.getByLabel('Zoek een leerling').fill('jesse o');
	await page.getByRole('checkbox', { name: /Jesse Oudkerk/ }).check();
	await page.getByRole('button', { name: 'Voeg toe' }).click();
	await news(page, 'Het kind hoort nu bij dit gezin.');
	await page
		.getByRole('listitem')
		.filter({ hasText: 'Jesse' })
		.getByRole('link', { name: 'woont ook ergens anders' })
		.click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Kolenbrander');
	expect(new URL(page.url()).pathname).toBe(new URL(first).pathname);
	await page.getByRole('button', { name: /^Haal uit dit gezin.*Jesse$/ }).click();
	await news(page, 'Het kind hoort niet meer bij dit gezin.');
	await expect(page.getByRole('listitem').filter({ hasText: 'Jesse' })).toHaveCount(0);

	await page.getByText('Gezin sluiten', { exact: true }).click();
	await page.getByRole('button', { name: 'Sluit en wis' }).click();
	await news(page, 'Het gezin is gesloten en gewist.');
	await expect(page.getByText('Wendela')).toHaveCount(0);
	expect((await page.goto(first))?.status()).toBe(404);
});

test('without any script a household is found, made, corrected and changed', async ({ device }) => {
	const page = await device({ javaScriptEnabled: false });
	await page.goto(at());
	await page.getByLabel('Zoek op een naam').fill('celik');
	await page.getByRole('button', { name: 'Zoek' }).click();
	await expect(page.getByText('2 gezinnen')).toBeVisible();
	await page.getByRole('link', { name: 'Nieuw gezin' }).click();
	await page.getByLabel('Voornaam').fill('Bettina');
	await page.getByLabel('Zoek een leerling').fill('kasanp');
	// Enter looks, it does not send the whole form
	await page.getByLabel('Zoek een leerling').press('Enter');
	await page.getByRole('checkbox', { name: /Noah Kasanpawiro/ }).check();
	await expect(page.getByLabel('Voornaam')).toHaveValue('Bettina');
	await page.getByRole('button', { name: 'Maak dit gezin' }).click();
	await news(page, 'Het gezin staat erin.');
	await expect(page.getByRole('article')).toContainText('gezag nog niet bekend');

	await page.getByText('Toon hoe je Bettina bereikt').click();
	await expect(page.getByText('Nog geen e-mailadres en geen telefoonnummer.')).toBeVisible();
	await page.getByText('Wijzig de gegevens van Bettina').click();
	await page.getByLabel('Telefoon').first().fill('12');
	await page.getByRole('button', { name: 'Bewaar' }).first().click();
	await expect(page.getByRole('alert')).toHaveText('Dit telefoonnummer klopt niet. Kijk het na.');
	await expect(page.getByLabel('Telefoon').first()).toHaveValue('12');
	await page.getByLabel('Telefoon').first().fill('06 00 00 02 03');
	await page.getByRole('button', { name: 'Bewaar' }).first().click();
	await news(page, 'De gegevens zijn bewaard.');

	await page.getByText('Gezag per kind').click();
	await page.getByRole('group', { name: 'Gezag over Noah' }).first().getByText('ja', { exact: true }).click();
	await page.getByRole('button', { name: 'Bewaar' }).first().click();
	await expect(page.getByRole('article')).toContainText('heeft gezag');
});

test('for a digibord, a teacher and a child there are no households at all', async ({ device }) => {
	const page = await device();
	const told = new Set<string>();
	for (const as of ['screen', 'Tom', 'Daan'])
		for (const path of ['', '/nieuw', `/${householdIn('demirel')}`]) {
			const answer = await page.goto(at(path, personAt({ board: '5b', as })));
			expect(answer?.status(), `${path} as ${as}`).toBe(404);
			expect(await page.content()).not.toContain('Demirel');
			told.add(await page.getByRole('main').innerText());
		}
	expect(told.size).toBe(1);
	const here = await page.goto(at(`/${householdIn('demirel')}`));
	expect(here?.headers()).toMatchObject({ 'cache-control': 'no-store' });
	expect(here?.headers()['content-encoding']).toBeUndefined();
});

test('nothing of a household stands in anyone’s way or is cut, at any width', async ({ device, kring }) => {
	const page = await device({ reducedMotion: 'reduce' });
	for (const language of languages) {
		await page.context().addCookies([{ name: 'taal', value: language, url: kring.url }]);
		await page.goto(at());
		await atEachWidth(page, `all, ${language}`);
		await page.goto(at().replace('?', '?zoek=niemand&'));
		await atEachWidth(page, `none found, ${language}`);
		await page.goto(at('/nieuw'));
		await page.locator('[name=zoek]').fill('e');
		await expect(page.getByRole('checkbox')).toHaveCount(8);
		await atEachWidth(page, `a new one, ${language}`);
		await page.goto(at(`/${householdIn('demirel')}`));
		for (const summary of [
			page.locator('main article summary').first(),
			page.locator('main > div > section summary').first()
		])
			await summary.click();
		for (const within of await page.locator('article details.within > summary:visible').all()) await within.click();
		await page.locator('details.close summary').click();
		await atEachWidth(page, `one, all open, ${language}`);
		await page.locator('article').nth(1).locator('> details').last().locator('summary').click();
		await atEachWidth(page, `authority, ${language}`);
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
