import type { Page } from '@playwright/test';
import { groups } from '#example/regenboog.ts';
import { inTheWay } from './in-the-way.ts';
import { expect, test } from './kring.ts';
import { personAt, sitAt } from './seated.ts';
import { openDoor, type OpenDoor } from './session-door.ts';

const board = '6';
const group = groups.find(({ key }) => key === board);
const [teacher] = group?.teachers ?? [];
const [first, second] = (group?.pupils ?? []).map(({ given }) => given);
if (!teacher || !first || !second) throw new Error('the example has no such class');
const seat = { board, as: teacher.given };
const tablet = { viewport: { width: 820, height: 1180 }, hasTouch: true };

// a tablet whose name was freed asks once more, and hears that there is nothing here
test.use({ refusals: [404] });

let door: OpenDoor;
test.beforeEach(async ({ request }) => {
	door = await openDoor(request, seat);
});
test.afterEach(() => door.close().catch(() => undefined));

const typeCode = async (page: Page, code: string) => {
	await page.goto('/doe-mee');
	await page.getByRole('textbox').fill(code);
	await page.keyboard.press('Enter');
};
const wait = async (page: Page) => {
	await typeCode(page, `${door.code.slice(0, 3)} ${door.code.slice(3)}`.toLowerCase());
	await expect(page).toHaveURL(/\/wachten$/);
};
const choose = async (page: Page, name: string) => {
	await page.getByRole('button', { name, exact: true }).click();
	await expect(page).toHaveURL(new RegExp(`/boards/${board}$`));
};
const sitDown = async (page: Page, name: string) => {
	await wait(page);
	await door.admitEveryone();
	await expect(page).toHaveURL(/\/naam$/);
	await choose(page, name);
};
/** Does something after which this page is told what happens, and waits until it is. */
const listening = async (page: Page, work: () => Promise<unknown>) => {
	const told = page.waitForResponse((response) => response.url().includes('/live?') && response.ok());
	await work();
	await told;
};
const handOn = (page: Page) =>
	// a page that has just come has no body yet
	page.locator('body').evaluate((body) => {
		const form = body.appendChild(document.createElement('form'));
		form.method = 'POST';
		form.action = '/doe-mee/volgend-kind';
		form.submit();
	});

test('a child types the code, waits as an animal, taps its name, and sits at the board; it comes back there', async ({
	device
}) => {
	const page = await device(tablet);
	await listening(page, () => sitDown(page, first));
	await listening(page, () => page.reload());
	await page.goto('/doe-mee');
	await expect(page).toHaveURL(new RegExp(`/boards/${board}$`));

	const other = await device(tablet);
	await other.goto(`/doe-mee/${door.pass}`);
	await other.getByRole('button').click();
	await expect(other).toHaveURL(/\/wachten$/);
	await door.admitEveryone();
	await expect(other.getByRole('button', { name: first })).toBeDisabled();
	await choose(other, second);
	// the session closes behind them
	for (const one of [page, other]) await one.goto('about:blank');
});

test('a tablet that waits receives no byte of a school, a class or a child', async ({ device }) => {
	const page = await device(tablet);
	const bytes: Promise<string>[] = [];
	page.on('response', (response) => {
		const all = async () =>
			JSON.stringify(await response.allHeaders()) + ((await response.text().catch(() => '')) || '');
		bytes.push(all());
	});
	await wait(page);
	await page.waitForResponse(/\/stand$/);
	const received = (await Promise.all(bytes)).join('\n');
	expect(received).toContain('/tablet.js');
	const secrets = [
		'regenboog',
		`boards/${board}`,
		seat.as,
		...(group?.pupils ?? []).flatMap(({ id, family }) => [id, family])
	];
	for (const secret of secrets) if (secret) expect(received.toLowerCase()).not.toContain(secret.toLowerCase());
	for (const { given } of group?.pupils ?? []) expect(received).not.toMatch(new RegExp(`\\b${given}\\b`));
});

test('handed on, a tablet forgets the child that sat there and what it left unsent', async ({ device }) => {
	const page = await device(tablet);
	await sitDown(page, first);
	const person = personAt({ board, as: first });
	const left = `kring.outbox.de-regenboog.${person}.0199aaaa-0000-7000-8000-000000000000`;
	await page.evaluate((key) => localStorage.setItem(key, '{}'), left);
	await page.evaluate(() => localStorage.setItem('kring.outbox.de-regenboog.iemand-anders.1', '{}'));
	await handOn(page);
	await expect(page).toHaveURL(/\/naam$/);
	await expect(page.getByRole('button', { name: first, exact: true })).toBeEnabled();
	const kept = await page.evaluate(() => Object.keys(localStorage));
	expect(kept).not.toContain(left);
	expect(kept).toContain('kring.outbox.de-regenboog.iemand-anders.1');
	await choose(page, second);
});

test('freed by the teacher a tablet is back at the names; when the session is over, at the door', async ({
	device
}) => {
	const page = await device(tablet);
	await listening(page, () => sitDown(page, first));
	await door.freeName(first);
	await expect(page).toHaveURL(/\/naam$/);
	await listening(page, () => choose(page, first));
	await door.close();
	await expect(page).toHaveURL(/\/wachten$/);
	await page.getByRole('link').click();
	await expect(page).toHaveURL(/\/doe-mee$/);
});

test('the teacher sends all that wait away at once', async ({ device }) => {
	const [one, other, laptop] = [await device(tablet), await device(tablet), await device()];
	for (const page of [one, other]) await wait(page);
	await sitAt(laptop, seat);
	await laptop.getByRole('button', { name: 'Stuur allen weg' }).click();
	await expect(laptop.getByText(/tablets wachten/)).toBeHidden();
	for (const page of [one, other])
		await expect(page.getByRole('heading', { name: 'Deze tablet doet niet meer mee' })).toBeVisible();
	await one.getByRole('link').click();
	await expect(one).toHaveURL(/\/doe-mee$/);
});

test('without any script a tablet comes in too', async ({ device }) => {
	const page = await device({ ...tablet, javaScriptEnabled: false });
	await sitDown(page, first);
	await expect(page.getByRole('main')).toBeVisible();
});

test.describe('a wrong code', () => {
	test.use({ refusals: [404, 422] });

	test('is said kindly, and stays where it was typed', async ({ device }) => {
		const page = await device(tablet);
		await typeCode(page, 'QQQQQQ');
		await expect(page.getByRole('alert')).toBeVisible();
		await expect(page.getByRole('textbox')).toHaveValue('QQQQQQ');
		await typeCode(page, 'abc');
		await expect(page.getByRole('alert')).toBeVisible();
	});
});

for (const width of [390, 1366])
	test(`nothing at the door stands in anyone’s way, ${width} wide`, async ({ device }) => {
		const page = await device({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
		const clean = async () => expect(await inTheWay(page)).toEqual([]);
		await page.goto('/doe-mee');
		await clean();
		await page.goto(`/doe-mee/${door.pass}`);
		await clean();
		await wait(page);
		await clean();
		await door.admitEveryone();
		await expect(page).toHaveURL(/\/naam$/);
		await clean();
		await door.close();
		await expect(page).toHaveURL(/\/wachten$/);
		await clean();
	});
