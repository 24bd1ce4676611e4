import { dayOf, weekOf } from '#kernel/time.ts';
import { expect, test } from './kring.ts';
import { closeSheet, enter, openNote, putUp } from './notes.ts';
import { sitAt, statusOf } from './seated.ts';

const board = '5a';
const dayMs = 86_400_000;

for (const [name, off] of [
	['a day behind', -dayMs],
	['a day ahead', dayMs],
	['eight days ahead', 8 * dayMs]
] as const)
	test(`a device whose clock is ${name} shows the right today`, async ({ device }) => {
		const [wrong, right] = [await device(), await device()];
		await wrong.clock.install({ time: Date.now() + off });
		await sitAt(wrong, { board, as: 'Feline' });
		await sitAt(right, { board, as: 'Hanna' });
		const today = dayOf(Date.now());
		await expect(wrong.getByText(`week ${weekOf(today)}`)).toBeVisible();

		const words = `Geplant met een klok ${off / dayMs} dagen mis`;
		await putUp(wrong, words, 'Planning');
		await expect(statusOf(wrong)).toContainText('opgeslagen');
		for (const page of [wrong, right]) {
			await enter(page, 'Planning');
			const sheet = await openNote(page, words);
			await expect(sheet.getByLabel('Andere dag')).toHaveValue(today);
			await closeSheet(page);
		}
	});
