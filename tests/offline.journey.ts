import type { Page } from '@playwright/test';
import { expect, test } from './kring.ts';
import { enter, noteOn, putUp, wordsIn } from './notes.ts';
import { boardFor, sitAt, statusOf } from './seated.ts';

const board = '3';
const written = ['Inaya las een gedicht', 'Floor telde tot honderd', 'Sam hielp opruimen'];

/**
 * The tab is gone at once, as when the battery is empty. One that closes or goes elsewhere hears on its way out that it
 * is on line, since the browser then forgets that this test took the line away, and rightly sends what is its own.
 */
const fallAway = async (page: Page): Promise<void> => {
	const fell = page.waitForEvent('crash');
	const line = await page.context().newCDPSession(page);
	void line.send('Page.crash').catch(() => undefined);
	await fell;
	await page.close();
};

test('what is written without a line is sent when the line is back, and both ends hang the same', async ({
	device
}) => {
	const [inaya, nina] = [await device(), await device()];
	await sitAt(inaya, { board, as: 'Inaya' });
	await sitAt(nina, { board, as: 'Nina' });
	await enter(nina, 'Successen');
	await inaya.context().setOffline(true);
	await expect(statusOf(inaya)).toContainText('even niet verbonden');
	for (const words of written) await putUp(inaya, words);
	await expect(statusOf(inaya)).toContainText('even niet verbonden, 3 wachten');
	await expect(noteOn(inaya, 'Sam hielp opruimen')).toBeVisible();
	await putUp(nina, 'Nina schreef intussen ook iets');
	await inaya.context().setOffline(false);
	await expect(statusOf(inaya)).toContainText('live');
	for (const words of written) await expect(noteOn(nina, words)).toBeVisible();
	await enter(inaya, 'Successen');
	await expect.poll(() => wordsIn(inaya, 'Successen')).toEqual(await wordsIn(nina, 'Successen'));
	expect((await wordsIn(nina, 'Successen')).slice(0, 4)).toEqual([
		...written.toReversed(),
		'Nina schreef intussen ook iets'
	]);
});

test('a tab that falls away without a line loses nothing: it is sent when the board is opened again', async ({
	device
}) => {
	const [first, nina] = [await device(), await device()];
	await sitAt(nina, { board, as: 'Nina' });
	await enter(nina, 'Acties');
	await sitAt(first, { board, as: 'Floor' });
	await first.context().setOffline(true);
	for (const words of ['Stoepkrijt kopen', 'De vissen eten geven']) await putUp(first, words, 'Acties');
	await expect(statusOf(first)).toContainText('2 wachten');
	await fallAway(first);
	await first.context().setOffline(false);

	const again = await first.context().newPage();
	await again.goto(boardFor({ board, as: 'Floor' }));
	await expect(noteOn(nina, 'Stoepkrijt kopen')).toBeVisible();
	await expect(noteOn(nina, 'De vissen eten geven')).toBeVisible();
	await enter(again, 'Acties');
	await expect.poll(() => wordsIn(again, 'Acties')).toEqual(await wordsIn(nina, 'Acties'));
});

test('what one person left unsent is never sent by another on the same device', async ({ device }) => {
	const first = await device();
	await sitAt(first, { board, as: 'Lieke' });
	await first.context().setOffline(true);
	await putUp(first, 'Van Lieke alleen');
	await expect(statusOf(first)).toContainText('1 wacht');
	await fallAway(first);
	await first.context().setOffline(false);

	const other = await first.context().newPage();
	await sitAt(other, { board, as: 'Sam' });
	await putUp(other, 'Van Sam');
	await expect(statusOf(other)).toContainText('opgeslagen');
	await expect(noteOn(other, 'Van Lieke alleen')).toHaveCount(0);

	await sitAt(other, { board, as: 'Lieke' });
	await expect(noteOn(other, 'Van Lieke alleen')).toBeVisible();
	await expect(statusOf(other)).toContainText('opgeslagen');
});
