import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { template } from '../own-table.ts';
import { bytesOf, readSample } from './reading.ts';
import { sampleEdexml } from './sample-edexml.ts';

const spaces = (text: string, width = 80) => text.padEnd(width);

test.each([
	['nothing', '', 'empty'],
	['only white space', ' \r\n\t\n', 'empty'],
	['only a mark', '\uFEFF', 'empty'],
	['any text', 'Beste collega, hierbij de lijst.', 'not-a-roster'],
	['any table', 'naam;klas\nNoor;5b\n', 'not-a-roster'],
	['JSON', '{"leerlingen": []}', 'not-a-roster'],
	['a PDF', '%PDF-1.7 x', 'not-text'],
	['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'not-text'],
	['NUL bytes', '\0\0\0\0', 'not-text'],
	['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'spreadsheet'],
	[
		'a workbook',
		zipSync({ '[Content_Types].xml': bytesOf('<Types/>'), 'xl/workbook.xml': bytesOf('<w/>') }),
		'spreadsheet'
	],
	['a workbook of LibreOffice', zipSync({ mimetype: bytesOf('x'), 'content.xml': bytesOf('<o/>') }), 'spreadsheet'],
	['a page of a website', '<!DOCTYPE html><html><body>Log in</body></html>', 'web-page'],
	['a page of a website without a type', '<HTML><p>Log in</HTML>', 'web-page'],
	['other XML', '<?xml version="1.0"?><leden><lid/></leden>', 'other-xml'],
	['an envelope with something else', '<Envelope><Body><Fault>no</Fault></Body></Envelope>', 'other-xml'],
	['EDEXML without anything', '<EDEX/>', 'other-xml'],
	['EDEXML without pupils', sampleEdexml({ pupils: '' }), 'no-pupils'],
	['the template as it was downloaded', template(), 'no-pupils'],
	['EDEX2000', `${[spaces('0001Vink'), spaces('0002Bosgraaf')].join('\r\n')}\r\n\u001A`, 'edex-2000'],
	['EDEX2000 of one line', spaces('0001Vink'), 'edex-2000'],
	['an empty zip', zipSync({}), 'empty'],
	['a zip of empty files', zipSync({ 'a.csv': bytesOf('') }), 'empty'],
	[
		'a zip of pictures',
		zipSync({ a: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]) }),
		'not-text'
	],
	['a zip in a zip', zipSync({ a: zipSync({ 'EDEX.XML': bytesOf(sampleEdexml()) }) }), 'wrong-together']
])('%s is refused with its own sentence', async (_, file, refused) => {
	expect(await readSample(file)).toMatchObject({ refused });
});

test('a file is known by what is in it: its name is never asked, and a zip may hold it', async () => {
	const edexml = bytesOf(sampleEdexml());
	const found = await readSample(edexml);
	expect(found).toMatchObject({ format: 'edexml' });
	expect(await readSample(zipSync({ 'holiday.jpg': edexml }))).toEqual(found);
	const withJunk = zipSync({
		'a/EDEX.XML': edexml,
		'__MACOSX/a/._EDEX.XML': new Uint8Array([0, 5, 0x16, 7]),
		'a/': bytesOf('')
	});
	expect(await readSample(withJunk)).toMatchObject({ format: 'edexml', noticed: { 'file-not-read': 1 } });
});

test('files that are no one thing together are refused', async () => {
	expect(await readSample(sampleEdexml(), sampleEdexml())).toEqual({ refused: 'wrong-together' });
	expect(await readSample(sampleEdexml(), template())).toEqual({ refused: 'wrong-together' });
	expect(await readSample()).toEqual({ refused: 'empty' });
});
