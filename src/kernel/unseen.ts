/**
 * Signs that nobody sees and that make words read otherwise than they are: which way letters run, spaces without width,
 * marks of an editor. Those that join letters, or the parts of one picture, stay.
 */
const unseen = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;

/** What one person writes of another: without signs that nobody sees. Not asked of a child's board, whose page is light. */
export const withoutUnseen = (words: string): string => words.replace(unseen, '');
