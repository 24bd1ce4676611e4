/** A key as it counts within its own file: outer spaces mean nothing. Undefined when there is none. */
export const keyInFile = (text: string | undefined): string | undefined => text?.trim() || undefined;

/** A key that means the same person or group in the next file too. One that starts with `#` is made up for one file. */
export const lastingKey = (text: string | undefined): string | undefined => {
	const key = keyInFile(text);
	return key?.startsWith('#') ? undefined : key;
};
