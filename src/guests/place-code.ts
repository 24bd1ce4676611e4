/** No vowels, so that it is never a word; nothing that looks like something else. */
export const placeLetters = 'BCDFGHJKLMNPQRSTVWXZ';

/** 34 bits: more than the door of a class asks, since what it opens is a family's. */
export const placeCodeLength = 8;

const form = new RegExp(`^[${placeLetters}]{${placeCodeLength}}$`);

/** Eight letters, in whatever case and with whatever between them; nothing, for anything else. */
export const placeCodeIn = (typed: string): string | undefined => {
	const letters = typed.replaceAll(/[^a-z]/gi, '').toUpperCase();
	return form.test(letters) ? letters : undefined;
};

/** As it is read and typed: four and four. */
export const placeCodeShown = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;
