import type { Page } from '@playwright/test';
import { openFamily, type Family } from './family.ts';
import { weighAnew } from './first-page.ts';
import { listenTo, type Heard } from './heard-bytes.ts';
import { expect, test } from './kring.ts';

/** What is said with the children in the room, and behind the door. Words that stand nowhere else. */
const ofPartOne = ['gedagzegger'];
/** What a child wants to work on the adults read too: it is where their part begins. */
const ofBoth = ['rustplekje', 'meekijkster'];
const ofPartTwo = ['spraakhulpje', 'thuisritme', 'brengafspraak', 'samenkunnend'];
/** Of the family's own board: who comes with what, in words that are the ib'er's. */
const ofTheCircle = ['Geheimachternaam'];
/** Why a partner comes without being asked: that a guardian reads, and nobody else who comes. */
const ground = 'leerplichtgrond';

const hear = async (page: Page): Promise<Heard> => listenTo(page);

/** Comes in with the link and the code from the letter. */
const comesIn = async (page: Page, family: Family, guest: string, comeIn: string): Promise<void> => {
	const { link, code } = await family.letterTo(guest);
	await page.goto(link);
	const dutch = page.getByRole('link', { name: 'Nederlands' }).or(page.getByRole('button', { name: 'Nederlands' }));
	const field = page.locator('input[name=code]');
	await expect(dutch.first().or(field)).toBeVisible();
	if (!(await field.isVisible())) await dutch.first().click();
	await field.fill(code);
	await page.getByRole('button', { name: comeIn }).click();
	await page.waitForURL(/wachten|wie-komt/);
	if (!page.url().includes('wachten')) await page.goto('/ons-bord/wachten');
};

test.use({ refusals: [303, 404, 422] });

