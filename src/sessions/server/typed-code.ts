/** The six letters someone typed, however they typed them; nothing, when they are not six letters. */
export const typedCode = (typed: string): string | undefined => {
	const letters = typed.toUpperCase().replace(/[^A-Z]/g, '');
	return letters.length === 6 ? letters : undefined;
};
