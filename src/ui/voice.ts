import type { Spoken } from './language.ts';

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/**
 * The voice that reads aloud in a language, if this device has one of its own. A voice that lives elsewhere is no
 * choice: what is read would leave the school, with the names in it.
 */
export const voiceFor = <Known extends Voice>(voices: readonly Known[], language: Spoken): Known | undefined => {
	const own = voices.filter(({ lang, localService }) => localService && tagOf(lang).startsWith(language));
	return own.toSorted((a, b) => rank(b, language) - rank(a, language))[0];
};

/** Some systems write nl_NL. */
const tagOf = (lang: string): string => lang.replace('_', '-').toLowerCase();

const home: Partial<Record<Spoken, string>> = { nl: 'nl-nl', en: 'en-gb' };
const rank = (voice: Voice, language: Spoken): number =>
	(tagOf(voice.lang) === home[language] ? 2 : 0) + (voice.default ? 1 : 0);
