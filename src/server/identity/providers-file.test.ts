import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { providersIn } from './providers-file.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'kring-providers-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const one = {
	id: 'google',
	name: 'Google',
	issuer: 'https://accounts.google.com',
	clientId: 'a',
	clientSecret: 'een geheim',
	domains: ['regenboog.nl']
};
const read = async (text: string) => {
	const path = join(folder, 'accounts.json');
	await writeFile(path, text);
	return providersIn(path);
};

test('a file names where people have an account; without one there is nowhere else', async () => {
	expect(await providersIn(undefined)).toEqual([]);
	expect(await read(JSON.stringify([one]))).toMatchObject([{ id: 'google', scopes: ['openid', 'email'], tenants: [] }]);
});

test('a file that is not right is one sentence, which says where and never a secret', async () => {
	for (const [text, said] of [
		['', /past de inhoud niet/],
		['{}', /past de inhoud niet/],
		[JSON.stringify([{ ...one, issuer: 'ftp://x' }]), /past "0.issuer" niet/],
		[JSON.stringify([{ ...one, domains: [] }]), /past "0" niet/],
		[JSON.stringify([one, one]), /past de inhoud niet/]
	] as const) {
		const problem = await read(text).catch((error: unknown) => error);
		expect(String(problem), text).toMatch(said);
		expect(String(problem)).not.toContain('een geheim');
	}
	await expect(providersIn(join(folder, 'nergens.json'))).rejects.toThrow(/kan niet gelezen worden/);
});
