import { packed } from '#kernel/packed.ts';
import type { BookName } from './books.ts';
import type { Spoken } from './language.ts';
import type { Words } from './say.ts';

const books = import.meta.glob<Record<string, string>>('../../messages/*/*.json', { import: 'default' });

/** Fetches the named books in one language; each is a file of its own, so a page ships only what it says. */
export const wordsOf = async (language: Spoken, ...names: BookName[]): Promise<Words> =>
	Object.fromEntries(
		await Promise.all(
			names.map(
				async (name) => [name, packed((await books[`../../messages/${language}/${name}.json`]?.()) ?? {})] as const
			)
		)
	);
