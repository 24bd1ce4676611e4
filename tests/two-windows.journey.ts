import { expect, test } from './kring.ts';
import { closeSheet, enter, noteOn, openNote, putUp, wordsIn } from './notes.ts';
import { drawWithFinger } from './fingers.ts';
import { sitAt, statusOf } from './seated.ts';

const board = '1-2a';

test('what one puts up, changes, moves and takes away, the other sees; one is told it was kept', async ({ device }) => {
	const [yara, karin] = [await device(), await device()];
	await sitAt(yara, { board, as: 'Yara' });
	await sitAt(karin, { board, as: 'Karin' });
	await enter(karin, 'Successen');

	await putUp(yara, 'Wij bouwden een hut');
	await expect(noteOn(karin, 'Wij bouwden een hut')).toBeVisible();
	await expect(statusOf(yara)).toContainText('opgeslagen');
	await expect(statusOf(yara)).toContainText('live');

	const sheet = await openNote(karin, 'Wij bouwden een hut');
	await sheet.getByRole('textbox').fill('Wij bouwden een grote hut');
	await sheet.getByRole('button', { name: 'Bewaar', exact: true }).click();
	await expect(noteOn(yara, 'Wij bouwden een grote hut')).toBeVisible();
	await sheet.getByRole('button', { name: 'Naar onder' }).click();
	await enter(yara, 'Successen');
	await expect
		.poll(() => wordsIn(yara, 'Successen').then((words) => words.indexOf('Wij bouwden een grote hut')))
		.toBe(1);

	await sheet.getByRole('button', { name: 'Haal weg' }).click();
	await expect(noteOn(yara, 'Wij bouwden een grote hut')).toBeHidden();
	await karin
		.getByText('Het briefje is weggehaald.')
		.locator('..')
		.getByRole('button', { name: 'Ongedaan maken' })
		.click();
	await expect(noteOn(yara, 'Wij bouwden een grote hut')).toBeVisible();
	expect((await wordsIn(yara, 'Successen')).indexOf('Wij bouwden een grote hut')).toBe(1);
});

test('a drawing by finger is enough for a note', async ({ device }) => {
	const [tablet, karin] = [await device({ hasTouch: true }), await device()];
	await sitAt(tablet, { board, as: 'Yara' });
	await sitAt(karin, { board, as: 'Karin' });
	await enter(karin, 'Ideeën');
	const drawings = karin.getByRole('list', { name: 'Ideeën' }).getByRole('button', { name: 'een tekening' });
	const before = await drawings.count();

	await tablet.getByRole('button', { name: 'Met de stift' }).tap();
	const sheet = tablet.getByRole('dialog');
	await drawWithFinger(tablet, sheet.getByRole('img', { name: 'een tekening' }));
	await expect(sheet.locator('.paper path')).toHaveCount(1);
	await sheet.getByText('Ideeën').tap();
	await expect(sheet.getByRole('radio', { name: 'Ideeën' })).toBeChecked();
	await sheet.getByRole('button', { name: 'Op het bord' }).tap();
	await expect(drawings).toHaveCount(before + 1);
	// one line with the corners that the finger made
	await expect(drawings.last().locator('path')).toHaveAttribute('d', /^M\d+ \d+(l-?\d+ -?\d+){6}$/);
});

