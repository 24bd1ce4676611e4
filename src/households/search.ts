/** Letters as they are looked for: without accents, dots or capitals, so that "celik" finds "Çelik". */
const plain = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll('ı', 'i')
		.replaceAll('ł', 'l')
		.replaceAll('ø', 'o');

/** Whether each word that was typed begins a word of this name. Nothing typed fits every name. */
export const fitsName = (name: string, typed: string): boolean => {
	const words = wordsOf(name);
	return wordsOf(typed).every((start) => words.some((word) => word.startsWith(start)));
};

const wordsOf = (text: string): string[] =>
	plain(text)
		.split(/[\s'’-]+/)
		.filter((word) => word !== '');
