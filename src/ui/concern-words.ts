import type { Language } from './language.ts';
import { sayIn, type Say } from './say.ts';

/** The sentences about concerns, fetched by who may say them: no board and no child's seat holds one. */
export const sayConcern = async (language: Language): Promise<Say> => {
	const { default: concern } =
		language === 'nl' ? await import('../../messages/nl/concern.json') : await import('../../messages/en/concern.json');
	return sayIn(language, { concern: concern });
};
