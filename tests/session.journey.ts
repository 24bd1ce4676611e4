import type { Page } from '@playwright/test';
import { expect, test } from './kring.ts';
import { noteOn } from './notes.ts';
import { sitAt } from './seated.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const tablet = { viewport: { width: 820, height: 1180 }, hasTouch: true };

// when a session is over its tablets may ask once more, and hear that there is nothing here
test.use({ refusals: [404] });

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const begin = async (digibord: Page) => {
	await press(digibord, 'Start de bordsessie');
	await digibord
		.getByRole('dialog')
		.getByRole('button', { name: /^Begin nu/ })
		.click();
	await expect(digibord.getByRole('dialog')).toBeHidden();
};
const inPhase = (page: Page, phase: string) => expect(page.locator('[aria-current="step"]')).toContainText(phase);
const putUp = async (digibord: Page, words: string) => {
	await digibord.getByRole('link', { name: 'Nieuw briefje' }).click();
	const sheet = digibord.getByRole('dialog');
	await sheet.getByRole('textbox').fill(words);
	await sheet.getByRole('button', { name: 'Op het bord' }).click();
};
/** Presses until it is heard: right after the last step it is taken for a second tap of that. */
const finish = (digibord: Page) =>
	expect
		.poll(async () => {
			const done = digibord.getByRole('button', { name: 'Klaar', exact: true });
			if (await done.isVisible()) await done.click({ timeout: 1_000 }).catch(() => undefined);
			return digibord.url();
		})
		.toMatch(/\/terug\?/);
/** The session of a class is over, so that the next journey can begin one. */
const close = async (digibord: Page) => {
	await digibord.getByRole('button', { name: 'Tip & top' }).click();
	await finish(digibord);
};

test('with only the digibord a class counts hands, goes round its board and looks back on what came of it', async ({
	page
}) => {
	await sitAt(page, { board: '6', as: 'screen' });
	await begin(page);
	await inPhase(page, 'Check-in');
	await expect(page.getByText(/^nog \d+$/)).toBeVisible();
	await press(page, 'Handen tellen');
	for (const hands of ['9', '8', '4']) {
		await page.keyboard.press(hands);
		await page.getByRole('button', { name: /^(Volgende|Geteld)$/ }).click();
	}
	await press(page, 'Laat zien');
	// the middle face was asked first
	for (const [face, count] of [
		['gaat wel', '9'],
		['blij', '8'],
		['sip', '4']
	] as const)
		await expect(page.locator('main').getByText(face, { exact: true }).locator('..')).toContainText(count);

	await press(page, 'Naar successen');
	await inPhase(page, 'Successen');
	await putUp(page, 'We hielpen elkaar met rekenen');
	await press(page, 'Naar doelen');
	await press(page, 'Naar acties');
	const action = page.locator('li', { has: page.locator('button.note') }).first();
	const words = (await action.locator('.words').textContent()) ?? '';
	await action.getByRole('button', { name: 'klaar', exact: true }).click();
	await press(page, 'Naar planning');
	// a second tap on the same place is not the end of it
	await page.getByRole('button', { name: 'Naar tip & top' }).dblclick();
	await inPhase(page, 'Tip & top');
	await expect(page.getByRole('alert')).toHaveCount(0);
	const top = page.getByRole('textbox').first();
	await top.fill('Je praatte te hard');
	await top.press('Enter');
	await page.getByRole('button', { name: 'Haal weg: Je praatte te hard' }).click();
	await expect(top).toHaveValue('Je praatte te hard');
	await top.fill('Je gaf iedereen een beurt');
	await top.press('Enter');
	await finish(page);

	const main = page.getByRole('main');
	await expect(main).toContainText('We hielpen elkaar met rekenen');
	await expect(main).toContainText(words);
	await expect(main).toContainText('Je gaf iedereen een beurt');
	await expect(main).not.toContainText('te hard');
	await expect(main).toContainText(/Dan leidt \p{L}+/u);
	await press(page, 'Naar het bord');
	await expect(page.getByRole('button', { name: 'Start de bordsessie' })).toBeVisible();
});

test('the class of the youngest has three parts, in pictures and few words', async ({ page }) => {
	await sitAt(page, { board: '1-2a', as: 'screen' });
	await begin(page);
	await inPhase(page, 'Check-in');
	await press(page, 'Naar trots');
	await inPhase(page, 'Trots');
	await expect(page.getByRole('heading', { name: 'Trots' })).toBeFocused();
	await expect(page.getByRole('heading', { name: 'Successen' })).toHaveCount(0);
	await press(page, 'Naar samen doen');
	await inPhase(page, 'Samen doen');
	await finish(page);
});

