import type { Page } from '@playwright/test';
import { circleIn } from '#example/circles.ts';
import { householdIn } from '#example/households.ts';
import { staffOf } from '#example/regenboog.ts';
import { dayOf } from '#kernel/time.ts';
import { cutOn } from './cut-off.ts';
import { inTheWay } from './in-the-way.ts';
import { expect, test } from './kring.ts';
import { personAt, school } from './seated.ts';
import { languages, phoneWidths } from './sweep.ts';

const marijke = personAt({ board: '5b', as: 'Marijke' });
const at = (path = '', as = marijke) => `${school}/overleg${path}${path.includes('?') ? '&' : '?'}als=${as}`;
test.use({ refusals: [404, 422] });

const kept = (page: Page, part: string) =>
	expect(page.locator(`#${part}`).getByText('Bewaard.', { exact: true })).toBeVisible();
const guest = (page: Page, name: string) =>
	page.getByRole('article').filter({ has: page.getByRole('heading', { name }) });

/** What a guardian says about Joke, noted by the ib'er. */
const saysYes = async (page: Page, name: string) => {
	const joke = guest(page, 'Joke Verbeek');
	await joke.getByText('Noteer wat ouders zeggen').click();
	await joke.getByText(`Noteer wat ${name} zegt`).click();
	const form = joke.locator('form').filter({ has: page.getByRole('button', { name: `Noteer ${name}` }) });
	// nothing is said beforehand
	await expect(form.getByRole('radio', { name: 'ja' })).not.toBeChecked();
	await form.getByText('ja', { exact: true }).click();
	await form.getByText('op papier').click();
	await form.getByRole('button', { name: `Noteer ${name}` }).click();
	await expect(joke.getByText('Bewaard.', { exact: true })).toBeVisible();
};

