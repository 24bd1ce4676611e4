import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { limits } from '../limits.ts';
import { bytesOf, foundIn, readSample } from './reading.ts';
import { sampleEdexml, sampleParts } from './sample-edexml.ts';
import { oneRoster12 } from './sample-one-roster.ts';

// large files, on a machine that may be busy
vi.setConfig({ testTimeout: 60_000 });

const megabyte = 1024 * 1024;
const pupil = (inside: string) => `<leerling key="1"><roepnaam>Noor</roepnaam>${inside}</leerling>`;
const withType = (type: string, use: string) =>
	readSample(
		sampleEdexml({ declaration: `<?xml version="1.0"?>${type}`, pupils: pupil(`<achternaam>${use}</achternaam>`) })
	);

test('a billion laughs are not laughed', async () => {
	const more = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
	expect(await withType(`<!DOCTYPE EDEX [<!ENTITY l0 "ha">${more}]>`, '&l9;')).toEqual({
		refused: 'declares-entities',
		line: 1
	});
});

test('a document type is refused, whether it fetches something, declares something or says nothing', async () => {
	const types = [
		'<!DOCTYPE EDEX [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
		'<!DOCTYPE EDEX [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;]>',
		'<!DOCTYPE EDEX SYSTEM "http://127.0.0.1:9/x.dtd">',
		'<!DOCTYPE EDEX PUBLIC "x" "http://127.0.0.1:9/x.dtd">',
		'<!DOCTYPE EDEX>'
	];
	for (const type of types) expect(await withType(type, '&x;')).toMatchObject({ refused: 'declares-entities' });
});

test('an entity that nobody declared is refused, also one that every object has', async () => {
	for (const entity of ['x', 'constructor', '__proto__', 'toString', '#0', '#xD800', '#xFFFFFFFFF'])
		expect(await withType('', `&${entity};`), entity).toEqual({ refused: 'broken-xml', line: expect.any(Number) });
	expect(await withType('', '&amp;&lt;&#233;')).toMatchObject({ pupils: [{ family: '&<é' }] });
});

test('ten megabytes in one attribute, element, comment or table cell are refused', async () => {
	const much = 'x'.repeat(10 * megabyte);
	const places = [
		`<leerling key="${much}"><roepnaam>Noor</roepnaam></leerling>`,
		`<leerling eckid="${much}"><roepnaam>Noor</roepnaam></leerling>`,
		pupil(`<achternaam>${much}</achternaam>`),
		pupil(`<fotourl>${much}</fotourl>`),
		pupil(`<!--${much}-->`),
		pupil(`<${much}/>`)
	];
	for (const pupils of places)
		expect(await readSample(sampleEdexml({ pupils }))).toMatchObject({ refused: 'value-too-long' });
	const table = (cell: string) => `voornaam;achternaam;groep;jaargroep;e-mail;rol\nNoor;${cell};5b;5;;leerling\n`;
	expect(await readSample(table(much))).toMatchObject({ refused: 'value-too-long' });
	expect(await readSample(table(`"${much}"`))).toMatchObject({ refused: 'value-too-long' });
});

test('ten megabytes in small pieces are refused where they would be kept, and thrown away elsewhere', async () => {
	const pieces = `<![CDATA[${'x'.repeat(1000)}]]>`.repeat(10_000);
	const kept = await readSample(sampleEdexml({ pupils: pupil(`<achternaam>${pieces}</achternaam>`) }));
	expect(kept).toMatchObject({ refused: 'value-too-long', field: 'achternaam' });
	expect(await foundIn(sampleEdexml({ pupils: pupil(`<land>${pieces}</land>`) }))).toMatchObject({
		dropped: { land: 1 }
	});
});

test('a photo in the file is thrown away like any other field', async () => {
	const photo = 'x'.repeat(200_000);
	expect(await foundIn(sampleEdexml({ pupils: pupil(`<fotourl>${photo}</fotourl>`) }))).toMatchObject({
		dropped: { fotourl: 1 }
	});
});

test('a million elements within each other are refused, and a million beside each other in one child', async () => {
	const deep = '<a>'.repeat(1_000_000);
	expect(await readSample(sampleEdexml({ pupils: pupil(deep) }))).toMatchObject({ refused: 'too-deep' });
	expect(await readSample(deep)).toMatchObject({ refused: 'other-xml' });
	expect(await readSample(`<Envelope>${deep}`)).toMatchObject({ refused: 'too-deep' });
	const wide = '<samengestelde_groep key="1"/>'.repeat(100_000);
	expect(await readSample(sampleEdexml({ pupils: pupil(`<samengestelde_groepen>${wide}`) }))).toMatchObject({
		refused: 'value-too-long'
	});
});

test('a hundred thousand different fields are counted, most of them together', async () => {
	const fields = Array.from({ length: 100_000 }, (_, at) => `<f${at}>1</f${at}>`).join('');
	const { dropped } = await foundIn(sampleEdexml({ ...sampleParts, pupils: pupil(fields) }));
	expect(Object.keys(dropped).length).toBeLessThan(310);
	expect(Object.values(dropped).reduce((sum, times) => sum + times, 0)).toBeGreaterThanOrEqual(100_000);
});

test('a field whose name is longer than a name is counted without it', async () => {
	const { dropped } = await foundIn(sampleEdexml({ pupils: pupil(`<${'x'.repeat(65)}>1</${'x'.repeat(65)}>`) }));
	expect(dropped).toMatchObject({ '…': 1 });
});

