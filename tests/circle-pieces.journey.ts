import type { Page } from '@playwright/test';
import { adultsViews, doorViews } from '#routes/ui/circle/views.ts';
import { arriveAt } from './arrived.ts';
import { cutOn } from './cut-off.ts';
import { seesFocus, tabTo } from './focus.ts';
import { inTheWay } from './in-the-way.ts';
import { expect, test } from './kring.ts';
import { boardWidths, isLong } from './sweep.ts';

/** What looks much like another state is looked at in the long test. */
const alike = ['door-bare', 'who-empty', 'came-together', 'goal', 'goal-over', 'needs', 'needs-empty', 'agreements'];

const show = (page: Page, view: string) => arriveAt(page, `/ui/circle?view=${view}`);
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Every state of the door and of part two, as who writes and as who reads along, and what opens on it. */
const states: Record<string, (page: Page) => Promise<unknown>> = {
	'all states': (page) => arriveAt(page, '/ui/circle'),
	...Object.fromEntries(doorViews.map((view) => [view, (page: Page) => show(page, view)])),
	...Object.fromEntries(Object.keys(adultsViews).map((view) => [view, (page: Page) => show(page, view)])),
	...Object.fromEntries(
		['goal-empty', 'goal-two', 'needs-full', 'agreements-empty', 'agreements-full'].map((view) => [
			`${view}, a guest`,
			(page: Page) => show(page, `${view}&guest`)
		])
	),
	...Object.fromEntries(
		['goal-two', 'needs-full', 'agreements-full'].map((view) => [
			`${view}, a guest who reads Arabic`,
			(page: Page) => show(page, `${view}&guest&spoken=ar`)
		])
	),
	'in English': async (page) => {
		await page.context().addCookies([{ name: 'taal', value: 'en', url: page.url() }]);
		await show(page, 'goal-two');
		await page.context().clearCookies({ name: 'taal' });
	},
	'guests of this board who were not expected': async (page) => {
		await show(page, 'who');
		await page.getByText('Nog 1 gast van dit bord').click();
	},
	'a need is changed': async (page) => {
		await show(page, 'needs-full');
		await button(page, /^Verander: Een vaste plek/).click();
		await expect(button(page, 'Haal weg')).toBeVisible();
	},
	'a need was taken down': async (page) => {
		await show(page, 'needs');
		await button(page, /^Verander: Bewegen/).click();
		await button(page, 'Haal weg').click();
		await expect(button(page, 'Ongedaan maken')).toBeVisible();
	},
	'an agreement is written': async (page) => {
		await show(page, 'agreements-full');
		await button(page, 'Afspraak erbij over Noor').click();
		await expect(page.getByRole('dialog')).toBeVisible();
	},
	'an agreement nobody was chosen for': async (page) => {
		await show(page, 'agreements');
		await button(page, 'Afspraak erbij over Sem').click();
		await page.getByLabel('Wat spreken jullie af?').fill('Belt elke maandag');
		await button(page, 'Zet erbij').click();
		await expect(page.getByRole('alert')).toHaveText('Kies nog wie het doet.');
	},
	'the end is asked for': async (page) => {
		await show(page, 'agreements');
		await expect(async () => {
			await button(page, 'Overleg afsluiten').click();
			await expect(button(page, 'Ja, afsluiten')).toBeVisible({ timeout: 500 });
		}).toPass();
	},
	'the door is asked for, early': async (page) => {
		await show(page, 'door-bare');
		await button(page, /terug naar de klas/).click();
		await expect(button(page, 'Ja, door de deur')).toBeVisible();
	},
	'an end with words that hang nowhere': async (page) => {
		await show(page, 'agreements');
		await button(page, 'Afspraak erbij over Noor').click();
		await page.getByLabel('Wat spreken jullie af?').fill('Wij bellen elkaar nu zelf');
		await page.keyboard.press('Escape');
		await expect(async () => {
			await button(page, 'Overleg afsluiten').click();
			await expect(page.getByRole('dialog')).toContainText('Wij bellen elkaar nu zelf', { timeout: 500 });
		}).toPass();
	}
};

const looked = Object.fromEntries(Object.entries(states).filter(([state]) => isLong || !alike.includes(state)));

