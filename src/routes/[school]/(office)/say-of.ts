import type { Language } from '#ui/language.ts';
import { sayIn, type Say } from '#ui/say.ts';
import { wordsOf } from '#ui/words.ts';

/** Names that a page fills in for someone, in their language. */
export const sayOf = async (language: Language): Promise<Say> => sayIn(language, await wordsOf(language, 'office'));
