import { test as base, expect } from './kring.ts';
import { openGate, type Gate } from './gate.ts';
import { noteOn, putUp } from './notes.ts';
import { boardFor, sitAt, statusOf } from './seated.ts';

const test = base.extend<{ gate: Gate }>({
	gate: async ({ kring }, use) => {
		const gate = await openGate(kring.url);
		await use(gate);
		await gate.close();
	}
});
const board = '5b';
test.use({ cuts: true });

test('where streams are swallowed the board says it is slower, hears all the same, and is live again once it can', async ({
	device,
	gate
}) => {
	const [behind, tom] = [await device({ baseURL: gate.url }), await device()];
	await sitAt(tom, { board, as: 'Tom' });
	gate.streams = 'swallow';
	await behind.clock.install();
	await behind.goto(boardFor({ board, as: 'Sara' }));
	await expect(statusOf(behind)).toContainText('live, maar langzamer');
	await putUp(tom, 'Door het hek heen');
	await expect(noteOn(behind, 'Door het hek heen')).toBeVisible();
	await putUp(behind, 'En weer terug');
	await expect(noteOn(tom, 'En weer terug')).toBeVisible();

	gate.streams = 'pass';
	await behind.clock.fastForward(30_000);
	await expect(statusOf(behind)).toHaveText(/^\s*live\s*$/);
	await putUp(tom, 'Nu meteen');
	await expect(noteOn(behind, 'Nu meteen')).toBeVisible();
});

test('where streams are cut again and again the board says it is slower and hears all the same', async ({
	device,
	gate
}) => {
	const [behind, tom] = [await device({ baseURL: gate.url }), await device()];
	await sitAt(tom, { board, as: 'Tom' });
	gate.streams = 'cut';
	await behind.goto(boardFor({ board, as: 'Sara' }));
	await expect(statusOf(behind)).toContainText('live, maar langzamer', { timeout: 60_000 });
	await putUp(tom, 'Ondanks de schaar');
	await expect(noteOn(behind, 'Ondanks de schaar')).toBeVisible();
	await expect(statusOf(behind)).toContainText('live, maar langzamer');
});
test('a hidden tab lets go of its stream, and hears what it missed when it is shown again', async ({
	device,
	gate
}) => {
	const [behind, tom] = [await device({ baseURL: gate.url }), await device()];
	await behind.clock.install();
	await sitAt(behind, { board, as: 'Sara' });
	await sitAt(tom, { board, as: 'Tom' });
	expect(gate.open()).toBe(1);
	const show = (state: 'hidden' | 'visible') =>
		behind.evaluate((visibilityState) => {
			Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibilityState });
			document.dispatchEvent(new Event('visibilitychange'));
		}, state);
	await show('hidden');
	await behind.clock.fastForward(20_000);
	expect(gate.open()).toBe(1);
	await behind.clock.fastForward(11_000);
	await expect.poll(() => gate.open()).toBe(0);
	await putUp(tom, 'Terwijl niemand keek');
	await expect(noteOn(tom, 'Terwijl niemand keek')).toBeVisible();
	await expect(noteOn(behind, 'Terwijl niemand keek')).toHaveCount(0);
	await show('visible');
	await expect(noteOn(behind, 'Terwijl niemand keek')).toBeVisible();
	expect(gate.open()).toBe(1);
	await expect(statusOf(behind)).toContainText('live');
});