for (const width of boardWidths)
	test(`nothing of the door and of part two stands in anyone’s way or is cut, ${width} wide`, async ({ device }) => {
		const height = { 390: 844, 768: 1024, 1366: 768 }[width] ?? 1080;
		const page = await device({ viewport: { width, height }, reducedMotion: 'reduce' });
		await page.goto('/ui/circle');
		for (const [state, reach] of Object.entries(looked))
			await test.step(state, async () => {
				await reach(page);
				expect.soft(await cutOn(page), state).toEqual([]);
				expect.soft(await inTheWay(page), state).toEqual([]);
				expect.soft(await smallOn(page), state).toEqual([]);
			});
	});

/** What an adult touches and is less than 44 px. */
const smallOn = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('main :is(button, input, textarea, select, summary)')]
			.filter((one) => one.checkVisibility({ visibilityProperty: true }))
			// what is ticked or chosen is touched by its label
			.map((one) => (one instanceof HTMLInputElement && one.closest('label')) || one)
			.map((one) => ({ name: one.ariaLabel ?? one.textContent?.trim(), box: one.getBoundingClientRect() }))
			.filter(({ box }) => box.height < 43.5 || box.width < 43.5)
			.map(({ name, box }) => `${name} ${Math.round(box.width)} x ${Math.round(box.height)}`)
	);

test('at 400 % zoom part two fits one column, and nothing is cut', async ({ device }) => {
	const page = await device({ viewport: { width: 320, height: 256 }, hasTouch: true });
	await page.goto('/ui/circle');
	for (const [state, reach] of Object.entries(looked)) {
		await reach(page);
		expect.soft(await cutOn(page), state).toEqual([]);
	}
});

test('who is in the room is ticked by keyboard; who has no ground cannot be', async ({ page }) => {
	await show(page, 'who');
	await expect(page.getByRole('checkbox')).toHaveCount(4);
	await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
	await expect(page.getByRole('checkbox', { name: /Willemijn|Fadoua/ })).toHaveCount(0);
	await expect(page.getByText('Iemand met gezag zei nee.')).toBeVisible();
	await tabTo(page, 'Samira');
	await page.keyboard.press('Space');
	await tabTo(page, 'Joost');
	await page.keyboard.press('Space');
	await expect(page.getByText('2 gasten aangevinkt')).toBeVisible();
	// a tap that comes at once was meant for the door
	await page.waitForTimeout(1_100);
	await tabTo(page, 'Deel 2 openen');
	await page.keyboard.press('Enter');
	await expect(page.getByText('open 2')).toBeVisible();
});

test('a second tap on the door does not open part two', async ({ page }) => {
	await page.clock.install();
	await page.goto('/ui/circle?view=who');
	await page.waitForFunction(() => history.scrollRestoration === 'manual');
	await button(page, 'Deel 2 openen').click();
	await expect(page.getByText('open 0')).toBeHidden();
	await page.clock.fastForward(1_100);
	await button(page, 'Deel 2 openen').click();
	await expect(page.getByText('open 0')).toBeVisible();
});

