import { zipSync } from 'fflate';
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { rosterRefusals } from '../refusals.ts';
import { bytesOf, readSample } from './reading.ts';
import { sampleEdexml } from './sample-edexml.ts';
import { oneRoster12 } from './sample-one-roster.ts';

// large files, on a machine that may be busy
vi.setConfig({ testTimeout: 60_000 });

const table = bytesOf(
	"voornaam;achternaam;groep;jaargroep;e-mail;rol\nNoor;de Wit;5b;5;;leerling\nTom;Mus;5b;;t@r.example;ib'er\n"
);
const edexml = bytesOf(sampleEdexml());
const zip = zipSync(Object.fromEntries(Object.entries(oneRoster12).map(([name, text]) => [name, bytesOf(text)])));
const starts = [
	'PK\u0003\u0004',
	'<?xml version="1.0"?>',
	'<EDEX><leerlingen>',
	'voornaam;achternaam\n',
	'sourcedId,',
	'\uFEFF',
	''
];

const isAnswer = async (...files: Uint8Array[]) => {
	const answer = await readSample(...files);
	if ('refused' in answer) {
		expect(rosterRefusals).toContain(answer.refused);
		expect(Object.keys(answer).filter((key) => !['refused', 'line', 'field'].includes(key))).toEqual([]);
		expect([answer.line].flat().every((line) => line === undefined || Number.isInteger(line))).toBe(true);
	} else expect(answer.pupils.length).toBeGreaterThan(0);
};

test('any bytes at all are read or refused, and nothing is thrown', async () => {
	const bytes = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }));
	await fc.assert(
		fc.asyncProperty(fc.array(bytes, { minLength: 1, maxLength: 3 }), (files) =>
			isAnswer(...files.map(([start, rest]) => Buffer.concat([bytesOf(start), rest])))
		),
		{ numRuns: 500 }
	);
});

test('a good file with bytes changed, lost or repeated is read or refused, and nothing is thrown', async () => {
	const change = fc.record({
		at: fc.double({ min: 0, max: 1, noNaN: true }),
		lost: fc.integer({ min: 0, max: 30 }),
		put: fc.oneof(
			fc.uint8Array({ maxLength: 6 }),
			fc.constantFrom('<', '>', '"', '&', '\n', ';', ',', '\0', ']]>').map(bytesOf)
		)
	});
	const damaged = (file: Uint8Array, changes: readonly { at: number; lost: number; put: Uint8Array }[]) =>
		changes.reduce((bytes, { at, lost, put }) => {
			const from = Math.floor(at * bytes.length);
			return Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + lost)]);
		}, Buffer.from(file));
	await fc.assert(
		fc.asyncProperty(
			fc.constantFrom(table, edexml, zip),
			fc.array(change, { minLength: 1, maxLength: 4 }),
			async (file, changes) => isAnswer(damaged(file, changes))
		),
		{ numRuns: 800 }
	);
});
