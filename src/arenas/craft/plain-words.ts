/** Without accents and capitals: *Zoë* and *zoe* are one word, *Yılmaz* and *Yilmaz* too. */
export const plain = (words: string): string =>
	words
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replace(/[ıłøđß]/gu, (letter) => unaccented[letter] ?? letter);

/** Letters that are no letter with an accent, and yet are typed without theirs. */
const unaccented: Record<string, string> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss' };

/** The words one by one, plain; *wc-papier* is two, and so is *Hanna's*. */
export const plainWordsIn = (words: string): string[] => plain(words).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
