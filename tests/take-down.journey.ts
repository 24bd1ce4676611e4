import { newId } from '#kernel/id.ts';
import { expect, test } from './kring.ts';
import { enter, noteOn, openNote, putUp } from './notes.ts';
import { boardFor, personAt, school, sitAt } from './seated.ts';

const board = '6';
const words = 'Roddel over de buurman';
test.use({ refusals: [403] });

test('the teacher takes a note down: it leaves all screens, and its words are nowhere any more', async ({ device }) => {
	const [joris, screen, rania] = [await device(), await device(), await device()];
	await sitAt(joris, { board, as: 'Joris' });
	await sitAt(screen, { board, as: 'screen' });
	await sitAt(rania, { board, as: 'Rania' });
	await putUp(rania, words);
	await expect(noteOn(screen, words)).toBeVisible();

	const sheet = await openNote(joris, words);
	await sheet.getByText('Van het bord en uit het geheugen').click();
	await sheet.getByRole('button', { name: 'Wis voorgoed' }).click();
	for (const page of [joris, screen, rania]) {
		await expect(noteOn(page, words)).toBeHidden();
		await expect(page.getByText(words)).toHaveCount(0);
	}
	await expect(joris.getByText('De woorden zijn voorgoed weg.')).toBeVisible();

	const address = boardFor({ board, as: 'Rania' });
	const { stream, today } = await screen.evaluate(async (at) => {
		const html = await (await fetch(at)).text();
		return {
			stream: /stream:"([0-9a-f-]{36})"/.exec(html)?.[1] ?? '',
			today: /today:"([\d-]{10})"/.exec(html)?.[1] ?? ''
		};
	}, address);
	expect(stream).not.toBe('');
	const doors = [
		address,
		`${address}&op=${today}`,
		`${address}&op=${dayBefore(today)}`,
		`${school}/boards/${board}/__data.json?als=${personAt({ board, as: 'Rania' })}`,
		`/api${school}/poll?als=${personAt({ board, as: 'Rania' })}&heard=${stream}`,
		`/api${school}/poll?als=${personAt({ board, as: 'Rania' })}&heard=${stream}.0`
	];
	for (const door of doors) {
		const answer = await rania.request.get(door);
		expect(answer.status(), door).toBe(200);
		expect(await answer.text(), door).not.toContain('Roddel');
	}
});

test('a pupil is not offered to take down, and is refused by the wall', async ({ device }) => {
	const [rania, screen] = [await device(), await device()];
	await sitAt(rania, { board, as: 'Rania' });
	await sitAt(screen, { board, as: 'screen' });
	await putUp(rania, 'Dit blijft hangen');
	await enter(screen, 'Successen');
	const sheet = await openNote(rania, 'Dit blijft hangen');
	await expect(sheet.getByRole('button', { name: 'Haal weg' })).toBeVisible();
	await expect(sheet.getByText('Van het bord en uit het geheugen')).toHaveCount(0);

	const note = await noteOn(screen, 'Dit blijft hangen').getAttribute('data-note');
	const told = await rania.request.get(boardFor({ board, as: 'Rania' }));
	const stream = /snapshot:\{stream:"([0-9a-f-]{36})"/.exec(await told.text())?.[1];
	const answer = await rania.request.post(`/api${school}/commands?als=${personAt({ board, as: 'Rania' })}`, {
		data: { id: newId(), kind: 'board', stream, command: { type: 'take-down-note', note } }
	});
	expect(answer.status()).toBe(403);
	expect(await answer.json()).toEqual({ refused: 'not-allowed' });
	await expect(noteOn(screen, 'Dit blijft hangen')).toBeVisible();
});

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
