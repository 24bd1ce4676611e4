/** What a guardian is to the children of a household. */
export const relations = ['mother', 'father', 'carer', 'foster-parent', 'legal-guardian', 'other'] as const;
export type Relation = (typeof relations)[number];

/** Gezag: whether the law lets this guardian decide about this child. `unknown`: nobody asked yet. */
export const authorities = ['yes', 'no', 'unknown'] as const;
export type Authority = (typeof authorities)[number];

/** The languages in which Kring has letters for a family. */
export const letterLanguages = ['nl', 'en', 'tr', 'ar', 'pl', 'uk'] as const;
export type LetterLanguage = (typeof letterLanguages)[number];
