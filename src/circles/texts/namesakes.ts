/** Letters of any script, with what stands above them. */
const words = (text: string): string[] => text.toLocaleLowerCase('nl').match(/[\p{L}\p{M}]+/gu) ?? [];

/** Which of these names stand in words that someone wrote; as a word of its own, or with an s behind it. */
export const namedIn = (text: string, names: readonly string[]): string[] => {
	const said = new Set(words(text));
	const isSaid = (part: string) => said.has(part) || said.has(`${part}s`);
	return names.filter((name) => words(name).some((part) => part.length > 1 && isSaid(part)));
};
