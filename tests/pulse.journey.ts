import type { Locator, Page } from '@playwright/test';
import { groups } from '#example/regenboog.ts';
import { cutOn } from './cut-off.ts';
import { inTheWay } from './in-the-way.ts';
import { expect, test } from './kring.ts';
import { noteOn } from './notes.ts';
import { sitAt } from './seated.ts';

const tablet = { viewport: { width: 820, height: 1180 }, hasTouch: true };
const goal = 'Leerlingen kunnen vertellen waar ze deze week aan werken';

test.use({ apart: 'pulse' });

const openGoal = async (page: Page) => {
	await page
		.getByRole('button', { name: /Leerling.?doelen/ })
		.first()
		.click();
	await noteOn(page, goal).click();
};
const banner = (page: Page) => page.getByRole('group', { name: 'Vraag aan ons' });
const boxOf = async (shown: Locator) => {
	const box = await shown.boundingBox();
	if (!box) throw new Error('it is not in sight');
	return box;
};
const room = (page: Page) => page.getByRole('dialog', { name: 'Vraag aan ons' });

test('from a goal of the team a class is asked, answers by touch and on its own tablets, and the goal is heard', async ({
	device
}) => {
	const [lotte, wall, daan, tom] = [await device(), await device(), await device(tablet), await device()];
	await sitAt(wall, { board: '5b', as: 'screen' });
	await sitAt(daan, { board: '5b', as: 'Daan' });
	await sitAt(tom, { board: '5b', as: 'Tom' });
	await sitAt(lotte, { board: 'team', as: 'Lotte' });
	await openGoal(lotte);
	await lotte.getByRole('button', { name: 'Vraag het de klas' }).click();
	const ask = lotte.getByRole('dialog', { name: 'Vraag het de klas' });
	await ask.getByRole('button', { name: 'Stel de vraag' }).click();
	await expect(ask.getByRole('alert')).toHaveText('Schrijf eerst een korte vraag.');
	await ask.getByRole('textbox').first().fill('Weet jij waar je deze week aan werkt?');
	await ask.getByText('kies er een', { exact: true }).click();
	await ask.getByRole('textbox', { name: 'Antwoord 1' }).fill('Ja, ik kan het zeggen');
	await ask.getByRole('textbox', { name: 'Antwoord 2' }).fill('Nog niet zo');
	await ask.getByRole('button', { name: 'Groep 5b' }).click();
	await ask.getByRole('button', { name: 'Stel de vraag' }).click();
	const told = lotte.getByRole('article').filter({ hasText: 'Groep 5b' });
	await expect(told).toContainText('Nog niet beantwoord.');

	// it waits with the class until it is put; a child sees nothing of it before
	await expect(banner(wall)).toContainText('Weet jij waar je deze week aan werkt?');
	await expect(banner(daan)).toHaveCount(0);
	await banner(wall).getByRole('button', { name: 'Bekijk' }).click();
	await room(wall).getByRole('button', { name: 'Vraag het de klas' }).click();
	await banner(daan).getByRole('button', { name: 'Antwoord' }).click();
	await room(daan).getByRole('button', { name: 'Nog niet zo' }).click();
	await room(daan).getByRole('button', { name: 'Ja, ik kan het zeggen' }).click();
	await expect(room(daan).getByText('Je kunt het nog veranderen.')).toBeVisible();
	for (const _ of [1, 2, 3]) {
		await room(wall).getByRole('button', { name: 'Ja, ik kan het zeggen' }).click();
		await expect(room(wall).getByText('Dank je. De volgende mag.')).toBeVisible();
	}
	await room(wall).getByRole('button', { name: 'Nog niet zo' }).click();
	for (const page of [wall, daan]) {
		await expect(room(page).getByText('5 antwoorden')).toBeVisible();
		expect(await cutOn(page)).toEqual([]);
		expect(await inTheWay(page)).toEqual([]);
	}
	await room(wall).getByRole('button', { name: 'Iedereen is klaar, laat zien' }).click();
	for (const page of [wall, daan]) await expect(room(page).getByRole('definition').first()).toHaveText('4');

	// it came back to the goal, which says that pupils were heard
	await expect(told).toContainText('5 antwoorden');
	await expect(told.getByRole('definition').first()).toHaveText('4');
	await lotte.keyboard.press('Escape');
	await expect(noteOn(lotte, goal)).toContainText('gehoord door leerlingen');

	// and the class reads what was done with it
	await banner(tom).getByRole('button', { name: 'Zo was het' }).click();
	await room(tom).getByRole('button', { name: 'Vertel wat ermee is gedaan' }).click();
	await room(tom).getByRole('textbox').fill('We beginnen elke dag met ons doel op het bord');
	await room(tom).getByRole('button', { name: 'Vertel het de klas' }).click();
	await expect(room(daan).getByText('We beginnen elke dag met ons doel op het bord')).toBeVisible();
});

