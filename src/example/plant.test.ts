import { expect, test } from 'vitest';
import { exampleHistory } from './history.ts';
import { plant, type Planned } from './plant.ts';

const today = '2026-11-22';

test('everything is sent in order, one batch after the other, and the school before its boards', async () => {
	const sent: Planned[] = [];
	let busy = false;
	await plant(async (batch) => {
		expect(busy).toBe(false);
		busy = true;
		await Promise.resolve();
		busy = false;
		expect(new Set(batch.map(({ kind }) => kind === 'school')).size).toBe(1);
		return batch.map((planned) => ({ version: sent.push(planned) }));
	}, today);
	expect(sent).toEqual(exampleHistory(today));
});

test('a refusal stops the planting and is told without anyone’s words', async () => {
	let batches = 0;
	const refuseThird = async (batch: readonly Planned[]) => {
		batches++;
		return batch.map((_, index) => (index === 2 ? { refused: 'name-too-long' } : { version: index }));
	};
	await expect(plant(refuseThird, today)).rejects.toThrow('the example was refused: school/add-person: name-too-long');
	expect(batches).toBe(1);
});
