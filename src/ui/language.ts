/** The languages Kring speaks; the first is the one it speaks unasked. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** What a request tells about language: `?taal=` and the cookie `taal`. */
export type Asked = { query?: string | null; cookie?: string | null };

/** A choice made by hand. What a browser prefers is not believed: a school's Chromebooks often say English. */
export const languageFor = ({ query, cookie }: Asked): Language => known(query) ?? known(cookie) ?? 'nl';

const known = (tag: string | null | undefined): Language | undefined => languages.find((language) => language === tag);
