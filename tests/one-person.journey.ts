import { arriveAt } from './arrived.ts';
import { expect, test } from './kring.ts';
import { personAt, school } from './seated.ts';

const marijke = personAt({ board: '5b', as: 'Marijke' });
const tom = personAt({ board: '5b', as: 'Tom' });
const page5b = `${school}/mensen/${tom}?als=${marijke}`;

test.describe('two at one person', () => {
	test.use({ refusals: [422] });

	test('who comes second is told what the first changed, and changes nothing by it', async ({ device }) => {
		const [one, other] = [await device(), await device()];
		for (const page of [one, other]) await arriveAt(page, page5b);
		const family = (page: typeof one) => page.getByRole('textbox', { name: 'Achternaam' });
		const before = await family(one).inputValue();
		const save = (page: typeof one) => page.locator('form[action*="rename"]').getByRole('button').click();

		await family(one).fill('Hendriksen-Bos');
		await save(one);
		await expect(one.getByText('Bewaard.')).toBeVisible();

		await family(other).fill('Hendriks');
		await save(other);
		await expect(other.getByText('Iemand anders heeft dit net veranderd.')).toBeVisible();
		await expect(family(other)).toHaveValue('Hendriksen-Bos');
		await expect(other.getByRole('heading', { level: 1 })).toHaveText('Tom Hendriksen-Bos');

		// knowing that, they may
		await family(other).fill(before);
		await save(other);
		await expect(other.getByRole('heading', { level: 1 })).toHaveText(`Tom ${before}`);
	});
});

test('what a person folded open before the script came stays open', async ({ device }) => {
	const page = await device();
	let letGo = () => {};
	const held = new Promise<void>((go) => (letGo = go));
	await page.route(/\.js$/, async (route) => {
		await held;
		await route.continue();
	});
	await page.goto(page5b, { waitUntil: 'commit' });
	const fold = page.locator('details', { hasText: 'Geef een taak' }).last();
	await fold.locator('summary').click();
	await expect(fold).toHaveAttribute('open');
	letGo();
	await page.waitForFunction(() => history.scrollRestoration === 'manual');
	await page.evaluate(() => new Promise<void>((idle) => requestIdleCallback(() => idle())));
	await expect(fold).toHaveAttribute('open');
});
