import { expect, test } from './kring.ts';
import { personAt, school } from './seated.ts';

const tom = personAt({ board: '5b', as: 'Tom' });
test.use({ refusals: [404, 422] });

test('a digibord shows a code, a teacher types it, and it opens the board of that group and nothing else', async ({
	device
}) => {
	const [board, teacher] = [await device({ viewport: { width: 1920, height: 1080 } }), await device()];
	await board.goto('/digibord');
	await board.getByRole('button', { name: 'Toon de code' }).click();
	const code = await board.locator('.code').innerText();
	expect(code).toMatch(/^[A-Z]{6}$/);

	await teacher.goto(`${school}?als=${tom}`);
	await teacher.getByText('Koppel een digibord').click();
	await teacher.getByLabel('De letters op het digibord').fill('AAAAAA');
	await teacher.getByRole('button', { name: 'Koppel', exact: true }).click();
	await expect(teacher.getByRole('alert')).toContainText('Deze letters staan nu op geen digibord.');
	await teacher.getByText('Koppel een digibord').click();
	await teacher.getByLabel('De letters op het digibord').fill(code.toLowerCase());
	await teacher.getByRole('button', { name: 'Koppel', exact: true }).click();
	await expect(teacher.getByRole('alert')).toHaveCount(0);

	// by itself, without anyone touching it
	await expect(board).toHaveURL(new RegExp(`${school}/boards/5b$`));
	await expect(board.getByRole('main').getByRole('status').first()).toContainText('live');
	await board.getByRole('button', { name: /ucces/ }).first().waitFor();
	for (const address of [`${school}/mensen`, `${school}/boards/5a`, `${school}/boards/5b/instellingen`])
		expect((await board.goto(address))?.status(), address).toBe(404);

	// a code is good once
	await board.goto('/digibord');
	await expect(board).toHaveURL(new RegExp(`${school}/boards/5b$`));
	await expect(board.getByRole('main').getByRole('status').first()).toContainText('live');

	// unpaired, the board is gone within a second
	await teacher.getByText('Koppel een digibord').click();
	await teacher.getByRole('button', { name: 'Ontkoppel' }).click();
	await expect(teacher.getByRole('button', { name: 'Ontkoppel' })).toHaveCount(0);
	await board.reload();
	await expect(board.getByText('Hier hangt niets')).toBeVisible();
	await board.goto('/digibord');
	await expect(board.locator('.code')).not.toHaveText(code);
});

test('a code works once, and not after it was used', async ({ device }) => {
	const [board, teacher] = [await device(), await device()];
	await board.goto('/digibord');
	await board.getByRole('button', { name: 'Toon de code' }).click();
	const code = await board.locator('.code').innerText();
	const type = async () => {
		await teacher.goto(`${school}?als=${tom}`);
		await teacher.getByText('Koppel een digibord').click();
		await teacher.getByLabel('De letters op het digibord').fill(code);
		await teacher.getByRole('button', { name: 'Koppel', exact: true }).click();
	};
	await type();
	await expect(board).toHaveURL(new RegExp(`${school}/boards/5b$`));
	await type();
	await expect(teacher.getByRole('alert')).toContainText('Deze letters staan nu op geen digibord.');
});
