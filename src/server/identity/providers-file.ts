import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { Problem } from '../problems.ts';
import { provider, type Provider } from './providers.ts';

const file = v.pipe(
	v.array(provider),
	v.check((all) => new Set(all.map(({ id }) => id)).size === all.length)
);

/** Where people have an account already, as the file that `OIDC_FILE` names tells it; a secret in it is never shown. */
export const providersIn = async (path: string | undefined): Promise<Provider[]> => {
	if (path === undefined) return [];
	const text = await readFile(path, 'utf8').catch(() => {
		throw new Problem(`OIDC_FILE: ${path} kan niet gelezen worden, kijk of het bestand er is en van deze gebruiker.`);
	});
	const read = v.safeParse(file, jsonIn(text));
	if (read.success) return read.output;
	const where = v.getDotPath(read.issues[0]);
	throw new Problem(
		`OIDC_FILE: in ${path} past ${where ? `"${where}"` : 'de inhoud'} niet, kijk in de README wat erin hoort.`
	);
};

const jsonIn = (text: string): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
};
