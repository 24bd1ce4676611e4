/**
 * Signs that nobody sees and that make words read otherwise than they are: which way letters run, spaces without width,
 * marks of an editor. Those that join letters, or the parts of one picture, stay.
 */
const unseen = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;

/** Without signs that nobody sees; control signs, and what ends a line, count as spaces. */
export const withoutUnseen = (words: string): string => words.replace(unseen, '').replace(/[\s\p{Cc}]+/gu, ' ');

/** Words as they are kept, on one line. Nothing but unseen signs is no words: ''. */
export const onOneLine = (words: string): string => {
	const tidy = withoutUnseen(words.normalize()).trim();
	return /[^\p{C}\p{Z}]/u.test(tidy) ? tidy : '';
};
