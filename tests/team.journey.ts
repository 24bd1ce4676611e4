import { cutOn } from './cut-off.ts';
import { inTheWay } from './in-the-way.ts';
import { expect, test } from './kring.ts';
import { noteOn } from './notes.ts';
import { sitAt } from './seated.ts';

const board = 'team';
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

// when a session is over its streams are asked for once more, and there is nothing there
test.use({ apart: 'team', refusals: [404] });

test('a team writes its ambition above its goals, in its own words, and every screen of it shows that', async ({
	device
}) => {
	const [marijke, tom, wall] = [await device(), await device(phone), await device()];
	await sitAt(marijke, { board, as: 'Marijke' });
	await sitAt(tom, { board, as: 'Tom' });
	await sitAt(wall, { board, as: 'screen' });
	await expect(marijke.getByRole('heading', { name: /Leerling.?doelen/ })).toBeVisible();
	await expect(marijke.getByRole('heading', { name: /Leraar.?acties/ })).toBeVisible();
	await marijke.getByRole('button', { name: 'Schrijf de ambitie' }).click();
	const sheet = marijke.getByRole('dialog', { name: 'Onze ambitie' });
	await sheet.getByRole('textbox').fill('Hier leert elk kind hardop denken');
	await sheet.getByRole('button', { name: 'Hang op' }).click();
	for (const page of [marijke, tom, wall])
		await expect(page.getByText('Hier leert elk kind hardop denken')).toBeVisible();
	// what hangs in the lerarenkamer is written at the board, not on it
	await expect(wall.getByRole('button', { name: 'Schrijf de ambitie' })).toHaveCount(0);
	await expect.poll(() => cutOn(tom)).toEqual([]);
	await expect.poll(() => inTheWay(tom)).toEqual([]);
});

test('each goal of a team carries the two questions; an answer, an honest not yet, and open again', async ({
	device
}) => {
	const [esra, lotte] = [await device(), await device()];
	await sitAt(esra, { board, as: 'Esra' });
	await sitAt(lotte, { board, as: 'Lotte' });
	const goal = 'Leerlingen vragen eerst elkaar om hulp, dan pas de leraar';
	for (const page of [esra, lotte]) {
		await page
			.getByRole('button', { name: /Leerling.?doelen/ })
			.first()
			.click();
		await noteOn(page, goal).click();
	}
	const gain = (page: typeof esra) => page.getByRole('group', { name: 'Wat heeft de leerling hieraan?' });
	const involve = (page: typeof esra) => page.getByRole('group', { name: /betrekken/ });
	await gain(esra).getByRole('button', { name: 'Schrijf een antwoord' }).click();
	await gain(esra).getByRole('textbox').fill('Je leert van elkaar');
	await gain(esra).getByRole('button', { name: 'Bewaar' }).click();
	await expect(gain(lotte)).toContainText('Je leert van elkaar');
	await involve(lotte).getByRole('button', { name: 'Nog niet' }).click();
	await expect(involve(esra)).toContainText('Nog niet');
	await involve(esra).getByRole('button', { name: 'Toch wel' }).click();
	await expect(involve(lotte).getByRole('button', { name: 'Nog niet' })).toBeVisible();
	// without an answer nothing is blocked: the sheet closes and the goal hangs
	await lotte.keyboard.press('Escape');
	await expect(noteOn(lotte, goal)).toBeVisible();
});

test('a team holds its own session: a face on one’s own phone, no juf to mind, and whoever leads goes on', async ({
	device
}) => {
	const [wall, tom] = [await device(), await device(phone)];
	await sitAt(wall, { board, as: 'screen' });
	await sitAt(tom, { board, as: 'Tom' });
	await wall.getByRole('button', { name: 'Start de bordsessie' }).click();
	const start = wall.getByRole('dialog');
	await expect(start.getByText('Eerst inloop')).toHaveCount(0);
	await start.getByRole('button', { name: /^Begin nu/ }).click();
	await expect(wall.locator('[aria-current="step"]')).toContainText('Check-in');
	await expect(wall.getByText(/juf of meester|Let op de juf/)).toHaveCount(0);
	await expect(tom.getByRole('heading', { name: 'Hoe zit je erbij?' })).toBeVisible();
	await expect(tom.getByRole('button', { name: /praten/ })).toHaveCount(0);
	await tom.getByRole('button', { name: 'blij' }).click();
	await expect(tom.getByRole('button', { name: 'blij' })).toHaveAttribute('aria-pressed', 'true');
	await expect.poll(() => cutOn(tom)).toEqual([]);
	await expect(wall.getByText('nog 15')).toBeVisible();
	await wall.getByRole('button', { name: 'Leerlingdoelen' }).click();
	await expect(wall.getByText('Hoe staat het met ons leerlingdoel?')).toBeVisible();
	await expect(
		tom
			.getByText('Hoe staat het met ons leerlingdoel?')
			.or(noteOn(tom, 'Leerlingen vragen eerst elkaar om hulp, dan pas de leraar'))
			.first()
	).toBeVisible();
	await expect.poll(() => cutOn(wall)).toEqual([]);
	await wall.getByRole('button', { name: 'Tip & top' }).click();
	await expect(wall.getByText('Wat ging goed in deze sessie?')).toBeVisible();
	// right after the last step a tap is taken for a second one of that
	await expect
		.poll(async () => {
			const done = wall.getByRole('button', { name: 'Klaar', exact: true });
			if (await done.isVisible()) await done.click({ timeout: 1_000 }).catch(() => undefined);
			return wall.url();
		})
		.toMatch(/\/terug\?/);
});

test('with one laptop and no digibord who starts a session leads it from there', async ({ device }) => {
	const marijke = await device();
	await sitAt(marijke, { board, as: 'Marijke' });
	await marijke.getByRole('button', { name: 'Start de bordsessie' }).click();
	const sheet = marijke.getByRole('dialog');
	await expect(sheet).toContainText('Marijke is aan de beurt om te leiden');
	await sheet.getByRole('button', { name: /^Begin nu/ }).click();
	await expect(marijke.getByText('Jij leidt')).toBeVisible();
	await marijke.getByRole('button', { name: /Naar successen/ }).click();
	await expect(marijke.locator('[aria-current="step"]')).toContainText('Successen');
});

test('a pupil, and a digibord of a class, find no board of a team', async ({ device }) => {
	const page = await device();
	await sitAt(page, { board: '5b', as: 'Daan' });
	const daan = new URL(page.url()).searchParams.get('als');
	const answer = await page.goto(`/de-regenboog/boards/team?als=${daan}`);
	expect(answer?.status()).toBe(404);
});