test('a digibord, a teacher and three tablets: one drops off and returns, one is passed on, and the leader is missed', async ({
	device
}) => {
	const [digibord, tom] = [await device(), await device()];
	await sitAt(digibord, { board: '5b', as: 'screen' });
	await sitAt(tom, { board: '5b', as: 'Tom' });
	await begin(digibord);
	await inPhase(tom, 'Check-in');
	const leader = (await digibord.locator('.leads b, .leads strong').first().textContent())?.trim() ?? '';

	await press(tom, 'Maak een code');
	await expect(digibord.getByText('doe mee')).toBeVisible();
	const code = /\b[A-Z]{6}\b/.exec(await digibord.getByRole('main').innerText())?.[0] ?? '';
	await tom.getByText('Iedereen', { exact: true }).click();
	const others = ['Aya', 'Noor'].map((name) => (name === leader ? 'Bram' : name));
	const children = [leader, ...others];
	const devices: Page[] = [];
	for (const child of children) {
		const one = await device(tablet);
		await one.goto('/doe-mee');
		await one.getByRole('textbox').fill(code);
		await one.keyboard.press('Enter');
		await one.getByRole('button', { name: child, exact: true }).click();
		await expect(one.getByRole('heading', { name: 'Hoe zit je erbij?' })).toBeVisible();
		devices.push(one);
	}
	const [led, dropped, passed] = devices;
	const [, droppedName, passedName] = children;
	if (!led || !dropped || !passed || !droppedName || !passedName) throw new Error('three tablets');
	await expect(tom.getByText('3 tablets doen mee')).toBeVisible();

	// each tap is on every screen, as a number only
	const still = async () => Number(/nog (\d+)/.exec(await digibord.getByRole('main').innerText())?.[1]);
	const before = await still();
	for (const one of devices) await one.getByRole('button', { name: 'gaat wel' }).tap();
	await expect.poll(still).toBe(before - 3);
	await expect(tom.getByRole('button', { name: droppedName, exact: true })).toBeHidden();

	// one loses the line, and is where it was when it comes back
	await dropped.context().setOffline(true);
	await dropped.getByRole('button', { name: 'blij' }).tap();
	await dropped.context().setOffline(false);
	await expect(dropped.getByRole('button', { name: 'blij' })).toHaveAttribute('aria-pressed', 'true');
	await dropped.reload();
	await expect(dropped.getByText(droppedName).first()).toBeVisible();
	expect(await still()).toBe(before - 3);

	// of so few one could tell whose face it was: those without a tablet put up a hand, and of these three stays the number
	await expect(led.getByRole('button', { name: 'Naar successen' })).toBeVisible();
	await press(digibord, 'Handen tellen');
	await digibord.keyboard.press('8');
	await led.getByRole('button', { name: 'Laat zien' }).tap();
	await expect(digibord.getByText('3 kinderen kozen stil een gezicht.')).toBeVisible();
	await expect(digibord.getByText('gaat wel', { exact: true }).locator('..')).toContainText('8');
	await expect(digibord.getByText('blij', { exact: true }).locator('..')).toContainText('0');

	// the tablet goes to another child, who finds nothing of the first
	await passed.getByRole('button', { name: 'Volgend kind' }).tap();
	await expect(passed.getByRole('button', { name: passedName, exact: true })).toBeEnabled();
	await passed.getByRole('button', { name: 'Kofi', exact: true }).tap();
	await expect(passed.getByText('Kofi').first()).toBeVisible();

	await led.getByRole('button', { name: 'Naar successen' }).tap();
	await inPhase(digibord, 'Successen');
	await passed.getByRole('link', { name: 'Nieuw briefje' }).tap();
	await passed.getByRole('dialog').getByRole('textbox').fill('Ik hielp bij het opruimen');
	await passed.getByRole('dialog').getByRole('button', { name: 'Op het bord' }).tap();
	await expect(noteOn(digibord, 'Ik hielp bij het opruimen')).toBeVisible();

	// the leader is gone for a moment: the teacher is asked, and gives the lead back by itself
	await led.context().setOffline(true);
	await expect(tom.getByText(`${leader} is even weg. Neem jij het over?`)).toBeVisible({ timeout: 60_000 });
	await press(tom, 'Ik neem het over');
	await expect(tom.getByText('Jij leidt even.')).toBeVisible();
	await led.context().setOffline(false);
	await expect(tom.getByText('Jij leidt even.')).toBeHidden({ timeout: 60_000 });

	await close(digibord);
	for (const one of devices) await expect(one).toHaveURL(/\/doe-mee\/wachten$/, { timeout: 60_000 });
});