test('a family sits at the board, its children lead, and nothing of the second part reaches who went through the door', async ({
	device,
	request,
	kring
}) => {
	const family = await openFamily(request, kring.url);
	await family.say('circle', family.circle, {
		type: 'note-legal-duty',
		guest: family.late,
		words: 'leerplichtgrond van de gemeente'
	});
	const keeper = await device();
	await keeper.goto(family.room);
	await expect(keeper.getByText('Groep 1/2a')).toBeVisible();
	// who opens is asked: nobody begins without a word about it
	await keeper.getByRole('button', { name: 'Begin het overleg' }).click();
	await expect(keeper.getByRole('alert')).toHaveText('Kies eerst wie opent: een kind, of jij.');
	await expect(keeper.getByRole('button', { name: 'Ik begin zelf' })).toHaveAttribute('aria-pressed', 'false');
	await keeper.getByRole('button', { name: 'Meryem' }).click();
	await keeper.getByRole('button', { name: 'Begin het overleg' }).click();
	await expect(keeper.getByRole('heading', { name: 'Ons bord' })).toBeVisible();

	const place = async (name: string): Promise<{ page: Page; heard: Heard }> => {
		await keeper.getByText('Een apparaat erbij').click();
		await keeper.getByRole('button', { name }).click();
		const address = (await keeper.locator('[data-address]').getAttribute('data-address')) ?? '';
		const page = await device();
		const heard = await hear(page);
		await page.goto(address);
		const child = /^Een tablet voor (.+)$/.exec(name)?.[1];
		if (child) {
			// whose tablet it is, before anyone sits down, and from then on at every moment
			await expect(page.getByRole('heading', { level: 1, name: `Ben jij ${child}?` })).toBeVisible();
			await page.getByText('Nee', { exact: true }).click();
			await expect(page.getByText(`Haal er iemand bij. Dit is de plek van ${child}.`)).toBeVisible();
			await page.getByRole('button', { name: `Ja, ik ben ${child}` }).click();
		} else await page.getByRole('button').first().click();
		await page.waitForURL(/kamer/);
		if (child) await expect(page.getByRole('heading', { level: 1, name: child })).toBeVisible();
		// a code that was used folds away by itself
		await expect(keeper.locator('[data-address]')).toHaveCount(0);
		return { page, heard };
	};
	const screen = await place('Het scherm in de kamer');
	const meryem = await place('Een tablet voor Meryem');
	const ilyas = await place('Een tablet voor Ilyas');

	const guest = async (id: string, name: string, comeIn: string, viewport = { width: 390, height: 844 }) => {
		const page = await device({ viewport });
		const heard = await hear(page);
		await comesIn(page, family, id, comeIn);
		await expect(keeper.getByText(name, { exact: false }).first()).toBeVisible();
		return { page, heard };
	};
	const letIn = (name: string) => keeper.getByRole('button', { name: `Laat binnen: ${name}` }).click();
	const mother = await guest(family.mother, 'Sevda', 'Devam', { width: 360, height: 640 });
	await letIn('Sevda');
	await mother.page.waitForURL(/kamer/);
	await expect(mother.page.getByRole('heading', { name: 'Bizim pano' })).toBeVisible();
	const ilse = await guest(family.partner, 'Ilse', 'Naar binnen');
	await letIn('Ilse');
	await ilse.page.waitForURL(/kamer/);
	const karim = await guest(family.late, 'Karim', 'Naar binnen');

	await test.step('the room is light, on a child’s tablet and on an old phone', async () => {
		for (const { page } of [meryem, mother]) {
			const weight = await weighAnew(page);
			expect.soft(weight, 'JS and CSS, brotli').toBeGreaterThan(10_000);
			expect.soft(weight, 'JS and CSS, brotli').toBeLessThanOrEqual(66_500);
		}
	});

	await test.step('everyone chooses a face, the child that opens leads on', async () => {
		await mother.page.getByRole('button', { name: 'mutlu' }).click();
		await ilyas.page.getByRole('button', { name: 'sip' }).click();
		await screen.page.getByRole('group', { name: 'Defne' }).getByRole('button', { name: 'gaat wel' }).click();
		const chosen = screen.page.getByRole('group', { name: 'Sevda' }).getByRole('button', { name: 'blij' });
		await expect(chosen).toHaveAttribute('aria-pressed', 'true');
		await expect(ilyas.page.getByRole('button', { name: /Naar wat gelukt is/ })).toHaveCount(0);
		await meryem.page.getByRole('button', { name: /Naar wat gelukt is/ }).click();
	});

	await test.step('a child writes when it is its turn, the ib’er writes along for another', async () => {
		await expect(ilyas.page.getByRole('button', { name: /Dit ging goed/ })).toHaveCount(0);
		await meryem.page.getByRole('button', { name: 'Ilyas' }).click();
		await ilyas.page.getByRole('button', { name: /Dit ging goed/ }).click();
		await ilyas.page.getByRole('textbox').first().fill('Ik ben nu gedagzegger');
		await ilyas.page.getByRole('button', { name: 'Ophangen' }).click();
		for (const { page } of [screen, mother, ilse]) await expect(page.getByText('gedagzegger')).toBeVisible();
		// at the screen only the column of whose turn it is can be written in, and it says whose turn it is
		await expect(screen.page.getByRole('button', { name: /Ilyas/, pressed: true })).toContainText('is aan de beurt');
		await expect(screen.page.getByRole('button', { name: /^Dit ging goed/ })).toHaveCount(1);
		await screen.page.getByRole('button', { name: 'Defne geef de beurt' }).click();
		await expect(screen.page.getByRole('button', { name: 'Dit ging goed, Defne' })).toBeVisible();
		await expect(screen.page.getByRole('button', { name: /^Dit ging goed/ })).toHaveCount(1);
		await screen.page.getByRole('button', { name: /Naar waar we aan werken/ }).click();
		// the lower right, where one went on, leads nowhere now
		await expect(screen.page.getByText('Hierna komt de deur')).toBeVisible();
		await keeper.getByRole('button', { name: 'Dit wil ik, Defne' }).click();
		await keeper.getByRole('textbox').first().fill('Vaker naar mijn rustplekje');
		await keeper.getByRole('textbox').nth(1).fill('Oma is meekijkster');
		await keeper.getByRole('button', { name: 'Ophangen' }).click();
		await expect(screen.page.getByText('meekijkster')).toBeVisible();
	});

	await test.step('any child says stop, and the ib’er goes on', async () => {
		await ilyas.page.getByRole('button', { name: 'Stop' }).click();
		await expect(screen.page.getByText('We stoppen even')).toBeVisible();
		await expect(screen.page.getByText('Ilyas')).toHaveCount(0);
		await keeper.getByRole('button', { name: 'We gaan weer verder' }).click();
		await expect(screen.page.getByText('rustplekje')).toBeVisible();
	});

	await test.step('the door: the children wave, the screen is calm, and nobody is in the second part yet', async () => {
		await keeper.getByRole('button', { name: /terug naar de klas/ }).click();
		await expect(keeper.getByText('Alle kinderen zwaaien en hun tablets gaan dicht.')).toBeVisible();
		await expect(screen.page.getByText('gedagzegger')).toBeVisible();
		await keeper.getByRole('button', { name: 'Ja, door de deur' }).click();
		await expect(keeper.getByText('Wie is er in de kamer?')).toBeVisible();
		for (const { page } of [screen, meryem, ilyas, mother, ilse])
			await expect(page.getByText('gedagzegger')).toHaveCount(0);
		await expect(karim.page).toHaveURL(/wachten/);
		await keeper.getByRole('checkbox', { name: /Sevda/ }).check();
		await keeper.getByRole('checkbox', { name: /Karim/ }).check();
		// a tap within a second of the door would be a second tap on the door
		await keeper.waitForTimeout(1_100);
		await keeper.getByRole('button', { name: 'Deel 2 openen' }).click();
	});

	await test.step('behind the door: words of the adults, for who was ticked alone', async () => {
		const toAdults = (command: { type: string; [more: string]: unknown }) =>
			family.say('adults', family.adults, command);
		await expect(
			keeper.getByRole('button', { name: 'Overleg afsluiten' }).or(keeper.getByText('Doel van thuis')).first()
		).toBeVisible();
		const defne = family.children['Defne'];
		await toAdults({ type: 'add-need', id: crypto.randomUUID(), child: defne, words: 'Een spraakhulpje op school' });
		await toAdults({ type: 'add-need', id: crypto.randomUUID(), child: defne, words: 'Een vast thuisritme' });
		await toAdults({ type: 'go-to-phase', from: 'home-goal', to: 'needs' });
		for (const { page } of [mother, karim])
			await expect(page.getByText('spraakhulpje')).toBeVisible({ timeout: 60_000 });
		await toAdults({
			type: 'add-agreement',
			id: crypto.randomUUID(),
			about: defne,
			words: 'Een brengafspraak met vader',
			who: {
				kind: 'guest',
				id: family.late
			},
			by: '2027-01-15',
			tells: {
				kind: 'guest',
				id: family.mother
			}
		});
		await toAdults({ type: 'say-closing', words: 'Wij zijn nu samenkunnend' });
		await expect(ilse.page).toHaveURL(/wachten/, { timeout: 60_000 });
		await family.say('circle', family.circle, { type: 'end-meeting', meeting: family.meeting });
		await expect(keeper.getByText('Het overleg is klaar')).toBeVisible();
		for (const { page } of [mother, karim]) await expect(page.getByText('brengafspraak')).toHaveCount(0);
	});

	await test.step('K7: the bytes that each received hold nothing of what was not for them', async () => {
		const [atScreen, tablets, outside] = [screen.heard, [meryem.heard, ilyas.heard], ilse.heard];
		for (const words of ofPartTwo) {
			for (const heard of [atScreen, ...tablets, outside]) expect.soft(heard.has(words), words).toBe(false);
			expect.soft(mother.heard.has(words) || karim.heard.has(words), `${words} was said`).toBe(true);
		}
		for (const words of ofPartOne) {
			expect.soft(karim.heard.has(words), words).toBe(false);
			for (const heard of [atScreen, mother.heard, outside]) expect.soft(heard.has(words), words).toBe(true);
		}
		for (const words of ofBoth)
			for (const heard of [atScreen, ...tablets, mother.heard, outside, karim.heard])
				expect.soft(heard.has(words), words).toBe(true);
		for (const words of ofTheCircle)
			for (const heard of [atScreen, ...tablets, mother.heard, outside, karim.heard])
				expect.soft(heard.has(words), words).toBe(false);
		for (const heard of [atScreen, ...tablets, outside, karim.heard])
			expect.soft(heard.has(ground), ground).toBe(false);
		expect.soft(mother.heard.has(ground), ground).toBe(true);
	});

	await test.step('nothing of a family is kept on a device', async () => {
		for (const { page } of [screen, meryem, ilyas, mother, ilse, karim]) {
			// a guest's page goes back to the door by itself, now that all of it is over: what it is asked is asked again
			await expect(async () => {
				const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
				for (const words of [...ofPartOne, ...ofBoth, ...ofPartTwo, 'Meryem', 'Sevda'])
					expect(kept).not.toContain(words);
				expect(await page.title()).not.toMatch(/Demirel|Meryem|zorg/i);
			}).toPass({ timeout: 60_000 });
		}
	});
});
