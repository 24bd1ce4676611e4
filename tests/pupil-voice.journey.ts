import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { cutOn } from './cut-off.ts';
import { inTheWay } from './in-the-way.ts';
import { expect, test } from './kring.ts';
import { noteOn } from './notes.ts';
import { sitAt } from './seated.ts';

const tablet = { viewport: { width: 820, height: 1180 }, hasTouch: true };
const goal = 'Leerlingen kunnen vertellen waar ze deze week aan werken';
const told = 'Elke ochtend schrijven we op waar we aan werken';

test.use({ apart: 'pupil-voice', refusals: [404, 422] });

const banner = (page: Page) => page.getByRole('group', { name: 'Vraag aan ons' });
const room = (page: Page) => page.getByRole('dialog', { name: 'Vraag aan ons' });
const card = (page: Page, name: string) => page.getByRole('region', { name });

/** The page of a school, as who stands at this board. */
const openVoice = async (page: Page, path = '') => {
	const als = new URL(page.url()).searchParams.get('als');
	return page.goto(`/de-regenboog/stem-van-de-leerling${path}?als=${als}`);
};

test('the question that is open in the example is answered, its class is told, and the goal says it was heard', async ({
	device
}) => {
	const [wall, lotte, ilse] = [await device(), await device(), await device(tablet)];
	await sitAt(wall, { board: '4', as: 'screen' });
	await sitAt(lotte, { board: 'team', as: 'Lotte' });
	await sitAt(ilse, { board: '4', as: 'Ilse' });
	// what was heard before hangs there with a word, and what was not without
	await lotte
		.getByRole('button', { name: /Leerling.?doelen/ })
		.first()
		.click();
	await expect(noteOn(lotte, 'Leerlingen werken in alle groepen tien minuten')).toContainText(
		'gehoord door leerlingen'
	);
	await expect(noteOn(lotte, goal)).not.toContainText('gehoord');

	await banner(wall).getByRole('button', { name: 'Antwoord' }).click();
	for (let child = 0; child < 6; child++) {
		await room(wall).getByRole('button', { name: 'een beetje' }).click();
		await expect(room(wall).getByText(`${child + 1} antwoord`)).toBeVisible();
	}
	await room(wall).getByRole('button', { name: 'Klaar, laat zien' }).click();
	await expect(noteOn(lotte, goal)).toContainText('gehoord door leerlingen');

	// whoever is of the team tells the class, from the goal
	await noteOn(lotte, goal).click();
	const article = lotte.getByRole('article').filter({ hasText: 'Groep 4' });
	await article.getByRole('button', { name: 'Vertel de klas wat ermee is gedaan' }).click();
	await article.getByRole('textbox').fill(told);
	await article.getByRole('button', { name: 'Vertel het de klas' }).click();
	await expect(article).toContainText('De klas weet wat ermee is gedaan.');
	await expect(room(wall).getByText(told)).toBeVisible();

	// and later its teacher asks whether they notice it
	await banner(ilse).getByRole('button', { name: 'Zo was het' }).click();
	await room(ilse).getByRole('button', { name: 'Weet jij waar je deze week aan werkt?' }).click();
	await room(ilse).getByRole('button', { name: 'Vraag of ze er iets van merken' }).click();
	await room(ilse).getByRole('button', { name: 'Merken jullie hier al iets van?' }).first().click();
	await expect(room(ilse).getByText(`Dit is gedaan: ${told}`)).toBeVisible();
	await room(ilse).getByRole('button', { name: 'Vraag het de klas' }).click();
	await room(wall).getByRole('button', { name: 'Merken jullie hier al iets van?' }).first().click();
	await expect(room(wall).getByText(`Dit is gedaan: ${told}`)).toBeVisible();
	for (let child = 0; child < 5; child++) {
		await room(wall).getByRole('button', { name: 'ja', exact: true }).click();
		await expect(room(wall).getByText(`${child + 1} antwoord`)).toBeVisible();
	}
	for (const page of [wall, ilse]) {
		expect(await cutOn(page)).toEqual([]);
		expect(await inTheWay(page)).toEqual([]);
	}
	await room(wall).getByRole('button', { name: 'Klaar, laat zien' }).click();
	await expect(room(wall).getByRole('definition').first()).toHaveText('5');
});

test('from the goal a class that was told is asked whether it notices that, once', async ({ device }) => {
	const esra = await device(tablet);
	await sitAt(esra, { board: 'team', as: 'Esra' });
	await esra
		.getByRole('button', { name: /Leerling.?doelen/ })
		.first()
		.click();
	await noteOn(esra, 'Leerlingen werken in alle groepen tien minuten').click();
	const asked = esra.getByRole('article').filter({ hasText: 'Groep 7/8' });
	await expect(asked).toHaveCount(1);
	await asked.getByRole('button', { name: 'Vraag of ze er iets van merken' }).click();
	await expect(asked.filter({ hasText: 'Merken jullie hier al iets van?' })).toContainText('Nog niet beantwoord.');
	await expect(asked.getByRole('button', { name: 'Vraag of ze er iets van merken' })).toHaveCount(0);
	// of what asks that nothing more is to be told
	const again = esra.getByRole('article').filter({ hasText: 'Merken jullie hier al iets van?' });
	await expect(again.getByRole('button')).toHaveCount(0);
	expect(await cutOn(esra)).toEqual([]);
	expect(await inTheWay(esra)).toEqual([]);
});