test('a child asks to talk and reminds the teacher, and only the teacher’s own screen says so', async ({ device }) => {
	const [digibord, hanna, child] = [await device(), await device(), await device(phone)];
	await sitAt(digibord, { board: '5a', as: 'screen' });
	await sitAt(hanna, { board: '5a', as: 'Hanna' });
	await begin(digibord);
	const bar = await digibord.getByRole('main').locator('footer').innerText();
	const [minds] = /(\p{L}+(?: \p{L}\.)?)\s+let op Hanna/u.exec(bar)?.slice(1) ?? [];
	if (!minds) throw new Error(`nobody minds the teacher: ${bar}`);
	await sitAt(child, { board: '5a', as: minds.split(' ')[0] ?? '' }).catch(() => undefined);
	await child.getByRole('button', { name: 'Ik wil straks even praten' }).tap();
	await expect(hanna.getByText('Wil straks even praten')).toBeVisible();
	await child.getByRole('button', { name: 'Vraag: laat ons het doen' }).tap();
	await expect(hanna.getByText('De klas vraagt: laat ons het doen')).toBeVisible();
	await expect(digibord.getByText(/praten|laat ons het doen/)).toHaveCount(0);
	await close(digibord);
});

test('after kill -9 in the middle a session goes on in the same phase with the right time left', async ({
	device,
	kring
}) => {
	const [digibord, child] = [await device(), await device(phone)];
	await sitAt(digibord, { board: '4', as: 'screen' });
	await sitAt(child, { board: '4', as: 'Sanne' });
	await begin(digibord);
	await press(digibord, 'Naar successen');
	await inPhase(digibord, 'Successen');
	await digibord.getByRole('button', { name: /\+1|Nog een minuut/ }).click();
	const clock = async () => {
		const [, minutes, seconds] = /(\d+):(\d\d)/.exec(await digibord.locator('main').innerText()) ?? [];
		return Number(minutes) * 60 + Number(seconds);
	};
	await expect.poll(clock).toBeGreaterThan(200);
	const [left, at] = [await clock(), Date.now()];
	kring.kill();
	await kring.startAgain();
	await expect(digibord.getByRole('status').first()).toContainText('live', { timeout: 60_000 });
	await inPhase(digibord, 'Successen');
	const passed = (Date.now() - at) / 1000;
	expect(Math.abs((await clock()) - (left - passed))).toBeLessThan(3);
	await digibord.reload();
	await inPhase(digibord, 'Successen');
	expect(Math.abs((await clock()) - (left - (Date.now() - at) / 1000))).toBeLessThan(3);
	await inPhase(child, 'Successen');
	await close(digibord);
});

test('a session is led from start to end by keyboard alone', async ({ page }) => {
	await sitAt(page, { board: '3', as: 'screen' });
	const enterOn = async (name: string | RegExp) => {
		const button = page.getByRole('button', { name }).first();
		await expect(button).toBeVisible();
		for (let presses = 0; presses < 60; presses++) {
			if (await button.evaluate((it) => it === document.activeElement)) break;
			await page.keyboard.press('Tab');
		}
		await expect(button).toBeFocused();
		await page.keyboard.press('Enter');
	};
	await enterOn('Start de bordsessie');
	await enterOn(/Begin nu/);
	await enterOn('Handen tellen');
	await page.keyboard.press('7');
	for (const done of ['Volgende', 'Volgende', 'Geteld']) await enterOn(done);
	await enterOn('Laat zien');
	for (const next of ['successen', 'doelen', 'acties', 'planning', 'tip & top']) await enterOn(`Naar ${next}`);
	await enterOn('Klaar');
	await expect
		.poll(async () => {
			if (!page.url().includes('/terug')) await page.keyboard.press('Enter');
			return page.url();
		})
		.toMatch(/\/terug\?/);
	await enterOn('Naar het bord');
	await expect(page.getByRole('button', { name: 'Start de bordsessie' })).toBeVisible();
});
