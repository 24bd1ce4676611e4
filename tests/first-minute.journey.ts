import { expect, test } from './kring.ts';
import { boardFor, school } from './seated.ts';

test('the first page shows a digibord and a phone, and what the phone puts up hangs on the digibord', async ({
	page
}) => {
	await page.goto('/');
	await expect(page).toHaveURL(school);
	await expect(page.getByRole('heading', { level: 1, name: 'Welkom bij De Regenboog' })).toBeVisible();
	const frames = page.locator('iframe');
	await expect(frames).toHaveCount(2);
	const [screen, phone] = page.frames().slice(1);
	if (!screen || !phone) throw new Error('two frames, and no frame');
	await expect(screen.getByRole('heading', { level: 1, name: 'Ons bord' })).toBeVisible();
	await expect(phone.getByRole('status').first()).toContainText('live');

	await phone.getByRole('link', { name: 'Nieuw briefje' }).click();
	await phone.getByRole('dialog').getByRole('textbox').fill('We deden samen de gymzaal');
	await phone.getByRole('dialog').getByRole('button', { name: 'Op het bord' }).click();
	await expect(screen.getByRole('button', { name: 'We deden samen de gymzaal' })).toBeVisible();
});

test('whoever looks along chooses as whom', async ({ page }) => {
	await page.goto(school);
	// a choice made before the script runs is not heard
	await expect(async () => {
		await page.getByRole('combobox').last().selectOption({ label: 'Tom, leerkracht' });
		await expect(page).toHaveURL(/rechts=/, { timeout: 1_000 });
	}).toPass();
	await expect(page.locator('iframe').last()).toHaveAttribute('title', 'Tom, leerkracht');
});

test('every page of the example says that it is one', async ({ page }) => {
	const says = () => page.getByText(/voorbeeld/i).first();
	await page.goto(school);
	await expect(says()).toBeVisible();
	await expect(page).toHaveTitle(/\(voorbeeld\)/);
	for (const as of ['screen', 'Daan', 'Tom', 'Marijke']) {
		await page.goto(boardFor({ board: '5b', as }));
		await expect(page.getByText('De Regenboog (voorbeeld)')).toBeVisible();
	}
});