test('in the lerarenkamer a goal says that pupils were heard about it', async ({ device }) => {
	const wall = await device();
	await sitAt(wall, { board: 'team', as: 'screen' });
	const als = new URL(wall.url()).searchParams.get('als');
	await wall.goto(`/de-regenboog/boards/team/lerarenkamer?als=${als}`);
	const heard = wall.getByRole('article').filter({ hasText: 'tien minuten' });
	await expect(heard).toContainText('gehoord door leerlingen');
	await expect(wall.getByRole('article').filter({ hasText: 'vragen eerst elkaar' })).not.toContainText('gehoord');
});

test('the ib’er reads what pupils said, asks a group that is still to be heard, and it is heard', async ({
	device
}) => {
	const [marijke, wall] = [await device(), await device()];
	await sitAt(marijke, { board: '5b', as: 'Marijke' });
	await sitAt(wall, { board: '1-2a', as: 'screen' });
	await openVoice(marijke);
	const asked = card(marijke, 'Gevraagd aan leerlingen');
	const support = card(marijke, 'Ondersteuning op school');
	const item = asked.getByRole('listitem').filter({ hasText: 'Kun jij in de klas rustig doorwerken?' });
	await expect(item).toContainText('Groep 4 en Groep 7/8');
	await expect(item).toContainText('Aan de deur hangt een kaart als we lezen.');
	await expect(item).toContainText('De meeste leerlingen merken er iets van.');
	await expect(support.getByRole('listitem').filter({ hasText: 'Groep 5a' })).toContainText('op ');
	await expect(support.getByRole('listitem').filter({ hasText: 'Groep 1/2a' })).not.toContainText('gevraagd');

	const ask = card(marijke, 'Vraag het deze groepen');
	await ask.getByRole('button', { name: 'Stel de vraag' }).click();
	await expect(marijke.getByText('Kies een groep.')).toBeVisible();
	await ask.getByRole('checkbox', { name: 'Groep 1/2a' }).check();
	await ask.getByRole('button', { name: 'Stel de vraag' }).click();
	await expect(marijke.getByText('De vraag staat klaar op de borden.')).toBeVisible();
	await expect(support.getByRole('listitem').filter({ hasText: 'Groep 1/2a' })).toContainText('is gevraagd');
	await expect(ask.getByRole('checkbox', { name: 'Groep 1/2a' })).toHaveCount(0);
	expect(await cutOn(marijke)).toEqual([]);
	expect(await inTheWay(marijke)).toEqual([]);

	await banner(wall).getByRole('button', { name: 'Bekijk' }).click();
	await room(wall).getByRole('button', { name: 'Vraag het de klas' }).click();
	await room(wall).getByRole('button', { name: 'fijn', exact: true }).click();
	await expect(room(wall).getByText('1 antwoord')).toBeVisible();
	await room(wall).getByRole('button', { name: 'Klaar, laat zien' }).click();
	await openVoice(marijke);
	await expect(support.getByRole('listitem').filter({ hasText: 'Groep 1/2a' })).toContainText(/op \d+ \p{L}+/u);
});

test('the summary for the school guide is a page and a PDF, for who minds the school and for nobody else', async ({
	device
}) => {
	const [marijke, tom] = [await device(), await device()];
	await sitAt(marijke, { board: '5b', as: 'Marijke' });
	await openVoice(marijke, '/schoolgids');
	const guide = marijke.getByRole('article');
	await expect(guide.getByRole('heading', { level: 1 })).toHaveText('Wat leerlingen vinden en wat we ermee doen');
	await expect(guide).toContainText('Wat we ermee deden: Aan de deur hangt een kaart als we lezen.');
	await expect(guide).toContainText('Later dit schooljaar zijn aan de beurt:');
	const waiting = marijke.waitForEvent('download');
	await marijke.getByRole('link', { name: 'Als PDF' }).click();
	const file = await readFile(await (await waiting).path());
	expect(file.subarray(0, 5).toString()).toBe('%PDF-');
	// on paper only what parents read
	await marijke.emulateMedia({ media: 'print' });
	await expect(guide).toBeVisible();
	for (const name of ['Als PDF', 'Stem van de leerling'])
		await expect(marijke.getByRole('link', { name })).toHaveCount(0);

	await sitAt(tom, { board: '5b', as: 'Tom' });
	for (const path of ['', '/schoolgids', '/schoolgids/bestand'])
		expect((await openVoice(tom, path))?.status()).toBe(404);
});
