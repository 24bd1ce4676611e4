import type { Page } from '@playwright/test';
import { openFamily } from './family.ts';
import { listenTo } from './heard-bytes.ts';
import { expect, test } from './kring.ts';
import { personAt, school, sitAt } from './seated.ts';
import { openDoor } from './session-door.ts';

const tom = { board: '5b', as: 'Tom' };
const marijke = personAt({ board: '6', as: 'Marijke' });
test.use({ refusals: [303, 404, 422] });

/** Hangs a digibord in class 5b, as its teacher does. */
const hang = async (board: Page, teacher: Page) => {
	await board.goto('/digibord');
	await board.getByRole('button', { name: 'Toon de code' }).click();
	const code = await board.locator('.code').innerText();
	await teacher.goto(`${school}?als=${personAt(tom)}`);
	await teacher.getByText('Koppel een digibord').click();
	await teacher.getByLabel('De letters op het digibord').fill(code);
	await teacher.getByRole('button', { name: 'Koppel', exact: true }).click();
	await expect(board).toHaveURL(new RegExp(`${school}/boards/5b$`));
};

test('a digibord where a class just was asks whether it is gone, before anything of a family reaches it', async ({
	device,
	request,
	kring
}) => {
	const screen = { viewport: { width: 1920, height: 1080 } };
	const [board, teacher, keeper] = [await device(screen), await device(), await device()];
	await hang(board, teacher);
	const session = await openDoor(request, tom);
	await session.close();

	const family = await openFamily(request, kring.url);
	const address = await beginWithScreen(keeper, family.room);

	const heard = await listenTo(board);
	await board.goto(address);
	await board.getByRole('button').first().click();
	await expect(board.getByRole('heading', { name: 'Is de klas weg?' })).toBeVisible();
	await expect(board.getByRole('button')).toHaveCount(1);
	// also who goes there by another way
	await board.goto('/ons-bord/kamer');
	await expect(board.getByRole('heading', { name: 'Is de klas weg?' })).toBeVisible();
	expect(heard.size()).toBeGreaterThan(1_000);
	for (const words of ['Meryem', 'Sevda', 'Dat ze zich fijn voelen', family.circle, family.together])
		expect.soft(heard.has(words), words).toBe(false);
	expect(await board.title()).toBe('Kring');

	await board.getByRole('button', { name: 'Ja' }).click();
	await expect(board.getByRole('group', { name: 'Meryem' })).toBeVisible();
	expect(heard.has('Meryem')).toBe(true);
	await board.reload();
	await expect(board.getByRole('group', { name: 'Meryem' })).toBeVisible();
	await expect(board.getByText('Meryem opent. Lees maar voor:')).toBeVisible();
	await expect(board.getByText('De jongste mag zeggen wie er zijn.')).toBeVisible();

	// the class comes back: another session, and it is asked again
	const next = await openDoor(request, tom);
	await board.reload();
	await expect(board.getByRole('heading', { name: 'Is de klas weg?' })).toBeVisible();
	await next.close();
	await family.say('circle', family.circle, { type: 'end-meeting', meeting: family.meeting });
});

test('also where no digibord was paired: what a class just had its session at asks whether it is gone', async ({
	device,
	request,
	kring
}) => {
	const [board, keeper] = [await device(), await device()];
	const session = await openDoor(request, tom);
	await sitAt(board, tom);
	await expect.poll(() => keptCookies(board)).toContain('klas-hier');
	await session.close();

	const family = await openFamily(request, kring.url);
	await board.goto(await beginWithScreen(keeper, family.room));
	await board.getByRole('button').first().click();
	await expect(board.getByRole('heading', { name: 'Is de klas weg?' })).toBeVisible();
	await board.getByRole('button', { name: 'Ja' }).click();
	await expect(board.getByRole('group', { name: 'Meryem' })).toBeVisible();
	await board.reload();
	await expect(board.getByRole('group', { name: 'Meryem' })).toBeVisible();
	// a device that no class had before it is asked nothing
	await expect(keeper.getByRole('heading', { name: 'Is de klas weg?' })).toHaveCount(0);
	await family.say('circle', family.circle, { type: 'end-meeting', meeting: family.meeting });
});

/** The ib'er begins, Meryem opens; gives back where the screen of the room is. */
const beginWithScreen = async (keeper: Page, room: string): Promise<string> => {
	await keeper.goto(room);
	await keeper.getByRole('button', { name: 'Meryem' }).click();
	await keeper.getByRole('button', { name: 'Begin het overleg' }).click();
	await keeper.getByText('Een apparaat erbij').click();
	await keeper.getByRole('button', { name: 'Het scherm in de kamer' }).click();
	return (await keeper.locator('[data-address]').getAttribute('data-address')) ?? '';
};

const keptCookies = async (page: Page): Promise<string[]> => (await page.context().cookies()).map(({ name }) => name);

