import { expect, test } from 'vitest';
import { formOf } from './form-of.ts';

const url = 'http://kring.test/';
const typed = (body: string) =>
	new Request(url, { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' } });
const sent = (form: FormData) => new Request(url, { method: 'POST', body: form });
const fieldsIn = async (request: Request) => [...(await formOf(request))].length;

test('a form is read as it was typed, accents and files too', async () => {
	const form = await formOf(typed('naam=Ay%C5%9Fe+%26+co&naam=Bas'));
	expect(form.getAll('naam')).toEqual(['Ayşe & co', 'Bas']);
	const file = new FormData();
	file.append('file', new Blob(['a&b'.repeat(30_000)]), 'lijst.xml');
	const read = (await formOf(sent(file))).get('file');
	expect(read instanceof File && read.size).toBe(90_000);
});

test('the longest list a school answers is read, and nothing of what no form of ours could be', async () => {
	expect(await fieldsIn(typed('rij=x&'.repeat(19_000)))).toBe(19_000);
	expect(await fieldsIn(typed('a&'.repeat(250_000)))).toBe(0);
	const parts = new FormData();
	for (let n = 0; n < 300; n++) parts.append('a', '');
	expect(await fieldsIn(sent(parts))).toBe(0);
});

test('what is no form holds nothing', async () => {
	expect(await fieldsIn(new Request(url, { method: 'POST', body: '{}' }))).toBe(0);
	const cut = {
		method: 'POST',
		body: '--x\r\ncontent-',
		headers: { 'content-type': 'multipart/form-data; boundary=x' }
	};
	expect(await fieldsIn(new Request(url, cut))).toBe(0);
});