test('own words are seen by their teacher first, and of fewer than five they stay there', async ({ device }) => {
	const [tom, wall, noor] = [await device(), await device(), await device(tablet)];
	await sitAt(tom, { board: '5b', as: 'Tom' });
	await sitAt(wall, { board: '5b', as: 'screen' });
	await sitAt(noor, { board: '5b', as: 'Noor' });
	await tom.getByRole('button', { name: 'Instellingen van het bord' }).click();
	await tom.getByRole('button', { name: 'Vraag het je klas' }).click();
	const ask = tom.getByRole('dialog', { name: 'Vraag het de klas' });
	await ask.getByRole('textbox').first().fill('Wat helpt jou bij rekenen?');
	await ask.getByText('eigen woorden', { exact: true }).click();
	await ask.getByRole('button', { name: 'Stel de vraag' }).click();
	// what was asked hangs above the board: nothing lies over it any more
	await expect(tom.getByRole('dialog')).toHaveCount(0);
	await expect(banner(tom)).toBeVisible();
	await banner(wall).getByRole('button', { name: 'Bekijk' }).click();
	await room(wall).getByRole('button', { name: 'Vraag het de klas' }).click();
	await banner(noor).getByRole('button', { name: 'Antwoord' }).click();
	await room(noor).getByRole('textbox').fill('Als het stil is rond mijn tafel');
	await room(noor).getByRole('button', { name: 'Klaar' }).click();
	for (const words of ['Samen oefenen', 'Stap voor stap', 'Een plaatje erbij', 'Meer tijd']) {
		await room(wall).getByRole('textbox').fill(words);
		await room(wall).getByRole('button', { name: 'Klaar', exact: true }).click();
	}
	await expect(room(wall).getByText('5 antwoorden')).toBeVisible();
	await room(wall).getByRole('button', { name: 'Iedereen is klaar, laat zien' }).click();
	for (const page of [wall, noor]) await expect(page.getByText('Samen oefenen')).toHaveCount(0);
	await banner(tom).getByRole('button', { name: 'Zo was het' }).click();
	await expect(room(tom).getByText('Als het stil is rond mijn tafel')).toBeVisible();
	await expect(room(tom).getByText(/Noor/)).toHaveCount(0);
	await room(tom)
		.getByRole('listitem')
		.filter({ hasText: 'Samen oefenen' })
		.getByRole('button', { name: 'Laat zien aan de klas' })
		.click();
	await expect(room(wall).getByText('Samen oefenen')).toBeVisible();
	await expect(room(wall).getByText('Als het stil is')).toHaveCount(0);
});

