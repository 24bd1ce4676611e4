import { listInWords } from '#ui/day-words.ts';
import type { Language } from '#ui/language.ts';
import type { Say } from '#ui/say.ts';
import type { Authority } from './guardian.ts';

type Named = { id: string; given: string; family: string };

export const fullName = ({ given, family }: Pick<Named, 'given' | 'family'>): string => `${given} ${family}`.trim();

/** What a household is called: the last names of its children, each once; of a child without one, the first name. */
export const familyNames = (language: Language, children: readonly Named[]): string =>
	listInWords(language, [...new Set(children.map(({ given, family }) => family || given))]);

/** Over whom a guardian has authority, in words: short where it is the same for every child. */
export const authorityInWords = (
	say: Say,
	language: Language,
	children: readonly Named[],
	authority: Readonly<Record<string, Authority>>
): string => {
	const names = (which: Authority) =>
		children.filter(({ id }) => (authority[id] ?? 'unknown') === which).map(({ given }) => given);
	const [yes, no, unknown] = [names('yes'), names('no'), names('unknown')];
	if (yes.length === children.length) return say('households.authority-all');
	if (no.length === children.length) return say('households.authority-none');
	if (unknown.length === children.length) return say('households.authority-unknown');
	return [
		...(yes.length ? [say('households.authority-yes', { names: listInWords(language, yes) })] : []),
		...(no.length ? [say('households.authority-no', { names: listInWords(language, no) })] : []),
		...(unknown.length ? [say('households.authority-unknown-of', { names: listInWords(language, unknown) })] : [])
	].join(', ');
};