test('without any script an ib’er opens a board, and a partner has no ground until both parents said yes', async ({
	device
}) => {
	const page = await device({ javaScriptEnabled: false });
	await page.goto(`${school}/gezinnen/${householdIn('hagen-1')}?als=${marijke}`);
	await page.getByRole('link', { name: 'Open ons bord' }).click();
	await expect(page.getByRole('checkbox', { name: /^Julie, Groep 4/ })).toBeChecked();
	await page.getByRole('checkbox', { name: /^Julie, Groep 4/ }).uncheck();
	await page.getByRole('button', { name: 'Open ons bord' }).click();
	await expect(page.getByRole('alert')).toHaveText('Vink eerst een kind aan.');
	await page.getByRole('checkbox', { name: /^Julie, Groep 4/ }).check();
	await page.getByRole('button', { name: 'Open ons bord' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ons bord van Julie');
	expect(await page.title()).toBe('Ons bord · Kring');
	const board = page.url();

	await page.getByText('Doel van thuis opschrijven').click();
	await page.getByLabel('Van wie is dit doel?').selectOption('Marloes');
	await page.getByLabel('Wat wil je voor je kinderen?').fill(' ');
	await page.locator('#home').getByRole('button', { name: 'Bewaar' }).click();
	await expect(page.locator('#home').getByRole('alert')).toBeVisible();
	await page.getByLabel('Wat wil je voor je kinderen?').fill('Dat ze met plezier gaat');
	await page.locator('#home').getByRole('button', { name: 'Bewaar' }).click();
	await kept(page, 'home');
	await expect(page.locator('#home blockquote')).toHaveText('Dat ze met plezier gaat');

	await page.getByText('Nodig iemand van een organisatie uit').click();
	const invite = page.locator('#who form').filter({ has: page.getByLabel('Organisatie', { exact: true }) });
	await invite.getByLabel('Voornaam').fill('Joke');
	await invite.getByLabel('Achternaam').fill('Verbeek');
	await invite.getByLabel('Organisatie', { exact: true }).selectOption('Jeugdzorg');
	await invite.getByLabel('Functie').fill('gezinscoach');
	await invite.getByLabel('Waarom komt deze gast?').fill('Helpt thuis');
	await invite.getByRole('button', { name: 'Nodig uit' }).click();
	const joke = guest(page, 'Joke Verbeek');
	await expect(joke.getByText('Bewaard.', { exact: true })).toBeInViewport();
	await expect(joke).toContainText('gezinscoach, Jeugdzorg');
	// both who decide, although they live in two homes
	await expect(joke).toContainText(
		'Mag er nog niet bij zijn: er is nog niets gevraagd. Nog geen ja van Marloes en Peter.'
	);
	await saysYes(page, 'Marloes');
	await expect(joke).toContainText('Mag er nog niet bij zijn. Nog geen ja van Peter.');
	await saysYes(page, 'Peter');
	await expect(joke).toContainText('Mag erbij zijn: alle ouders met gezag zeiden ja.');

	// who comes for another family too is asked in two taps, and has no more ground here than anyone
	await page.getByText('Nodig iemand van een ander overleg uit').click();
	const known = page.locator('#who details[open] li').getByRole('button').first();
	const [name = ''] = (await known.innerText()).trim().split(',');
	await known.click();
	await expect(guest(page, name)).toContainText('Mag er nog niet bij zijn');

	await page.getByText('Plan een overleg').click();
	await page.locator('#meetings').getByLabel('Dag').fill(dayOf(Date.now()));
	await page.locator('#meetings').getByLabel('Tijd').fill('23:30');
	await page.locator('#meetings').getByLabel('Waar').fill('Kamer 2');
	await page.getByRole('button', { name: 'Plan dit overleg' }).click();
	await kept(page, 'meetings');
	const today = page.getByRole('region', { name: 'Vandaag' });
	await expect(today).toContainText('Vandaag om 23:30');
	await expect(today).toContainText('Groep 4 Julie');
	const room = await today.getByRole('link', { name: 'Naar de kamer' }).getAttribute('href');
	expect(room).toMatch(/\/overleg\/[0-9a-f-]{36}\/kamer\/[0-9a-f-]{36}\?als=/);

	// who is invited after that is asked to it too
	const marloes = page.locator('#who details').filter({ has: page.getByText(/^Nodig Marloes .*uit$/) });
	await marloes.locator('summary').click();
	await expect(marloes.getByRole('checkbox', { name: /23:30/ })).toBeChecked();
	await marloes.getByLabel('Waarom komt deze gast?').fill('Hoort bij het gezin');
	await marloes.getByRole('button', { name: /^Nodig uit/ }).click();
	await expect(page.locator('#meetings article').filter({ hasText: '23:30' })).toContainText('Marloes');

	await joke.getByText('Nog geen link').click();
	await joke.getByRole('button', { name: /Maak een link/ }).click();
	await expect(joke.getByRole('img', { name: 'De link van Joke Verbeek' })).toBeInViewport();
	await expect(joke.getByText(/^\d{3} \d{3}$/)).toBeVisible();
	// what was shown once is shown no more
	await page.goto(board);
	await expect(joke.getByText(/^\d{3} \d{3}$/)).toHaveCount(0);
	await expect(joke.getByText('De link staat klaar')).toBeVisible();
	await page.goto(`${school}?als=${marijke}`);
	await expect(page.getByRole('listitem').filter({ hasText: '23:30' })).toContainText('Julie');
});

test('what was agreed is told, finished and late; about each child apart', async ({ page }) => {
	await page.goto(at());
	const card = page.getByRole('article').filter({ hasText: 'Amira, Sem, Noor en Jip' });
	await expect(card).toContainText('Moet nog iets horen: Amira en Sem');
	await card.getByRole('link').click();
	const agreed = page.locator('#agreed');
	const sem = agreed.locator('section section').filter({ has: page.getByRole('heading', { name: 'Sem' }) });
	await expect(agreed.getByRole('heading', { level: 3 })).toHaveText(['Amira', 'Sem', 'Noor', 'Het hele gezin']);
	await expect(sem).not.toContainText('Amira');
	await sem.getByRole('button', { name: /^Verteld/ }).click();
	await kept(page, 'agreed');
	await expect(sem).toContainText('Sem weet het sinds');
	await sem.getByRole('button', { name: /^Gedaan/ }).click();
	await expect(sem).toHaveCount(0);
	// what cannot go back is asked once more, and says what goes
	const children = page.locator('#children');
	await children.getByText('Meer over Amira').click();
	await children.getByText('Haal Amira van dit bord', { exact: true }).click();
	await expect(children.getByText(/^Gewist worden: .*Amira.* Dat kan niet terug/)).toBeVisible();
	await expect(children.getByRole('button', { name: 'Ja, haal Amira van dit bord en wis dit' })).toBeVisible();
	await expect(children.getByRole('heading', { name: 'Amira' })).toBeVisible();
	await page.goto(`${school}?als=${marijke}`);
	const must = page.getByRole('region', { name: 'Wie moet dit nog horen' });
	await expect(must).toContainText('Amira');
	await expect(must).not.toContainText('Sem');
	await expect(must).not.toContainText('woensdag');
});

test('for another ib’er, a teacher and a child this board is not there, whatever is asked of it', async ({
	device
}) => {
	const page = await device();
	const [yvonne] = staffOf(({ name }) => name === 'Yvonne Plaisier');
	await page.goto(`${school}/mensen/${yvonne?.id}?als=${marijke}`);
	await page.getByText('Geef een taak').click();
	await page.getByLabel('Taak').selectOption("ib'er");
	await page
		.locator('form')
		.filter({ has: page.getByLabel('Taak') })
		.getByRole('button', { name: 'Geef' })
		.click();
	await expect(page.getByRole('button', { name: /^Haal weg/ })).toBeVisible();
	// a colleague who is ib'er now, and keeps no board
	expect((await page.goto(at('', yvonne?.id)))?.status()).toBe(200);
	await expect(page.getByText('Je houdt nog geen bord bij.')).toBeVisible();
	const told = new Set<string>();
	for (const as of [yvonne?.id ?? '', personAt({ board: '5b', as: 'Tom' }), personAt({ board: '5b', as: 'Daan' })]) {
		const answer = await page.goto(at(`/${circleIn('de-wit')}`, as));
		expect(answer?.status()).toBe(404);
		expect(await page.content()).not.toContain('Amira');
		told.add(await page.getByRole('main').innerText());
		const asked = await page.request.post(at(`/${circleIn('de-wit')}?/close-cycle`, as), {
			form: { stayed: 'yes' },
			headers: { origin: new URL(page.url()).origin }
		});
		expect(asked.status()).toBe(404);
	}
	expect(told.size).toBe(1);
	const here = await page.goto(at(`/${circleIn('de-wit')}`));
	expect(here?.headers()).toMatchObject({ 'cache-control': 'no-store' });
	expect(here?.headers()['content-encoding']).toBeUndefined();
	// shared, it is there for both
	await page.getByText('Deel met een andere ib’er').click();
	await page.getByLabel('Met wie?').selectOption('Yvonne Plaisier');
	await page.getByRole('button', { name: 'Deel dit bord' }).click();
	await kept(page, 'helpers');
	expect((await page.goto(at(`/${circleIn('de-wit')}`, yvonne?.id)))?.status()).toBe(200);
	await page.getByText('Hou hiermee op').click();
	await page.getByRole('button', { name: 'Ja, ik hou dit bord niet meer bij' }).click();
	await expect(page.getByText('Je houdt dit bord niet meer bij.')).toBeVisible();
	expect((await page.goto(at(`/${circleIn('de-wit')}`, yvonne?.id)))?.status()).toBe(404);
	// who comes after finds her as she was
	await page.goto(`${school}/mensen/${yvonne?.id}?als=${marijke}`);
	await page.getByRole('button', { name: /^Haal weg/ }).click();
	await expect(page.getByRole('button', { name: /^Haal weg/ })).toHaveCount(0);
});

test('nothing of a board stands in anyone’s way or is cut, at any width, also when all is open', async ({
	device,
	kring
}) => {
	const page = await device({ reducedMotion: 'reduce' });
	for (const language of languages) {
		await page.context().addCookies([{ name: 'taal', value: language, url: kring.url }]);
		const pages = [
			'',
			'/nieuw',
			`/nieuw?gezin=${householdIn('celik')}`,
			`/${circleIn('demirel')}`,
			`/${circleIn('de-wit')}`
		];
		for (const path of pages) {
			await page.goto(at(path));
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await atEachWidth(page, `${path}, ${language}`);
		}
		await page.locator('main details').evaluateAll((all) => {
			for (const fold of all) (fold as HTMLDetailsElement).open = true;
		});
		await atEachWidth(page, `all open, ${language}`);
		await guest(page, 'Joke Verbeek').getByRole('button').filter({ hasText: /link/ }).first().click();
		await expect(page.getByRole('img', { name: /Joke Verbeek/ })).toBeVisible();
		await atEachWidth(page, `a link is shown, ${language}`);
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