/** What a page keeps on its device, but for how far down it was read. */
const keptOn = (page: Page) =>
	page.evaluate(() => {
		const { ['sveltekit:scroll']: _scroll, ['sveltekit:snapshot']: _snapshot, ...session } = sessionStorage;
		return JSON.stringify({ ...localStorage, ...session }) + document.cookie;
	});

/** Goes through a rehearsal from the check-in to the door, with words that are nowhere else. */
const rehearse = async (page: Page, name: string, words: string) => {
	await expect(page.getByText('Dit is oefenen. Niets wordt bewaard.')).toBeVisible();
	await expect(page.getByText(`${name} opent. Lees maar voor:`)).toBeVisible();
	await page.getByRole('group', { name }).getByRole('button', { name: 'blij' }).click();
	await expect(page.getByRole('button', { name: 'blij', pressed: true })).toHaveCount(0);
	// a second tap on the same place skips no part, and does not go back
	await page.getByRole('button', { name: 'Laat zien' }).dblclick({ delay: 20 });
	await expect(page.getByRole('button', { name: 'blij', pressed: true })).toHaveCount(1);
	await page.getByRole('button', { name: /Naar wat gelukt is/ }).dblclick({ delay: 20 });
	await expect(page.getByRole('list', { name: 'Waar we zijn' }).locator('[aria-current]')).toHaveText(/Gelukt/);
	if (await page.getByRole('button', { name: `${name} geef de beurt` }).isVisible())
		await page.getByRole('button', { name: `${name} geef de beurt` }).click();
	await page.getByRole('button', { name: 'Dat is gelukt' }).click();
	await page.getByRole('button', { name: `Dit ging goed, ${name}` }).click();
	await page.getByRole('textbox').first().fill(words);
	await page.getByRole('button', { name: 'Ophangen' }).click();
	await page.getByRole('button', { name: /Naar waar we aan werken/ }).click();
	await expect(page.getByText(words)).toBeVisible();
	await page.getByRole('button', { name: 'Naar de deur' }).click();
	await expect(page.getByRole('heading', { name: 'Tot ziens' })).toBeVisible();
};

test('a child rehearses on the real screen, and nothing of it is sent or kept', async ({ device, request, kring }) => {
	const family = await openFamily(request, kring.url);
	const page = await device();
	await page.goto(family.board);
	await page.getByRole('link', { name: 'Oefenen met een kind' }).click();
	await expect(page.getByText('Demirel')).toHaveCount(0);
	await page.getByRole('button', { name: 'Meryem' }).click();

	const before = await keptOn(page);
	const sent: string[] = [];
	page.on('request', (one) => {
		if (one.method() !== 'GET' || one.url().includes('/api/')) sent.push(`${one.method()} ${one.url()}`);
	});
	await rehearse(page, 'Meryem', 'oefenwoordje');
	await page.getByRole('button', { name: 'Nog een keer' }).click();
	await expect(page.getByText('oefenwoordje')).toHaveCount(0);
	// the three houses can be tried as well: of those too nothing stays
	await page.getByRole('button', { name: 'Drie huizen' }).click();
	await expect(page.getByText('Dit is oefenen. Als je stopt, is het weg.')).toBeVisible();
	await page.getByRole('dialog').getByRole('button', { name: 'Zorgen' }).click();
	await page.getByRole('textbox').fill('oefenwoordje');
	await page.getByRole('button', { name: 'Leg het erin' }).click();
	await expect(page.getByRole('dialog').getByText('oefenwoordje')).toBeVisible();
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Stop' }).click();
	await page.getByRole('button', { name: 'Ilyas' }).click();
	await expect(page.getByText('We stoppen even')).toBeVisible();
	await page.getByRole('button', { name: 'We gaan weer verder' }).click();
	await rehearse(page, 'Meryem', 'oefenwoordje');
	await page.getByRole('button', { name: 'Klaar' }).click();
	await page.waitForURL(new RegExp(`/overleg/${family.circle}`));
	expect(sent).toEqual([]);
	await expect(page.getByText('oefenwoordje')).toHaveCount(0);

	// on any screen, of nobody: the name that is typed stays on the page
	const board = await device({ viewport: { width: 1920, height: 1080 } });
	const heard: string[] = [];
	board.on('request', (one) => heard.push(`${one.url()} ${one.postData() ?? ''}`));
	await board.goto('/ons-bord/oefenen');
	const beforeBoard = await keptOn(board);
	await board.getByLabel('Je voornaam').fill('Ilyasje');
	await board.getByRole('button', { name: 'Oefenen' }).click();
	await rehearse(board, 'Ilyasje', 'oefenwoordje');
	await board.getByRole('button', { name: 'Klaar' }).click();
	await expect(board.getByLabel('Je voornaam')).toHaveValue('');
	expect(heard.filter((one) => one.includes('Ilyasje') || one.includes('oefenwoordje'))).toEqual([]);
	expect(await keptOn(page)).toBe(before);
	expect(await keptOn(board)).toBe(beforeBoard);
});

