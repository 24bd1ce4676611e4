import type { Locator, Page } from '@playwright/test';
import { groupId, groups } from '#example/regenboog.ts';
import { dayOf, schoolYearOf } from '#kernel/time.ts';
import { answerAt, arenaFor, arenaNow, arenasFor, closeQuestions, ofTeam, roomScreenFor, toldOf } from './arena.ts';
import {
	giverStayed,
	listeners,
	literally,
	namesStayed,
	onPads,
	padsStayed,
	type Listener,
	type Seat
} from './arena-bytes.ts';
import { arriveAt } from './arrived.ts';
import { cutOn } from './cut-off.ts';
import { tabTo } from './focus.ts';
import { listenTo } from './heard-bytes.ts';
import { expect, test } from './kring.ts';
import { sitAt } from './seated.ts';

const [inRows, quietSpot] = ['Jassen ophangen in twee rijen', 'Een plek waar je stil mag werken'];
const questions = ['Wat maakt het rustig in de gang als je naar binnen gaat?', 'Wanneer kun jij goed doorwerken?'];
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const tablet = { viewport: { width: 820, height: 1180 }, hasTouch: true };

const banner = (page: Page) => page.getByRole('group', { name: 'Vraag aan ons' });
const room = (page: Page) => page.getByRole('dialog', { name: 'Vraag aan ons' });
const press = (on: Page | Locator, name: string | RegExp) => on.getByRole('button', { name }).first().click();
const live = (page: Page) => expect(page.getByRole('main').getByRole('status').first()).toContainText('live');
const year = schoolYearOf(dayOf(Date.now()));

// an arena makes Kring quiet for everyone of the team: it has a school of its own
test.use({ apart: 'arena' });

