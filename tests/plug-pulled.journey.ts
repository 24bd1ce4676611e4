import { expect, test } from './kring.ts';
import { enter, noteOn, putUp } from './notes.ts';
import { sitAt, statusOf } from './seated.ts';

const board = '4';

test('after kill -9 of server and database all that was kept is there, and both windows go on by themselves', async ({
	device,
	kring
}) => {
	const [sanne, ilse] = [await device(), await device()];
	for (const [page, as] of [
		[sanne, 'Sanne'],
		[ilse, 'Ilse']
	] as const) {
		await sitAt(page, { board, as });
		await page.evaluate(() => Object.assign(window, { stayed: true }));
		await enter(page, 'Successen');
	}
	for (const words of ['Een kaart voor oma', 'Rekenen met knikkers']) await putUp(sanne, words);
	await expect(statusOf(sanne)).toContainText('opgeslagen');
	await expect(noteOn(ilse, 'Rekenen met knikkers')).toBeVisible();

	kring.kill();
	await expect(statusOf(sanne)).toContainText('even niet verbonden');
	await expect(statusOf(ilse)).toContainText('even niet verbonden');
	await putUp(ilse, 'Geschreven in het donker');
	await expect(statusOf(ilse)).toContainText('even niet verbonden, 1 wacht');
	await kring.startAgain();

	await expect(statusOf(sanne)).toContainText('live', { timeout: 60_000 });
	await expect(statusOf(ilse)).toContainText('live', { timeout: 60_000 });
	for (const page of [sanne, ilse]) {
		for (const words of ['Een kaart voor oma', 'Rekenen met knikkers', 'Geschreven in het donker'])
			await expect(noteOn(page, words)).toHaveCount(1);
		expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
	}
	// what a new window is given comes from disk, not from what the two others remember
	const fresh = await device();
	await sitAt(fresh, { board, as: 'screen' });
	await enter(fresh, 'Successen');
	for (const words of ['Een kaart voor oma', 'Rekenen met knikkers', 'Geschreven in het donker'])
		await expect(noteOn(fresh, words)).toHaveCount(1);
});
