import { inTheWay } from './in-the-way.ts';
import { expect, test } from './kring.ts';
import { sitAt } from './seated.ts';

const board = '7-8';
const children = ['Thijs', 'Ikram', 'Lotus', 'Jonah', 'Elisa'];

test('children come in on the digibord; a teacher reads along, and takes a tip away afterwards', async ({ device }) => {
	const [digibord, rachid] = [await device(), await device()];
	await sitAt(digibord, { board, as: 'screen' });
	await digibord.getByRole('button', { name: 'Start de bordsessie' }).click();
	await digibord
		.getByRole('dialog')
		.getByRole('button', { name: /^Eerst inloop/ })
		.click();
	await sitAt(rachid, { board, as: 'Rachid' });

	// what a teacher may not choose for a child cannot be tapped
	const room = rachid.locator('.arriving-room');
	await expect(room.getByText('Ikram')).toBeVisible();
	await expect(room.getByRole('button')).toHaveCount(0);
	expect(await inTheWay(rachid)).toEqual([]);
	for (const width of [390, 1366]) {
		await rachid.setViewportSize({ width, height: 844 });
		// what stands first comes first by keyboard too
		const first = rachid.locator('.beside').locator('a, button, input, summary').first();
		expect(await first.evaluate((it) => it.closest('.teacher-aside') !== null), `${width} wide`).toBe(true);
		const [aside, head] = [rachid.locator('.teacher-aside'), rachid.locator('.board-screen')];
		const [a, b] = [await aside.boundingBox(), await head.boundingBox()];
		expect((a?.y ?? 0) + (a?.x ?? 0), `${width} wide`).toBeLessThan((b?.y ?? 0) + (b?.x ?? 0));
	}

	for (const [index, child] of children.entries()) {
		await digibord.getByRole('button', { name: child, exact: true }).click();
		await digibord.getByRole('button', { name: index < 4 ? 'blij' : 'sip', exact: true }).click();
	}
	await digibord.getByRole('button', { name: 'Begin', exact: true }).click();
	await digibord.getByRole('button', { name: 'Laat zien' }).click();
	for (const [face, count] of [
		['blij', '4'],
		['gaat wel', '0'],
		['sip', '1']
	] as const)
		await expect(digibord.getByText(face, { exact: true }).locator('..')).toContainText(count);

	await digibord.getByRole('button', { name: 'Tip & top' }).click();
	const tip = digibord.getByRole('textbox').last();
	await tip.fill('Je was saai');
	await tip.press('Enter');
	await digibord.waitForTimeout(1_500);
	await digibord.getByRole('button', { name: 'Klaar', exact: true }).click();
	await expect(digibord).toHaveURL(/\/terug\?/);
	await expect(digibord.getByText('Tip: Je was saai')).toBeVisible();
	await expect(digibord.getByRole('button', { name: /^Haal weg/ })).toHaveCount(0);

	await rachid.goto(rachid.url().replace(/\?/, '/terug?'));
	await rachid.getByRole('button', { name: 'Haal weg: Je was saai' }).click();
	await expect(rachid.getByText('Je was saai')).toHaveCount(0);
	await digibord.reload();
	await expect(digibord.getByRole('heading', { name: 'Zo ging onze bordsessie' })).toBeVisible();
	await expect(digibord.getByText('Je was saai')).toHaveCount(0);
});