test('a goal shows how far the class is, on every screen', async ({ device }) => {
	const [yara, karin] = [await device(), await device()];
	await sitAt(yara, { board, as: 'Yara' });
	await sitAt(karin, { board, as: 'Karin' });
	await putUp(karin, 'Wij zeggen elke ochtend gedag', 'Doelen');
	await enter(karin, 'Doelen');
	await enter(yara, 'Doelen');
	const sheet = await openNote(karin, 'Wij zeggen elke ochtend gedag');
	await sheet.getByText('een aantal').click();
	await sheet.getByLabel('van', { exact: true }).fill('0');
	await sheet.getByLabel('naar', { exact: true }).fill('8');
	await sheet
		.locator('form')
		.filter({ hasText: 'Klaar op' })
		.getByRole('button', { name: 'Bewaar', exact: true })
		.click();
	await expect(noteOn(yara, 'Wij zeggen elke ochtend gedag')).toContainText('0 van 8');
	await sheet.getByRole('button', { name: 'Eén meer' }).click();
	await sheet.getByRole('button', { name: 'Eén meer' }).click();
	await sheet.getByRole('button', { name: 'Zet erbij' }).click();
	await expect(noteOn(yara, 'Wij zeggen elke ochtend gedag')).toContainText('2 van 8');
	await expect(sheet.getByRole('img', { name: 'Van 0 naar 8' })).toBeVisible();
	await sheet.getByRole('button', { name: 'Gehaald' }).click();
	await expect(noteOn(yara, 'Wij zeggen elke ochtend gedag')).toContainText('gehaald');
	await closeSheet(karin);
	await karin
		.getByRole('group', { name: 'Iets om te vieren' })
		.getByRole('button', { name: 'Zet bij successen' })
		.click();
	await yara.getByRole('button', { name: 'Hele bord' }).click();
	await enter(yara, 'Successen');
	await expect(noteOn(yara, 'Wij zeggen elke ochtend gedag')).toBeVisible();
});

test('an action says who does it, when, how it goes and who helps', async ({ device }) => {
	const [yara, karin] = [await device(), await device()];
	await sitAt(yara, { board, as: 'Yara' });
	await sitAt(karin, { board, as: 'Karin' });
	await putUp(yara, 'De poppenhoek opruimen', 'Acties');
	await enter(yara, 'Acties');
	await enter(karin, 'Acties');
	const there = noteOn(karin, 'De poppenhoek opruimen');
	const sheet = await openNote(yara, 'De poppenhoek opruimen');
	await sheet.getByRole('group', { name: 'Wie doet het?' }).getByRole('button', { name: 'Finn' }).click();
	await expect(there).toContainText('Finn');
	await sheet.getByText('vandaag').click();
	await expect(there).toContainText('vandaag');
	await sheet.getByText('bezig').click();
	await expect(there).toContainText('bezig');
	await sheet.getByText('Wie helpt?').first().click();
	await sheet.getByRole('group', { name: 'Wie helpt?' }).getByRole('button', { name: 'Amira' }).click();
	await expect(there).toContainText('met hulp van Amira');
	await sheet.getByText('hulp gevraagd').click();
	await expect(there).toContainText('Finn zoekt hulp');
});

test('a success names who helped, and a planned note its day', async ({ device }) => {
	const [yara, karin] = [await device(), await device()];
	await sitAt(yara, { board, as: 'Yara' });
	await sitAt(karin, { board, as: 'Karin' });
	await putUp(yara, 'De toren bleef staan');
	const sheet = await openNote(yara, 'De toren bleef staan');
	await sheet.getByRole('group', { name: 'Wie heeft geholpen?' }).getByRole('button', { name: 'Levi' }).click();
	await expect(noteOn(karin, 'De toren bleef staan')).toContainText('met hulp van Levi');
	await closeSheet(yara);

	await putUp(yara, 'naar het bos', 'Planning');
	await enter(yara, 'Planning');
	await enter(karin, 'Planning');
	const plan = await openNote(yara, 'naar het bos');
	await plan.getByText('woensdag').click();
	await expect(
		karin.getByRole('list', { name: 'woensdag' }).getByRole('button', { name: 'naar het bos' })
	).toBeVisible();
});

test('an idea waits on its shelf until it hangs on the board', async ({ device }) => {
	const [yara, karin] = [await device(), await device()];
	await sitAt(yara, { board, as: 'Yara' });
	await sitAt(karin, { board, as: 'Karin' });
	await putUp(yara, 'Een eigen winkel maken', 'Ideeën');
	await enter(karin, 'Ideeën');
	const sheet = await openNote(karin, 'Een eigen winkel maken');
	await sheet.getByRole('region', { name: 'Verhangen' }).getByRole('button', { name: 'Naar acties' }).click();
	await expect(noteOn(karin, 'Een eigen winkel maken')).toBeHidden();
	await enter(yara, 'Acties');
	await expect(noteOn(yara, 'Een eigen winkel maken')).toBeVisible();
});
