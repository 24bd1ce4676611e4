import { newId } from '#kernel/id.ts';
import { boardId } from '#example/regenboog.ts';
import { dayOf, schoolYearOf } from '#kernel/time.ts';
import { expect, test } from './kring.ts';
import { noteOn, openNote, putUp } from './notes.ts';
import { personAt, school, sitAt } from './seated.ts';

const daan = personAt({ board: '5b', as: 'Daan' });
const marijke = personAt({ board: '5b', as: 'Marijke' });
const streamOf = (key: string) => boardId(key, schoolYearOf(dayOf(Date.now())));
test.use({ refusals: [403, 404] });

test('the board of another group, a board that never was and another school are the same page: nothing hangs here', async ({
	device
}) => {
	const page = await device();
	const told = new Set<string>();
	for (const address of [
		`${school}/boards/5a?als=${daan}`,
		`${school}/boards/9z?als=${daan}`,
		`${school}/boards/5b?als=${newId()}`,
		`${school}/boards/5b`,
		`/het-kompas/boards/5b?als=${daan}`,
		'/het-kompas'
	]) {
		const answer = await page.goto(address);
		expect(answer?.status(), address).toBe(404);
		await expect(page.getByRole('heading', { level: 1, name: 'Hier hangt niets' })).toBeVisible();
		told.add(await page.getByRole('main').innerText());
		expect(await page.content()).not.toContain('Dekkers');
	}
	expect(told.size).toBe(1);
});

test('a coordinator sees every board and can write on none', async ({ device }) => {
	const [page, tom] = [await device(), await device()];
	await sitAt(tom, { board: '5b', as: 'Tom' });
	for (const board of ['5a', '5b']) {
		await sitAt(page, { board, as: 'Marijke' });
		await expect(page.getByRole('list', { name: 'Successen' }).getByRole('button').first()).toBeVisible();
		await expect(page.getByRole('link', { name: /^Nieuw/ })).toHaveCount(0);
	}
	await putUp(tom, 'Marijke leest dit mee');
	const sheet = await openNote(page, 'Marijke leest dit mee');
	await expect(sheet.getByRole('textbox')).toHaveCount(0);
	await expect(sheet.getByRole('button')).toHaveCount(1);
	const answer = await page.request.post(`/api${school}/commands?als=${marijke}`, {
		data: {
			id: newId(),
			kind: 'board',
			stream: streamOf('5b'),
			command: { type: 'add-note', note: newId(), area: 'ideas', words: 'Van buiten' }
		}
	});
	expect(answer.status()).toBe(403);
});

test('what a pupil receives holds nothing of another group while that changes', async ({ device, kring }) => {
	const [page, hanna, tom] = [await device(), await device(), await device()];
	await sitAt(hanna, { board: '5a', as: 'Hanna' });
	await sitAt(tom, { board: '5b', as: 'Tom' });
	await sitAt(page, { board: '5b', as: 'Daan' });

	// asks for both streams, as someone curious would
	const asked = [streamOf('5a'), streamOf('5b')].map((stream) => `${stream}.-1`).join(',');
	const leaving = new AbortController();
	const live = await fetch(`${kring.url}/api${school}/live?als=${daan}&heard=${asked}`, { signal: leaving.signal });
	let bytes = '';
	const reading = (async () => {
		const decoder = new TextDecoder();
		for await (const part of live.body ?? []) bytes += decoder.decode(part, { stream: true });
	})().catch(() => undefined);

	await putUp(hanna, 'Geheim van groep 5a');
	await putUp(tom, 'Voor iedereen van 5b');
	await expect(noteOn(page, 'Voor iedereen van 5b')).toBeVisible();
	await expect.poll(() => bytes).toContain('Voor iedereen van 5b');
	leaving.abort();
	await reading;
	expect(bytes).not.toContain('Geheim');
	expect(bytes).not.toContain('vriendenbank');
	const never = await fetch(`${kring.url}/api${school}/poll?als=${daan}&heard=${newId()}`);
	const other = await fetch(`${kring.url}/api${school}/poll?als=${daan}&heard=${streamOf('5a')}`);
	const shape = async (answer: Response) =>
		(await answer.text()).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id').replace(/"at":\d+/, '');
	expect(await shape(other)).toBe(await shape(never));
});