test('pupils speak and a team listens: what a listener writes reaches nobody, and no name stands beside a quote', async ({
	device,
	request
}) => {
	test.slow();
	const seat = async (options = {}): Promise<Seat> => {
		const page = await device(options);
		return { page, heard: await listenTo(page) };
	};
	await closeQuestions(request);
	const moderator = await seat(phone);
	const { page: lead } = moderator;

	const id = await test.step('planned, with a page of one’s own for who listens, and its questions', async () => {
		await arriveAt(lead, arenasFor('Marijke'));
		await lead.getByLabel('Waar gaat het over?').fill('rust in de gang');
		await lead.getByText('6', { exact: true }).click();
		await press(lead, 'Plan de arena');
		await lead.waitForURL(/arena\/[0-9a-f-]{36}/);
		await live(lead);
		await lead.getByText('Eén schrijft, ieder ander een eigen blad').click();
		for (const words of questions) {
			await lead.getByLabel('Nieuwe vraag').fill(words);
			await lead.getByLabel('Nieuwe vraag').press('Enter');
			await expect(lead.getByRole('listitem').filter({ hasText: words })).toBeVisible();
		}
		await press(lead, 'De vragen zijn klaar');
		return /arena\/([0-9a-f-]{36})/.exec(lead.url())?.[1] ?? '';
	});

	const ringStream = await test.step('drawn: a no and a veto, and each time the next one comes', async () => {
		await press(lead, 'Loot de ring');
		await live(lead);
		const names = lead.locator('.seats b:not(.yes)');
		await expect(names).toHaveCount(6);
		const before = await names.allTextContents();
		await press(lead, `${before[0]} zegt nee`);
		await expect(names).toHaveCount(6);
		await expect(lead.locator('.seats')).not.toContainText(`${before[0]} `);
		await press(lead, `${before[1]} liever niet`);
		await press(lead, 'is er die dag niet');
		await expect(lead.getByText('2 kinderen zitten niet in de ring')).toBeVisible();
		await expect(names).toHaveCount(6);
		expect.soft(await cutOn(lead)).toEqual([]);
		const after = await names.allTextContents();
		expect(after.slice(2)).toEqual(before.slice(2));
		for (const name of after) await press(lead, `${name} zegt ja`);
		await expect(lead.getByText('6 van 6 zei ja')).toBeVisible();
		await press(lead, 'Iedereen weet het');
		await expect(lead.getByText('Alles is klaar. Zitten de ringen? Begin dan.')).toBeVisible();
		return (await arenaNow(request, id)).opened?.ring ?? '';
	});
	const ring = JSON.stringify(await toldOf(request, ringStream, ofTeam('Marijke')));
	const everyone = groups.flatMap(({ pupils }) => pupils);
	const drawn = everyone.filter((pupil) => ring.includes(pupil.id));
	expect(drawn.length).toBeGreaterThanOrEqual(6);
	const ofRing = (await arenaNow(request, id)).ring.groups;
	const theirs = groups.findLast(({ key }) => ofRing.includes(groupId(key, year)));
	if (!theirs) throw new Error('the ring is of no class');
	const { key: board, pupils } = theirs;

	const wall = await seat();
	await wall.page.goto(roomScreenFor(id));
	await expect(wall.page.getByText('We beginnen zo.')).toBeVisible();
	const tablets = [await seat(tablet), await seat(tablet)];
	const sitting = [pupils.find((one) => drawn.includes(one)), pupils.find((one) => !drawn.includes(one))];
	for (const [index, { page }] of tablets.entries()) await sitAt(page, { board, as: sitting[index]?.given ?? '' });
	const scribe = await seat();
	const outer = new Map<string, Seat>();
	for (const name of listeners) outer.set(name, await seat(name === 'Ilse' ? phone : {}));
	const at = (name: Listener): Seat => outer.get(name) ?? scribe;
	for (const [name, { page }] of [...outer, ['Tom', scribe] as const]) {
		await page.goto(arenaFor(id, name));
		await live(page);
	}

	await test.step('live: the question, the clock that stands still, and the next question', async () => {
		await press(lead, /^Begin/);
		await expect(wall.page.getByRole('heading', { level: 1 })).toHaveText(questions[0] ?? '');
		await press(lead, 'Pauze');
		await expect(wall.page.getByText('Even pauze')).toBeVisible();
		const clock = (page: Page) => page.getByRole('timer').first().textContent();
		const still = await clock(wall.page);
		expect(still).toMatch(/(19|20):\d\d/);
		await expect.poll(() => clock(lead)).toBe(still);
		await press(lead, 'Ga verder');
		await expect.poll(() => clock(wall.page)).not.toBe(still);
		await press(lead, 'Volgende vraag');
		await expect(wall.page.getByRole('heading', { level: 1 })).toHaveText(questions[1] ?? '');
		expect.soft(await cutOn(lead)).toEqual([]);
	});

	await test.step('each writes on a page of their own, and one writes along for all', async () => {
		await press(scribe.page, 'Ik schrijf mee');
		const field = scribe.page.getByLabel('Letterlijk gehoord');
		for (const word of literally) {
			await field.fill(`Ik zie ${word}`);
			await field.press('Enter');
			await expect(scribe.page.getByText(`Ik zie ${word}`)).toBeVisible();
		}
		for (const name of listeners) {
			const { page } = at(name);
			if (name === 'Esra') await page.getByText('denk ik hierover', { exact: true }).click();
			const line = page.getByRole('textbox').first();
			await line.fill(`Iemand zegt ${onPads[name]}`);
			await line.press('Enter');
			await expect(page.getByText(`Iemand zegt ${onPads[name]}`)).toBeVisible();
		}
	});

	await test.step('the rest of Kring is quiet, but for who is not in the outer ring', async () => {
		const { page: karin } = at('Karin');
		for (const elsewhere of ['/de-regenboog', '/de-regenboog/boards/team']) {
			await karin.goto(`${elsewhere}?als=${ofTeam('Karin')}`);
			await expect(karin).toHaveURL(new RegExp(`/arena/${id}`));
			await expect(karin.getByText(`Iemand zegt ${onPads.Karin}`)).toBeVisible();
		}
		const { page: joris } = at('Joris');
		await press(joris, 'Ik zit niet in de buitenring');
		await expect(joris).toHaveURL(/\/boards\/team\?/);
		await joris.goto(`/de-regenboog/boards/6?als=${ofTeam('Joris')}`);
		await expect(joris).toHaveURL(/\/boards\/6\?/);
		// nobody else is spared by it, and who leads is never kept from anything
		for (const { page } of tablets) await expect(page).toHaveURL(new RegExp(`/boards/${board}\\?`));
	});

	await test.step('pupils are thanked and leave; of all that was written one line is given', async () => {
		await press(lead, 'Rond af');
		await press(lead, 'Ja, ze zijn weg');
		await expect(wall.page.getByText('Dank jullie wel.')).toBeVisible();
		await expect(at('Lotte').page.getByText(`“Ik zie ${literally[0]}”`)).toBeVisible();
	});

	const seats: Record<string, Seat> = {
		Marijke: moderator,
		Tom: scribe,
		...Object.fromEntries(outer),
		screen: wall,
		'first tablet': tablets[0] ?? wall,
		'second tablet': tablets[1] ?? wall
	};
	expect(Object.keys(seats)).toHaveLength(12);
	await test.step('the bytes of each: a page of one’s own reached nobody else', () => padsStayed(seats, id));

	await test.step('what is given has no giver', async () => {
		await press(at('Lotte').page, `Geef: Iemand zegt ${onPads.Lotte}`);
		for (const name of ['Marijke', 'Esra'] as const) {
			const { page } = name === 'Esra' ? at(name) : moderator;
			await expect(page.getByText(`“Iemand zegt ${onPads.Lotte}”`)).toBeVisible();
		}
		giverStayed(seats, 'Lotte', id);
	});

	await test.step('what is alike is put together, by dragging and by keys', async () => {
		const { page: lotte } = at('Lotte');
		for (const words of [inRows, quietSpot]) {
			await lotte.getByLabel(/^Nieuw idee/).fill(words);
			await press(lotte, 'Maak het idee');
			await expect(lotte.getByRole('region', { name: words })).toBeVisible();
		}
		const idea = (page: Page) => page.getByRole('region', { name: inRows });
		const quote = (on: Page | Locator, words: string) => on.getByRole('button', { name: words });
		await quote(lotte, literally[0]).dragTo(idea(lotte));
		await expect(quote(idea(at('Nina').page), literally[0])).toBeVisible();
		const { page: esra } = at('Esra');
		await tabTo(esra, `“Iemand zegt ${onPads.Lotte}`);
		await esra.keyboard.press('Enter');
		await tabTo(esra, 'Leg hier');
		await esra.keyboard.press('Enter');
		for (const page of [esra, lead]) await expect(idea(page)).toContainText(onPads.Lotte);
		await press(lead, 'De ideeën zijn klaar');
	});

	await test.step('each ranks in private; then all is shown together', async () => {
		for (const [name, soon] of [
			['Lotte', 'zeker'],
			['Esra', 'goed']
		] as const) {
			const { page } = at(name);
			const about = page.getByRole('region', { name: inRows });
			for (const asked of [0, 1]) await about.getByRole('group').nth(asked).getByText(soon, { exact: true }).click();
			await expect(page.getByText('1 van 2')).toBeVisible();
		}
		await expect(at('Nina').page.getByText('0 van 2')).toBeVisible();
		for (const { heard } of Object.values(seats)) expect.soft(heard.told('"feasible"')).toEqual([]);
		await press(lead, 'Laat alles zien');
		for (const page of [lead, at('Nina').page])
			await expect(page.getByText('kan 3,5 · merkbaar 3,5 · 2 keuzes')).toBeVisible();
	});

	await test.step('the best hangs on the board of the team, another is offered to a class', async () => {
		await press(lead, `Op het teambord: ${inRows}`);
		await expect(lead.getByText('hangt op het teambord')).toBeVisible();
		await press(lead, `Bied een klas aan: ${quietSpot}`);
		await press(lead, new RegExp(`^${theirs.name}$`));
		await expect(lead.getByText(`aangeboden aan ${theirs.name}`)).toBeVisible();
		const { page: nina } = at('Nina');
		await sitAt(nina, { board: 'team', as: 'Nina' });
		await expect(nina.getByRole('list', { name: /^Leraar.?acties/ }).getByText(inRows)).toBeVisible();
		for (const { heard } of tablets) {
			expect.soft(heard.told(quietSpot).length).toBeGreaterThan(0);
			expect.soft(heard.has(inRows)).toBe(false);
		}
	});

	await test.step('pupils’ devices received nothing of an arena, and the screen nothing of who sits in it', async () => {
		const { ranks = '' } = (await arenaNow(request, id)).opened ?? {};
		for (const { heard } of tablets)
			for (const words of [id, ringStream, ranks, ...questions, ...literally, ...Object.values(onPads)])
				expect.soft(heard.has(words), words).toBe(false);
		for (const { id: pupil } of drawn) expect.soft(wall.heard.has(pupil)).toBe(false);
		expect(moderator.heard.has(drawn[0]?.id ?? '')).toBe(true);
	});

	await test.step('told on the boards of the classes, which read it there', async () => {
		await lead.getByLabel('Wat deden wij ermee?').fill('Er zijn twee rijen kapstokken.');
		await lead.getByLabel('Hoe kunnen jullie het zien?').fill('Kijk maar in de gang bij de trap.');
		await press(lead, 'Vertel het de klassen');
		for (const { page } of tablets) {
			await expect(banner(page)).toContainText('Leerlingenarena: rust in de gang');
			await press(banner(page), 'Zo was het');
			await expect(room(page)).toContainText('Kijk maar in de gang bij de trap.');
			await page.keyboard.press('Escape');
		}
	});

	await test.step('asked whether they notice anything of it; the class answers on its devices', async () => {
		await press(lead, 'Vraag het nu al');
		const digibord = await seat();
		await sitAt(digibord.page, { board, as: 'screen' });
		await expect(banner(digibord.page)).toContainText('Merken jullie hier al iets van?');
		await press(banner(digibord.page), 'Bekijk');
		await press(room(digibord.page), 'Vraag het de klas');
		for (const [index, { page }] of tablets.entries()) {
			await press(banner(page), 'Antwoord');
			await expect(room(page)).toContainText('Dit is gedaan: Er zijn twee rijen kapstokken.');
			await press(room(page), index === 0 ? 'ja' : 'nog niet');
			await expect(room(page).getByText('Je kunt het nog veranderen.')).toBeVisible();
		}
		for (let child = 3; child <= 5; child++) {
			await room(digibord.page).getByRole('button', { name: 'een beetje' }).click();
			await expect(room(digibord.page).getByText(`${child} antwoorden`)).toBeVisible();
		}
		await press(room(digibord.page), 'Iedereen is klaar, laat zien');
		await expect(lead.getByText('1 ja · 3 een beetje · 1 nog niet')).toBeVisible();
		// who sat in the ring is known until every class has answered
		expect((await toldOf(request, ringStream, ofTeam('Marijke'))).length).toBeGreaterThan(0);
		const asked = (await arenaNow(request, id)).told?.classes ?? [];
		expect(asked).toHaveLength(ofRing.length);
		for (const one of asked) if (one.group !== groupId(board, year)) await answerAt(request, one);
	});

	await test.step('confirmed: the arena is over, and who sat in its ring is forgotten', async () => {
		await expect(
			lead.getByText('Klaar. De leerlingen hebben geantwoord; wie er in de ring zat, is vergeten.')
		).toBeVisible();
		const left = JSON.stringify(await toldOf(request, ringStream, ofTeam('Marijke')));
		for (const { id: pupil } of drawn) expect.soft(left).not.toContain(pupil);
	});

	await test.step('no device received a quote and a name in one piece', () =>
		namesStayed(seats, [...literally, onPads.Lotte], drawn));
	expect(moderator.heard.has(drawn[0]?.id ?? ''), 'who leads knew who was drawn').toBe(true);
});
