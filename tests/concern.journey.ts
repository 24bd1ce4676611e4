import { expect, test } from './kring.ts';
import { listenTo } from './heard-bytes.ts';
import { noteOn, openNote, putUp } from './notes.ts';
import { boardFor, personAt, school, sitAt } from './seated.ts';

const board = '6';
const words = 'Ik durf niet naar huis';
const coordinator = personAt({ board, as: 'Marijke' });
test.use({ refusals: [404] });

test('ik maak me zorgen: the words are off the board at once, the ib’er reads them, and recorded elsewhere they are gone', async ({
	device
}) => {
	const [joris, rania, digibord] = [await device(), await device(), await device()];
	await sitAt(joris, { board, as: 'Joris' });
	await sitAt(rania, { board, as: 'Rania' });
	await sitAt(digibord, { board, as: 'screen' });
	await putUp(rania, words);
	await expect(noteOn(digibord, words)).toBeVisible();

	const sheet = await openNote(joris, words);
	const heard = await Promise.all([listenTo(rania), listenTo(digibord)]);
	await sheet.getByRole('button', { name: 'Ik maak me zorgen' }).click();
	// within a second on every screen, and on the teacher's own with what comes next
	for (const page of [rania, digibord]) await expect(noteOn(page, words)).toBeHidden();
	await expect(joris.getByRole('dialog', { name: 'Doorgegeven' })).toBeVisible();
	await expect(joris.getByRole('link', { name: '0800-2000' })).toHaveAttribute('href', 'tel:08002000');
	for (const page of [joris, rania, digibord]) await expect(page.getByText(words)).toHaveCount(0);
	await joris
		.getByRole('dialog')
		.getByRole('link', { name: /vijf stappen/ })
		.click();
	await expect(joris.getByRole('heading', { level: 1 })).toHaveText('Ik maak me zorgen');
	await expect(joris.getByText('Kring is geen dossier van de meldcode.', { exact: false })).toBeVisible();
	await expect(joris.getByRole('region', { name: 'Wat je doorgaf' })).toContainText('Doorgegeven op');
	await expect(joris.getByText(words)).toHaveCount(0);

	// nothing that a child's tablet or the digibord hears holds them, or says why the note went
	for (const one of heard) expect(one.has('concern')).toBe(false);
	await rania.reload();
	await digibord.reload();
	for (const one of heard) {
		expect(one.has(words)).toBe(false);
		expect(one.has('Ik maak me zorgen')).toBe(false);
	}
	const asRania = personAt({ board, as: 'Rania' });
	const html = await (await rania.request.get(boardFor({ board, as: 'Rania' }))).text();
	const stream = /stream:"([0-9a-f-]{36})"/.exec(html)?.[1] ?? '';
	for (const door of [
		boardFor({ board, as: 'Rania' }),
		`/api${school}/poll?als=${asRania}&heard=${stream}`,
		`/api${school}/poll?als=${asRania}&heard=${stream}.0`
	])
		expect(await (await rania.request.get(door)).text(), door).not.toContain(words);

	// the ib'er's day says that one waits, and not what
	const marijke = await device();
	await marijke.goto(`${school}?als=${coordinator}`);
	const waits = marijke.getByRole('region', { name: 'Een zorg wacht op je' });
	await expect(waits).toBeVisible();
	await expect(marijke.getByText(words)).toHaveCount(0);
	await waits.getByRole('link', { name: 'Lees' }).click();
	await expect(marijke.getByRole('heading', { level: 1 })).toHaveText('Zorgen');
	await expect(marijke.getByText(words)).toHaveCount(0);
	await marijke.getByRole('link', { name: /^Lees/ }).click();
	await expect(marijke.getByText(words)).toBeVisible();
	await expect(marijke.getByText(/Woorden van Rania/)).toBeVisible();
	const address = marijke.url();

	// who is not asked finds no such page
	expect((await joris.request.get(`${school}/zorgen?als=${personAt({ board, as: 'Joris' })}`)).status()).toBe(404);
	expect((await rania.request.get(`${school}/zorg?als=${asRania}`)).status()).toBe(404);

	await marijke.getByRole('button', { name: 'Het staat elders, wis het hier' }).click();
	await expect(marijke.getByText('Vastgelegd. De woorden zijn hier weg.')).toBeVisible();
	await expect(marijke.getByText(/^Zorg gesignaleerd op .* elders vastgelegd op .* door Marijke/)).toBeVisible();
	expect((await marijke.request.get(address)).status()).toBe(404);
	await joris.reload();
	await expect(joris.getByRole('region', { name: 'Wat je doorgaf' })).toContainText('elders vastgelegd');
});

test('without a note and without words: a colleague wants to talk; it works without any script', async ({ device }) => {
	const petra = await device({ javaScriptEnabled: false });
	await petra.goto(`${school}/zorg?als=${personAt({ board: '1-2a', as: 'Petra' })}`);
	await petra.getByRole('button', { name: 'Geef door' }).click();
	await expect(petra.getByText("Doorgegeven. De ib'er neemt contact met je op.")).toBeVisible();
	const marijke = await device();
	await marijke.goto(`${school}/zorgen?als=${coordinator}`);
	await marijke.getByRole('link', { name: /^Lees/ }).first().click();
	await expect(marijke.getByText('Geen woorden: deze collega wil praten.')).toBeVisible();
	await expect(marijke.getByText('Doorgegeven door Petra van Loenen')).toBeVisible();
});
