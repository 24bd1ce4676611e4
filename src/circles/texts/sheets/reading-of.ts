import type { Sheet } from './sheet.ts';

/** All that stands on it, in the order in which it is read; `isTheirs`: words that someone wrote. */
export const readingOf = ({ title, name, when, face, parts }: Sheet): { words: string; isTheirs: boolean }[] => [
	{ words: `${title}. ${name}. ${when}.`, isTheirs: false },
	...(face ? [{ words: face.words, isTheirs: false }] : []),
	...parts.flatMap((part) => [
		{ words: part.title, isTheirs: false },
		...(part.lines.length === 0 ? [{ words: part.none, isTheirs: false }] : []),
		...part.lines.flatMap(({ words, small }) => [
			...(words ? [{ words, isTheirs: true }] : []),
			...small.map((one) => ({ words: one, isTheirs: false }))
		])
	])
];
