/** Without accents and capitals: *Zoë* and *zoe* are one word. */
export const plain = (words: string): string =>
	words
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase();

/** The words as they were typed, one by one; *wc-papier* is two, and so is *Hanna's*. */
export const wordsIn = (words: string): string[] => words.normalize().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** The same, plain. */
export const plainWordsIn = (words: string): string[] => wordsIn(plain(words));