test('a school calls its forms of meeting its own; a meeting that was planned stays as it was', async ({
	device,
	request,
	kring
}) => {
	const family = await openFamily(request, kring.url);
	const page = await device();
	await page.goto(`${school}/jaar?als=${marijke}`);
	await page.getByRole('link', { name: 'Naar de vormen van overleg' }).click();
	const card = page.getByRole('region', { name: /Zorgoverleg/ });
	await card.getByLabel('Naam').fill('Kletskring');
	await card.getByLabel('Doel van thuis').fill('9');
	await card.getByLabel('De deur').fill('');
	await card.getByRole('button', { name: 'Bewaar' }).click();
	await expect(page.getByRole('alert')).toHaveText('Deze delen staan niet in de goede volgorde.');
	await expect(card.getByLabel('Naam')).toHaveValue('Kletskring');
	await card.getByLabel('De deur').fill('1');
	await card.getByRole('button', { name: 'Bewaar' }).click();
	await expect(page.getByRole('region', { name: /Kletskring/ })).toContainText('35 minuten');

	await page.goto(family.board);
	const meetings = page.locator('#meetings');
	await expect(meetings).toContainText('Kletskring · 30 minuten');
	await meetings.getByText('Plan een overleg').click();
	const form = meetings.locator('form').filter({ has: page.getByRole('button', { name: 'Plan dit overleg' }) });
	await form.getByLabel('Dag').fill('2027-01-20');
	await form.getByLabel('Tijd').fill('14:15');
	await form.getByRole('button', { name: 'Plan dit overleg' }).click();
	await expect(meetings).toContainText('Kletskring · 35 minuten');
	await expect(meetings).toContainText('Kletskring · 30 minuten');

	await page.goto(`${school}/overleg/vormen?als=${marijke}`);
	await page.getByRole('button', { name: 'Terug naar Zorgoverleg' }).click();
	await expect(page.getByRole('region', { name: /Zorgoverleg/ })).toContainText('30 minuten');
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('a school adds a form of meeting and takes one away; what was planned with it keeps it', async ({
		page,
		request,
		kring
	}) => {
		const family = await openFamily(request, kring.url);
		const forms = `${school}/overleg/vormen?als=${marijke}`;
		// what stands there is in its field also without script: a mother's goal is changed, not written anew
		await page.goto(family.board);
		await expect(page.locator('#home textarea').first()).toHaveValue('Dat ze zich fijn voelen op school');
		await page.goto(forms);
		const fresh = page.getByRole('region', { name: 'Een vorm erbij' });
		await fresh.getByLabel('Naam').fill('Kringgesprek');
		await fresh.getByLabel('De deur').fill('');
		await fresh.getByRole('button', { name: 'Zet erbij' }).click();
		await expect(page.getByRole('alert')).toHaveText('Deze delen staan niet in de goede volgorde.');
		await expect(fresh.getByLabel('Naam')).toHaveValue('Kringgesprek');
		await fresh.getByLabel('De deur').fill('2');
		await fresh.getByRole('button', { name: 'Zet erbij' }).click();
		await expect(page.getByRole('region', { name: /Kringgesprek/ })).toContainText('31 minuten');

		const plan = async () => {
			await page.goto(family.board);
			const form = page
				.locator('#meetings form')
				.filter({ has: page.getByRole('button', { name: 'Plan dit overleg' }) });
			await page.locator('#meetings').getByText('Plan een overleg').click();
			return form;
		};
		const form = await plan();
		await form.getByLabel('Soort overleg').selectOption('Kringgesprek');
		await form.getByLabel('Dag').fill('2027-01-20');
		await form.getByLabel('Tijd').fill('14:15');
		await form.getByRole('button', { name: 'Plan dit overleg' }).click();
		await expect(page.locator('#meetings')).toContainText('Kringgesprek · 31 minuten');

		await page.goto(forms);
		for (const name of ['Kringgesprek', 'Ondersteuningsteam', 'Multidisciplinair overleg', 'Zorgbespreking'])
			await page.getByRole('button', { name: `Neem ${name} weg` }).click();
		await page.getByRole('button', { name: 'Neem Zorgoverleg weg' }).click();
		await expect(page.getByRole('alert')).toHaveText('Eén vorm van overleg moet er blijven.');
		const again = await plan();
		await expect(again.getByLabel('Soort overleg').locator('option')).toHaveText(['Zorgoverleg']);
		// what was planned is still what it was, also when something else of it is changed
		const meetings = page.locator('#meetings');
		await expect(meetings).toContainText('Kringgesprek · 31 minuten');

		await page.goto(forms);
		const gone = page.getByRole('region', { name: 'Niet meer gebruikt' });
		await gone.getByRole('button', { name: 'Kringgesprek weer gebruiken' }).click();
		await page.getByRole('button', { name: 'Ondersteuningsteam weer gebruiken' }).click();
		await expect(page.getByRole('region', { name: /Kringgesprek/ })).toContainText('30 minuten');
		await expect(page.getByRole('region', { name: /Ondersteuningsteam/ })).toBeVisible();
	});
});
