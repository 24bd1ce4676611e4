import type { BookName } from '#ui/books.ts';
import type { Language } from '#ui/language.ts';
import type { Words } from '#ui/say.ts';
import { wordsOf } from '#ui/words.ts';

/** The words of these pages beside those of all. */
export const withBook = async (
	parent: () => Promise<{ language: Language; words: Words }>,
	...books: BookName[]
): Promise<{ words: Words }> => {
	const { language, words } = await parent();
	return { words: { ...words, ...(await wordsOf(language, 'sign-in', ...books)) } };
};