test('more people than a school has are refused, however little each of them takes', async () => {
	const crowd = '<leerling><roepnaam>a</roepnaam></leerling>'.repeat(limits.people + 1);
	expect(await readSample(sampleEdexml({ pupils: crowd }))).toEqual({ refused: 'too-many-people' });
});

test('fields that are called like what every object has are fields', async () => {
	const fields = '<__proto__>1</__proto__><constructor>1</constructor><toString>1</toString>';
	const { dropped } = await foundIn(sampleEdexml({ pupils: pupil(fields) }));
	for (const field of ['__proto__', 'constructor', 'toString']) expect(Object.hasOwn(dropped, field), field).toBe(true);
});

test('more than twenty megabytes are refused, in one file, in several, and as they come out of a zip', async () => {
	const big = new Uint8Array(limits.upload + 1).fill(0x20);
	expect(await readSample(big)).toEqual({ refused: 'too-large' });
	expect(await readSample(...Array.from({ length: 3 }, () => big.subarray(0, limits.upload / 2)))).toEqual({
		refused: 'too-large'
	});
	expect(await readSample(zipSync({ a: big }))).toEqual({ refused: 'too-large' });
	const half = zipSync({ a: big.subarray(0, limits.upload / 2 + 1) });
	expect(await readSample(half, half)).toEqual({ refused: 'too-large' });
	expect(await readSample(...Array.from({ length: limits.files + 1 }, () => bytesOf('x')))).toEqual({
		refused: 'too-many-files'
	});
	const many = Object.fromEntries(Array.from({ length: limits.files + 1 }, (_, at) => [`${at}`, bytesOf('x')]));
	expect(await readSample(zipSync(many))).toEqual({ refused: 'too-many-files' });
});

test('a zip that lies about how much is in it is unpacked no further than it may be', async () => {
	const packed = deflateRawSync(new Uint8Array(200 * megabyte));
	const lying = zipOf('EDEX.XML', packed, 10);
	expect(packed.length).toBeLessThan(megabyte);
	const before = process.memoryUsage.rss();
	expect(await readSample(lying)).toEqual({ refused: 'too-large' });
	expect((process.memoryUsage.rss() - before) / megabyte).toBeLessThan(150);
	const edexml = bytesOf(sampleEdexml());
	expect(await readSample(zipOf('EDEX.XML', deflateRawSync(edexml), 10))).toEqual({ refused: 'broken-zip' });
	expect(await readSample(zipOf('EDEX.XML', deflateRawSync(edexml), edexml.length))).toEqual(await foundIn(edexml));
});

test('names in a zip that climb out of it reach nowhere: no name is used', async () => {
	const names = [
		'../../../../tmp/kring-was-here',
		'/etc/cron.d/kring',
		'C:\\kring.csv',
		'..\\kring',
		'con',
		'\u202Ekring',
		'a/../b'
	];
	const files = Object.values(oneRoster12);
	const climbing = Object.fromEntries(files.map((text, at) => [names[at] ?? `${at}`, bytesOf(text)]));
	expect(await foundIn(zipSync(climbing))).toEqual(await foundIn(...files));
});

test('a zip with a password, and one that is packed in a way unknown here, are refused', async () => {
	const zip = zipSync({ 'EDEX.XML': bytesOf(sampleEdexml()) });
	const locked = Uint8Array.from(zip);
	locked[6] = 1;
	expect(await readSample(locked)).toEqual({ refused: 'locked-zip' });
	const other = Uint8Array.from(zip);
	other[8] = 14;
	expect(await readSample(other)).toEqual({ refused: 'broken-zip' });
});

test('NUL bytes are refused, in front, in the middle and behind', async () => {
	const table = (name: string) =>
		`voornaam;achternaam;groep;jaargroep;e-mail;rol\n${'Sem;Vink;5b;5;;leerling\n'.repeat(300)}${name};x;5b;5;;leerling\n`;
	for (const nul of ['\0', 'a\0', '\u0007'])
		expect(await readSample(table(nul))).toMatchObject({ refused: 'not-text' });
	const late = ' '.repeat(8000);
	expect(await readSample(sampleEdexml({ pupils: late + pupil('<achternaam>a\0b</achternaam>') }))).toMatchObject({
		refused: 'broken-xml'
	});
	expect(await readSample(`${sampleEdexml()}${late}\0`)).toMatchObject({ refused: 'broken-xml' });
});

/** A zip of one file, by hand: it says whatever size one likes. */
const zipOf = (name: string, packed: Uint8Array, size: number): Uint8Array => {
	const small = (value: number) => [value & 255, value >> 8];
	const large = (value: number) => [...small(value & 65_535), ...small(value >>> 16)];
	const about = [
		20,
		0,
		0,
		0,
		8,
		0,
		...large(0),
		...large(0),
		...large(packed.length),
		...large(size),
		...small(name.length)
	];
	const file = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4, ...about, 0, 0]), bytesOf(name), packed]);
	const list = Buffer.concat([
		Buffer.from([0x50, 0x4b, 1, 2, 20, 0, ...about, ...Array.from({ length: 16 }, () => 0)]),
		bytesOf(name)
	]);
	const end = [0x50, 0x4b, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, ...large(list.length), ...large(file.length), 0, 0];
	return Buffer.concat([file, list, Buffer.from(end)]);
};
