import { createServer } from 'node:net';
import { mkdir, readFile, writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Problem, sentenceFor } from './problems.ts';

const thrownBy = async (act: () => Promise<unknown>): Promise<unknown> => {
	try {
		await act();
	} catch (error) {
		return error;
	}
	throw new Error('nothing was thrown');
};

const coded = (code: string, more: object = {}) => Object.assign(new Error('Roodkapje, at line 12'), { code }, more);

test('a problem is its own sentence', () => {
	expect(sentenceFor(new Problem('Doe dit.'))).toBe('Doe dit.');
});

test('a port in use is named, with what to do', async () => {
	const first = createServer();
	await new Promise<void>((resolve) => first.listen(0, '127.0.0.1', resolve));
	const address = first.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	const error = await thrownBy(
		() =>
			new Promise((resolve, reject) =>
				createServer()
					.once('error', reject)
					.listen(port, '127.0.0.1', () => resolve(0))
			)
	);
	first.close();
	expect(sentenceFor(error)).toBe(
		`Poort ${port} is al bezet: stop wat daar draait, of kies een andere met npm start -- --port 3000.`
	);
});

test('a file in the place of the data folder is named', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'kring-problem-'));
	const file = join(folder, 'data');
	await writeFile(file, '');
	const error = await thrownBy(() => mkdir(join(file, 'postgres'), { recursive: true }));
	await rm(folder, { recursive: true });
	expect(sentenceFor(error)).toMatch(/^Bij .*data.* lukt het niet: .* verplaats het of kies een andere DATA_DIR\.$/);
});

test('a file that is not there is named', async () => {
	const error = await thrownBy(() => readFile('/nergens/secret'));
	expect(sentenceFor(error)).toBe('Bij /nergens/secret lukt het niet: dit bestand of deze map is er niet.');
});

test.for(
	[
		'EADDRINUSE EADDRNOTAVAIL EACCES EPERM EROFS ENOSPC EDQUOT EEXIST ENOTDIR EMFILE ENOMEM ECONNREFUSED ENOTFOUND',
		'EAI_AGAIN ETIMEDOUT ENOENT 53100 57P03 53300 28P01 28000 3D000 42501 23505 ERR_SOMETHING'
	]
		.join(' ')
		.split(' ')
)('%s gets one sentence, without what the error itself says', (code) => {
	const sentence = sentenceFor(coded(code));
	expect(sentence).toMatch(/^[A-Z][^\n]+: [^\n]+\.$/);
	expect(sentence).not.toMatch(/Roodkapje|line 12/);
});

test('a missing right names the place', () => {
	expect(sentenceFor(coded('EACCES', { path: '/srv/kring' }))).toMatch(/^Bij \/srv\/kring lukt het niet: geef /);
	expect(sentenceFor(coded('EACCES', { port: 80 }))).toMatch(/^Poort 80 mag alleen de beheerder openen/);
});

test('whatever else is thrown gets a sentence too', () => {
	for (const thrown of [
		undefined,
		null,
		'Roodkapje',
		{ code: 'Roodkapje zei: hallo' },
		new AggregateError([coded('ECONNREFUSED')])
	])
		expect(sentenceFor(thrown)).not.toContain('Roodkapje');
	expect(sentenceFor(new AggregateError([coded('ECONNREFUSED')]))).toMatch(/^De database is niet bereikbaar/);
});
