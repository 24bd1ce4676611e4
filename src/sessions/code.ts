const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const consonants = 'BCDFGHJKLMNPQRSTVWXZ';
const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Six letters that a child can type and that are never a word. */
export const newJoinCode = (): string => drawn(letters, 1) + drawn(consonants, 4) + drawn(letters, 1);

/** What the QR carries: 22 signs of 64 hold more than 128 bits. */
export const newJoinPass = (): string => drawn(signs, 22);

/** Every sign as likely as another: a byte past the last whole round of them is thrown again. */
const drawn = (from: string, count: number): string => {
	const rounds = 256 - (256 % from.length);
	let text = '';
	while (text.length < count)
		for (const byte of crypto.getRandomValues(new Uint8Array(count - text.length)))
			if (byte < rounds) text += from.charAt(byte % from.length);
	return text;
};