test('part two is written from the first goal to the end without a mouse', async ({ page }) => {
	await show(page, 'goal');
	await tabTo(page, 'Beter');
	await page.keyboard.press('ArrowRight');
	await expect(page.getByRole('radio', { name: 'Gelijk' })).toBeChecked();
	await tabTo(page, 'In een paar woorden');
	await page.keyboard.press('End');
	await page.keyboard.type(', soms');
	// whoever goes on elsewhere has said it: there is nothing to press
	await expect(button(page, 'Bewaar')).toHaveCount(0);
	await tabTo(page, 'Naar wat is nodig');
	await expect(button(page, 'Naar wat is nodig')).toBeEnabled();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 2, name: 'Wat is nodig' })).toBeFocused();

	await tabTo(page, 'Wat heeft Sem nodig?');
	await page.keyboard.type('een maatje');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('list', { name: 'Wat Sem nodig heeft' })).toContainText('een maatje');
	await expect(page.getByLabel('Wat heeft Sem nodig?')).toBeFocused();
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Enter');
	await expect(page.getByLabel('Verander wat nodig is')).toBeFocused();
	await page.keyboard.press('End');
	await page.keyboard.type(' in de pauze');
	await page.keyboard.press('Enter');
	await expect(page.getByText('een maatje in de pauze')).toBeVisible();
	await seesFocus(page);
	await tabTo(page, 'Naar afspraken');
	await expect(button(page, 'Naar afspraken')).toBeEnabled();
	await page.keyboard.press('Enter');

	await tabTo(page, 'Gedaan: Belt de fysio');
	await page.keyboard.press('Enter');
	await expect(button(page, /^Gedaan: Belt/)).toBeHidden();
	await seesFocus(page);
	await tabTo(page, 'Jip weet het');
	await page.keyboard.press('Enter');
	await expect(button(page, 'Jip weet het')).toBeHidden();
	await tabTo(page, 'Afspraak erbij voor het hele gezin');
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Shift+Tab');
	await tabTo(page, 'Afspraak erbij over Jip');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog', { name: 'Afspraak over Jip' })).toBeVisible();
	await page.keyboard.type('Gymt op donderdag met Els');
	await tabTo(page, 'Els');
	await page.keyboard.press('Enter');
	await tabTo(page, 'over 3 weken');
	await tabTo(page, 'Samira');
	await page.keyboard.press('Enter');
	await tabTo(page, 'Zet erbij');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog')).toBeHidden();
	await seesFocus(page);
	const ofJip = page.getByRole('list', { name: 'Afspraken: Jip' });
	await expect(ofJip).toContainText('Gymt op donderdag met Els');
	await expect(ofJip).toContainText(/Samira.? vertelt het aan .?Jip/);
	for (const other of ['Amira', 'Noor', 'Het hele gezin'])
		await expect(page.getByRole('region', { name: other })).not.toContainText('donderdag met Els');

	await tabTo(page, 'Eén zin, samen gekozen');
	await page.keyboard.type('Wij bellen elkaar nu zelf');
	await page.keyboard.press('Enter');
	await tabTo(page, 'Overleg afsluiten');
	await expect(async () => {
		await page.keyboard.press('Enter');
		await expect(button(page, 'Ja, afsluiten')).toBeVisible({ timeout: 500 });
	}).toPass();
	await expect(page.getByRole('group', { name: /gaat niet meer open/ })).toBeFocused();
	await tabTo(page, 'Ja, afsluiten');
	await expect(button(page, 'Ja, afsluiten')).toBeEnabled();
	await page.keyboard.press('Enter');
	await expect(page.getByText('end', { exact: true })).toBeVisible();
});

test('what was typed stays, in another part, after a no, and when its sheet is closed', async ({ page }) => {
	await show(page, 'needs');
	const noor = page.getByLabel('Wat heeft Noor nodig?');
	await noor.fill('x'.repeat(250));
	await noor.press('Enter');
	await expect(page.getByRole('alert')).toBeVisible();
	await expect(noor).toHaveValue('x'.repeat(250));
	await noor.fill('een jas');
	await button(page, 'Naar afspraken').click();

	await button(page, 'Afspraak erbij over Amira').click();
	await page.getByLabel('Wat spreken jullie af?').fill('Leest voor in groep 1');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
	await button(page, 'Terug naar wat is nodig').click();
	await expect(noor).toHaveValue('een jas');
	await button(page, 'Naar afspraken').click();
	await expect(page.getByRole('region', { name: 'Amira' })).toContainText('Leest voor in groep 1');

	const asked = page.getByRole('dialog', { name: 'Dit staat nog nergens' });
	// at first a tap is still meant for the step before
	await expect(async () => {
		await button(page, 'Overleg afsluiten').click();
		await expect(asked).toBeVisible({ timeout: 500 });
	}).toPass();
	await expect(asked).toContainText('een jas');
	await expect(asked).toContainText('Leest voor in groep 1');
	await button(page, 'Terug naar het bord').click();
	await button(page, 'Verder schrijven').click();
	await expect(page.getByLabel('Wat spreken jullie af?')).toHaveValue('Leest voor in groep 1');
});

test('a guest reads along, and has nothing to press', async ({ page }) => {
	for (const view of Object.keys(adultsViews)) {
		await show(page, `${view}&guest`);
		await expect(page.locator('main').locator('button, input, textarea, select, a')).toHaveCount(0);
	}
	await show(page, 'goal-two&guest');
	await expect(page.getByText('أريد أن يذهب أولادي')).toHaveCSS('direction', 'rtl');
});

test('a calm picture tells nothing: no name, no clock, no title', async ({ page }) => {
	for (const [view, words] of [
		['calm', 'Even rustig hier'],
		['wave', 'Tot ziens']
	] as const) {
		await show(page, view);
		await expect(page).toHaveTitle('Kring');
		await expect(page.locator('main')).toHaveText(words);
	}
});
