import { expect, test } from './kring.ts';
import { closeSheet, enter, noteOn, openNote, putUp } from './notes.ts';
import { sitAt } from './seated.ts';

const board = '5a';
// words that were overtaken are refused
test.use({ refusals: [422] });

test('who writes second sees what the first wrote, keeps what was typed, and chooses', async ({ device }) => {
	const [tijs, nadia] = [await device(), await device()];
	await sitAt(tijs, { board, as: 'Tijs' });
	await sitAt(nadia, { board, as: 'Nadia' });
	await putUp(tijs, 'Wij zingen een lied');
	await enter(nadia, 'Successen');
	const first = await openNote(tijs, 'Wij zingen een lied');
	const second = await openNote(nadia, 'Wij zingen een lied');
	const change = async (to: string) => {
		await first.getByRole('textbox').fill(to);
		await first.getByRole('button', { name: 'Bewaar', exact: true }).click();
	};

	await second.getByRole('textbox').fill('Wij zingen van de maan');
	await change('Wij zingen van de zon');
	const both = second.getByRole('alert');
	await expect(both).toContainText('Tijs schreef intussen dit:');
	await expect(both).toContainText('Wij zingen van de zon');
	await expect(second.getByRole('textbox')).toHaveValue('Wij zingen van de maan');
	await both.getByRole('button', { name: 'Laat zo' }).click();
	await expect(second.getByRole('textbox')).toHaveValue('Wij zingen van de zon');

	await second.getByRole('textbox').fill('Wij zingen van de sterren');
	await change('Wij zingen van de zee');
	await expect(both).toContainText('Wij zingen van de zee');
	await both.getByRole('button', { name: 'Toch mijn tekst' }).click();
	await expect(first.getByRole('textbox')).toHaveValue('Wij zingen van de sterren');
	await closeSheet(tijs);
	await expect(noteOn(tijs, 'Wij zingen van de sterren')).toBeVisible();
});

test('words that were overtaken on their way come back with a sentence, and are put up once asked again', async ({
	device
}) => {
	const [tijs, nadia] = [await device(), await device()];
	await sitAt(tijs, { board, as: 'Tijs' });
	await sitAt(nadia, { board, as: 'Nadia' });
	await putUp(tijs, 'Samen een muur schilderen', 'Ideeën');
	await enter(tijs, 'Ideeën');
	await enter(nadia, 'Ideeën');
	await nadia.context().setOffline(true);
	const second = await openNote(nadia, 'Samen een muur schilderen');
	await second.getByRole('textbox').fill('Samen een blauwe muur schilderen');
	await second.getByRole('button', { name: 'Bewaar', exact: true }).click();
	await closeSheet(nadia);
	const first = await openNote(tijs, 'Samen een muur schilderen');
	await first.getByRole('textbox').fill('Samen een gele muur schilderen');
	await first.getByRole('button', { name: 'Bewaar', exact: true }).click();
	await closeSheet(tijs);
	await nadia.context().setOffline(false);

	const refused = nadia.getByRole('main').getByRole('alert');
	await expect(refused).toContainText('Iemand anders heeft dit net veranderd. Kijk even.');
	await expect(refused).toContainText('Samen een blauwe muur schilderen');
	await expect(noteOn(nadia, 'Samen een gele muur schilderen')).toBeVisible();
	await refused.getByRole('button', { name: 'Nog eens' }).click();
	await expect(noteOn(tijs, 'Samen een blauwe muur schilderen')).toBeVisible();
	await expect(refused).toBeHidden();
});

test('undo takes back only what one did oneself, and is not offered for what another did', async ({ device }) => {
	const [norah, kaya] = [await device(), await device()];
	await sitAt(norah, { board, as: 'Norah' });
	await sitAt(kaya, { board, as: 'Kaya' });
	await enter(norah, 'Acties');
	await enter(kaya, 'Acties');
	await putUp(norah, 'Van Norah', 'Acties');
	await putUp(kaya, 'Van Kaya', 'Acties');
	await expect(noteOn(norah, 'Van Kaya')).toBeVisible();
	const head = norah.getByRole('main').locator('> header');
	await head.getByRole('button', { name: 'Ongedaan maken' }).click();
	await expect(noteOn(kaya, 'Van Norah')).toBeHidden();
	await expect(noteOn(kaya, 'Van Kaya')).toBeVisible();
	// Norah did nothing more: what Kaya did is not his to undo
	await expect(head.getByRole('button', { name: 'Ongedaan maken' })).toBeHidden();
	const sheet = await openNote(norah, 'Van Kaya');
	await expect(sheet.getByRole('button', { name: 'Ongedaan maken' })).toHaveCount(0);
});
