import { expect, test } from 'vitest';
import { foundIn, readSample } from './reading.ts';
import { sampleEdexml } from './sample-edexml.ts';

const file = (declaration: string) =>
	sampleEdexml({
		declaration,
		pupils: '<leerling key="1"><roepnaam>Zoë</roepnaam><achternaam>Traoré</achternaam></leerling>'
	});
const saying = (encoding: string) => `<?xml version='1.0' encoding='${encoding}' standalone="yes"?>`;
const table = 'voornaam;achternaam;groep;jaargroep;e-mail;rol\r\nZoë;Traoré;1/2a;1;;leerling\r\n';

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const marked = (text: string) => Buffer.from(`\uFEFF${text}`);
const little = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
const big = (text: string) => little(text).swap16();

test.each([
	['UTF-8', file(saying('UTF-8'))],
	['UTF-8 that does not say so', file('')],
	['white space in front', ' \n'.repeat(9000) + file('')],
	['UTF-8 with a mark', marked(file(saying('utf-8')))],
	['UTF-8 with a mark that says something else', marked(file(saying('ISO-8859-1')))],
	['UTF-8 that says it is UTF-16', file(saying('utf-16'))],
	['ISO-8859-1', latin1(file(saying('ISO-8859-1')))],
	['windows-1252', latin1(file(saying('Windows-1252')))],
	['UTF-16, small end first', little(file(saying('UTF-16')))],
	['UTF-16, big end first', big(file(saying('UTF-16')))],
	['a table in UTF-8', table],
	['a table in UTF-8 with a mark', marked(table)],
	['a table as Excel writes it', latin1(table)],
	['a table in UTF-16', little(table)]
])('%s is read letter by letter', async (_, bytes) => {
	expect((await foundIn(bytes)).pupils).toMatchObject([{ given: 'Zoë', family: 'Traoré' }]);
});

test('bytes that are not what the file says they are, and ways of writing unknown here, are refused', async () => {
	expect(await readSample(latin1(file(saying('UTF-8'))))).toEqual({ refused: 'encoding-unknown' });
	expect(await readSample(latin1(file('')))).toEqual({ refused: 'encoding-unknown' });
	expect(await readSample(file(saying('x-user-defined')))).toEqual({ refused: 'encoding-unknown' });
	expect(await readSample(file(saying('utf-7')))).toEqual({ refused: 'encoding-unknown' });
});

test('a letter that falls over the edge of two pieces is one letter', async () => {
	const padding = ' '.repeat(65_536);
	for (const by of [0, 1, 2, 3]) {
		const name = padding.slice(0, 65_536 - 200 - by) + 'ë'.repeat(300);
		const pupils = `<leerling key="1"><roepnaam>Zoë</roepnaam><achternaam>x</achternaam><land>${name}</land></leerling>`;
		expect((await foundIn(sampleEdexml({ pupils }))).pupils).toMatchObject([{ given: 'Zoë' }]);
	}
});
