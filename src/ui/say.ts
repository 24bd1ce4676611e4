import type { Books } from './books.ts';
import type { Spoken } from './language.ts';

type Whole<Key> = Key extends `${infer Stem}_one` ? Stem : Key extends `${infer Stem}_other` ? Stem : Key;

/** The name of a sentence: its book and its key, without the ending that tells one from many. */
export type Sentence = { [Name in keyof Books]: `${Name}.${Whole<keyof Books[Name] & string>}` }[keyof Books];

/** Fills `{placeholders}`; `n` also chooses between one and many. */
export type Say = (sentence: Sentence, values?: Record<string, string | number>) => string;

/** Sentences by book, then by key. */
export type Words = Record<string, Record<string, string>>;

/** Speaks one language from the books at hand. A sentence that is nowhere shows its own name, so that it is noticed. */
export const sayIn = (language: Spoken, words: Words): Say => {
	const plural = pluralsOf(language);
	return (sentence, values = {}) => {
		const dot = sentence.indexOf('.');
		const book = words[sentence.slice(0, dot)] ?? {};
		const key = sentence.slice(dot + 1);
		const many = 'n' in values ? book[`${key}_${plural.select(Number(values['n']))}`] : undefined;
		const text = many ?? book[key] ?? book[`${key}_other`] ?? sentence;
		return text.includes('{')
			? text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
			: text;
	};
};

const plurals = new Map<Spoken, Intl.PluralRules>();

/** Made once for a language: making one takes longer than a page of sentences. */
const pluralsOf = (language: Spoken): Intl.PluralRules => {
	const rules = plurals.get(language) ?? new Intl.PluralRules(language);
	plurals.set(language, rules);
	return rules;
};
