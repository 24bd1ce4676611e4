import type { Words } from '#ui/say.ts';

/** Books in which a team's own sentences stand in for a class's; each is named as it is asked for, such as `board.goals`. */
export const inTeamWords = (books: Words, own: Readonly<Record<string, string>>): Words => {
	const spoken: Words = { ...books };
	for (const [sentence, words] of Object.entries(own)) {
		const dot = sentence.indexOf('.');
		const book = sentence.slice(0, dot);
		spoken[book] = { ...spoken[book], [sentence.slice(dot + 1)]: words };
	}
	return spoken;
};