test('what a teacher asks about the own lessons only that teacher ever sees', async ({ device }) => {
	const [esra, joris, wall] = [await device(), await device(), await device()];
	await sitAt(esra, { board: '6', as: 'Esra' });
	await sitAt(joris, { board: '6', as: 'Joris' });
	await sitAt(wall, { board: '6', as: 'screen' });
	await esra.getByRole('button', { name: 'Instellingen van het bord' }).click();
	await esra.getByRole('button', { name: 'Vraag het je klas' }).click();
	const ask = esra.getByRole('dialog', { name: 'Vraag het de klas' });
	await ask.getByRole('textbox').first().fill('Hoe was mijn les over breuken?');
	await ask.getByText('ik alleen: het gaat over mijn lessen', { exact: true }).click();
	await ask.getByRole('button', { name: 'Stel de vraag' }).click();
	await banner(wall).getByRole('button', { name: 'Bekijk' }).click();
	await expect(room(wall).getByText('Alleen wie het vroeg ziet wat jullie antwoorden.')).toBeVisible();
	await room(wall).getByRole('button', { name: 'Vraag het de klas' }).click();
	for (let child = 0; child < 6; child++) {
		await room(wall).getByRole('button', { name: 'niet fijn' }).click();
		await expect(room(wall).getByText(`${child + 1} antwoord`)).toBeVisible();
	}
	await room(wall).getByRole('button', { name: 'Iedereen is klaar, laat zien' }).click();
	await banner(esra).getByRole('button', { name: 'Zo was het' }).click();
	await expect(room(esra).getByText('Dit zie jij alleen.')).toBeVisible();
	await expect(room(esra).getByRole('definition').last()).toHaveText('6');
	await expect(banner(joris)).toHaveCount(0);
	await expect(banner(wall)).toHaveCount(0);
});

test('what is drawn lies under the finger, on the digibord and on a tablet, and what sends it is in sight', async ({
	device
}) => {
	const [hanna, wall, kees] = [await device(), await device(), await device(tablet)];
	await sitAt(hanna, { board: '5a', as: 'Hanna' });
	await sitAt(wall, { board: '5a', as: 'screen' });
	const pupil = groups.find(({ key }) => key === '5a')?.pupils[0]?.given ?? '';
	await sitAt(kees, { board: '5a', as: pupil });
	await hanna.getByRole('button', { name: 'Instellingen van het bord' }).click();
	await hanna.getByRole('button', { name: 'Vraag het je klas' }).click();
	const ask = hanna.getByRole('dialog', { name: 'Vraag het de klas' });
	await ask.getByRole('textbox').first().fill('Teken wat je morgen wilt doen');
	await ask.getByText('een tekening', { exact: true }).click();
	await ask.getByRole('button', { name: 'Stel de vraag' }).click();
	await banner(wall).getByRole('button', { name: 'Bekijk' }).click();
	await room(wall).getByRole('button', { name: 'Vraag het de klas' }).click();
	await banner(kees).getByRole('button', { name: 'Antwoord' }).click();
	for (const page of [wall, kees]) {
		const paper = room(page).locator('.paper');
		const box = await boxOf(paper);
		const at = (part: number) => ({ x: box.x + box.width * part, y: box.y + box.height * part });
		const [from, to] = [at(0.1), at(0.9)];
		await page.mouse.move(from.x, from.y);
		await page.mouse.down();
		await page.mouse.move(to.x, to.y, { steps: 8 });
		await page.mouse.up();
		// as far as half the thickness of the line
		const near = box.width * 0.03;
		const drawn = await boxOf(paper.locator('path'));
		for (const [is, was] of [
			[drawn.x, from.x],
			[drawn.y, from.y],
			[drawn.x + drawn.width, to.x],
			[drawn.y + drawn.height, to.y]
		] as const)
			expect(Math.abs(is - was)).toBeLessThan(near);
		await expect(room(page).getByRole('button', { name: 'Klaar', exact: true })).toBeInViewport({ ratio: 1 });
	}
	await room(kees).getByRole('button', { name: 'Klaar' }).click();
	await expect(room(kees).getByText('Verstuurd. Je naam staat er niet bij.')).toBeVisible();
	// who looks once more sees that it was sent
	await kees.keyboard.press('Escape');
	await banner(kees).getByRole('button', { name: 'Bekijk' }).click();
	await expect(room(kees).getByText('Verstuurd. Je naam staat er niet bij.')).toBeVisible();
});
