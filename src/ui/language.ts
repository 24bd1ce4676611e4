/** The languages in which all of Kring speaks; the first is the one it speaks unasked. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** And those in which some of it does beside them: the books that families read. */
export const spokenLanguages = [...languages, 'tr', 'ar', 'pl', 'uk'] as const;
export type Spoken = (typeof spokenLanguages)[number];

/** What a request tells about language: `?taal=` and the cookie `taal`. */
export type Asked = { query?: string | null | undefined; cookie?: string | null | undefined };

/** A choice made by hand. What a browser prefers is not believed: a school's Chromebooks often say English. */
export const languageFor = (asked: Asked): Language => chosenFrom(languages, asked) ?? 'nl';

/** The same where there are more to choose from; nothing, for who did not choose yet. */
export const spokenFor = (asked: Asked): Spoken | undefined => chosenFrom(spokenLanguages, asked);

const chosenFrom = <Tag extends string>(known: readonly Tag[], { query, cookie }: Asked): Tag | undefined =>
	known.find((tag) => tag === query) ?? known.find((tag) => tag === cookie);
