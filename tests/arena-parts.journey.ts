import type { Page } from '@playwright/test';
import { states } from '#arenas/states.ts';
import { arenaFor, arenaNow, arenasFor, heard, planArena, roomScreenFor } from './arena.ts';
import { cutOn } from './cut-off.ts';
import { seesFocus, tabTo } from './focus.ts';
import { inTheWay } from './in-the-way.ts';
import { expect, test } from './kring.ts';

const widths = [390, 768, 1366, 1920];
const live = (page: Page) => expect(page.getByRole('main').getByRole('status').first()).toContainText('live');

// what is too long is answered with a sentence
test.use({ apart: 'arena-parts', refusals: [422] });

test('an arena is planned without any script, and what does not fit comes back with a sentence', async ({ device }) => {
	const page = await device({ javaScriptEnabled: false });
	await page.goto(arenasFor('Marijke'));
	const long = 'Hoe het gaat als iedereen tegelijk naar buiten wil en niemand weet wie er het eerst mag lopen';
	await page.getByLabel('Waar gaat het over?').fill(long);
	await page.getByRole('button', { name: 'Plan de arena' }).click();
	await expect(page.getByRole('alert')).toHaveText('Dit onderwerp is te lang.');
	await expect(page.getByLabel('Waar gaat het over?')).toHaveValue(long);
	await page.getByLabel('Waar gaat het over?').fill('buiten spelen');
	await page.getByRole('button', { name: 'Plan de arena' }).click();
	await expect(page).toHaveURL(/\/arena\/[0-9a-f-]{36}/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('buiten spelen');
	await expect(page.getByText('Maak met het team de vragen. Open en nieuwsgierig.')).toBeVisible();
});

test('while one types a question there is advice; a colleague’s name is pointed out before it is kept', async ({
	device,
	request
}) => {
	const arena = await planArena(request, { topic: 'wat je van elkaar leert' });
	const page = await device();
	await page.goto(arenaFor(arena.id, 'Lotte'));
	await live(page);
	const field = page.getByLabel('Nieuwe vraag');
	const kept = async () => (await arenaNow(request, arena.id)).questions.map(({ words }) => words);
	await field.fill('Is het rustig in de gang?');
	await expect(page.getByText(/^Hier kun je alleen ja of nee op zeggen/)).toBeVisible();
	await field.fill('Wanneer is het rustig in de gang?');
	await expect(page.getByText(/^Hier kun je alleen ja of nee op zeggen/)).toHaveCount(0);
	await field.fill('Wat helpt jou als Hanna rekenen uitlegt?');
	await expect(page.getByText(/^Hier staat een naam/)).toBeVisible();
	await field.press('Enter');
	await expect(page.getByRole('alert')).toContainText('Er staat een naam in: Hanna.');
	expect(await kept()).toEqual([]);
	// changed, it is looked at anew
	await field.fill('Wat helpt jou als Hanna of Tom rekenen uitlegt?');
	await field.press('Enter');
	await expect(page.getByRole('alert')).toContainText('Hanna en Tom');
	expect(await kept()).toEqual([]);
	await field.fill('Wat helpt jou als de leerkracht rekenen uitlegt?');
	await field.press('Enter');
	await expect.poll(kept).toEqual(['Wat helpt jou als de leerkracht rekenen uitlegt?']);
	// pointed out, and never blocked
	await field.fill('Wat leer jij van Hanna?');
	await field.press('Enter');
	await page.getByRole('button', { name: 'Toch zo bewaren' }).click();
	await expect.poll(kept).toContain('Wat leer jij van Hanna?');
});

test('devices are away: one has the pen, hands it on, and nobody else has a place to write', async ({
	device,
	request
}) => {
	const arena = await planArena(request, { topic: 'stil zijn in de gang' });
	await arena.to('live');
	const [lotte, esra] = [await device(), await device({ viewport: { width: 390, height: 844 }, hasTouch: true })];
	for (const [page, as] of [
		[lotte, 'Lotte'],
		[esra, 'Esra']
	] as const) {
		await page.goto(arenaFor(arena.id, as));
		await live(page);
		await expect(page.getByText('Nu praten de leerlingen. Leg je apparaat weg en luister.')).toBeVisible();
		await expect(page.getByRole('textbox')).toHaveCount(0);
	}
	await lotte.getByRole('button', { name: 'Ik schrijf mee' }).click();
	await lotte.getByLabel('Letterlijk gehoord').fill('Hanna zegt dat het stil moet zijn');
	await lotte.getByLabel('Letterlijk gehoord').press('Enter');
	await expect(lotte.getByRole('alert')).toContainText('Er staat een naam in: Hanna.');
	expect((await arenaNow(request, arena.id)).quotes).toEqual([]);
	await lotte.getByLabel('Letterlijk gehoord').fill('De juf zegt dat het stil moet zijn');
	await lotte.getByLabel('Letterlijk gehoord').press('Enter');
	await expect(lotte.getByText('De juf zegt dat het stil moet zijn')).toBeVisible();
	await expect(esra.getByText('Lotte schrijft mee.')).toBeVisible();
	await esra.getByRole('button', { name: 'Ik schrijf mee' }).click();
	await expect(esra.getByLabel('Letterlijk gehoord')).toBeVisible();
	await expect(esra.getByText('De juf zegt dat het stil moet zijn')).toBeVisible();
	await expect(lotte.getByRole('textbox')).toHaveCount(0);
	await arena.to('pupils-out');
});

test('what was said is put under an idea by keys alone', async ({ device, request }) => {
	const arena = await planArena(request, { topic: 'jassen en tassen' });
	await arena.to('pupils-out');
	const page = await device();
	await page.goto(arenaFor(arena.id, 'Tom'));
	await live(page);
	const idea = page.getByRole('region', { name: 'Twee kapstokken erbij' });
	await tabTo(page, 'Nieuw idee');
	await page.keyboard.type('Twee kapstokken erbij');
	await page.keyboard.press('Enter');
	await expect(idea).toBeVisible();
	await seesFocus(page);
	const [first = '', second = ''] = heard;
	for (const words of [first, second]) {
		await tabTo(page, `“${words}`);
		await page.keyboard.press('Enter');
		await expect(page.getByText('Waar hoort deze zin bij?')).toBeVisible();
		await tabTo(page, 'Leg hier');
		await page.keyboard.press('Enter');
		await expect(idea).toContainText(words);
		await seesFocus(page);
	}
	// out again, and put down again with Escape
	await tabTo(page, `“${first}`);
	await page.keyboard.press('Enter');
	await page.keyboard.press('Escape');
	await expect(page.getByText('Waar hoort deze zin bij?')).toHaveCount(0);
	await page.keyboard.press('Enter');
	await tabTo(page, 'Haal eruit');
	await page.keyboard.press('Enter');
	await expect(idea).not.toContainText(first);
	await seesFocus(page);
	const { quotes, ideas } = await arenaNow(request, arena.id);
	expect(quotes.filter(({ idea: under }) => under === ideas[0]?.id).map(({ words }) => words)).toEqual([second]);
});

test('no screen of an arena is cut or stands in anyone’s way, from its plan to what pupils say of it', async ({
	device,
	request
}) => {
	const page = await device({ reducedMotion: 'reduce' });
	const look = async (place: string, address: string) => {
		await page.goto(address);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await page.waitForFunction(() => history.scrollRestoration === 'manual');
		await page.locator('main details').evaluateAll((all) => {
			for (const fold of all) (fold as HTMLDetailsElement).open = true;
		});
		for (const width of widths) {
			await page.setViewportSize({ width, height: width < 700 ? 844 : 768 });
			expect.soft(await cutOn(page), `${place}, ${width} wide`).toEqual([]);
		}
		await page.setViewportSize({ width: 390, height: 844 });
		expect.soft(await inTheWay(page), place).toEqual([]);
	};
	const [plain, withPads] = [
		await planArena(request, { topic: 'samen leren' }),
		await planArena(request, { topic: 'hulp bij rekenen', pads: true })
	];
	for (const stage of states)
		await test.step(stage, async () => {
			const both = stage === 'draft' || stage === 'live' || stage === 'pupils-out';
			for (const [arena, kind] of both
				? ([
						[plain, ''],
						[withPads, ', each a page']
					] as const)
				: ([[plain, '']] as const)) {
				await arena.to(stage);
				await look(`${stage}${kind}, who leads`, arenaFor(arena.id, 'Marijke'));
				await look(`${stage}${kind}, who listens`, arenaFor(arena.id, 'Lotte'));
				// one at a time: while pupils speak, Kring is quiet
				if (stage === 'live') await arena.to('pupils-out');
			}
			await look(`${stage}, in the room`, roomScreenFor(plain.id));
			await look(`${stage}, all arenas`, arenasFor('Marijke'));
		});
});
