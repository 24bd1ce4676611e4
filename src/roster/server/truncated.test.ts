import { zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { isRefused } from '../refusals.ts';
import { bytesOf, foundIn, readSample } from './reading.ts';
import { sampleEdexml } from './sample-edexml.ts';
import { oneRoster11 } from './sample-one-roster.ts';

// large files, on a machine that may be busy
vi.setConfig({ testTimeout: 60_000 });

const edexml = bytesOf(
	sampleEdexml({ pupils: '<leerling key="1"><roepnaam>Zoë</roepnaam><land>6030</land><groep key="g5b"/></leerling>' })
);

test('EDEXML cut short after any byte is refused; only the white space behind it may be missing', async () => {
	const whole = await foundIn(edexml);
	for (let at = 0; at < edexml.length; at++) {
		const answer = await readSample(edexml.subarray(0, at));
		if (at < edexml.length - 1) expect(isRefused(answer), `after ${at} bytes`).toBe(true);
		else expect(answer).toEqual(whole);
	}
});

test('a zip cut short after any byte is refused', async () => {
	const files = Object.entries(oneRoster11).map(([name, text]) => [`${name}.csv`, bytesOf(text)] as const);
	for (const zip of [zipSync({ 'EDEX.XML': edexml }), zipSync(Object.fromEntries(files))])
		for (let at = 0; at < zip.length; at++)
			expect(isRefused(await readSample(zip.subarray(0, at))), `after ${at} bytes`).toBe(true);
});

test('a table cut short within a line is refused; at the end of a line it is a whole table of fewer lines', async () => {
	const head = 'voornaam;achternaam;groep;jaargroep;e-mail;rol\r\n';
	const rows = [
		'Noor;de Wit;5b;5;;leerling',
		'Tom;Mus;5b;;tom@r.example;leerkracht',
		"Marijke;Hofman;;;m@r.example;ib'er"
	];
	const table = bytesOf(head + rows.map((row) => `${row}\r\n`).join(''));
	const wholes = await Promise.all([1, 2, 3].map((lines) => readSample(head + rows.slice(0, lines).join('\r\n'))));
	let read = 0;
	for (let at = 0; at <= table.length; at++) {
		const answer = await readSample(table.subarray(0, at));
		if (isRefused(answer)) continue;
		expect(wholes, `after ${at} bytes`).toContainEqual(answer);
		read++;
	}
	// after the last letter of each line, after its carriage return, and after its end
	expect(read).toBe(9);
});
