const texts = new WeakMap<object, string>();

/**
 * Marks a value that many readers get alike, such as the state of a board or a book of sentences: it goes into each
 * page as one text, written once, and not again value by value for every reader. Only for what JSON can hold, and never
 * changes.
 */
export const packed = <Value extends object>(value: Value): Value => {
	if (!texts.has(value)) texts.set(value, JSON.stringify(value));
	return value;
};

/** The text of what was packed; `false` for anything else, as SvelteKit wants to hear it. */
export const textOf = (value: unknown): string | false =>
	(typeof value === 'object' && value !== null && texts.get(value)) || false;

export const unpacked = (text: string): unknown => JSON.parse(text);
