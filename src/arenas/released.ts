import type { Arena } from './arena-state.ts';

/** The newest quote that a team let hang in the lerarenkamer. `arenas`: newest first. */
export const releasedOf = (arenas: readonly Arena[]): string | undefined => {
	for (const { released, quotes } of arenas) {
		const quote = quotes.find(({ id }) => id === released);
		if (quote) return quote.words;
	}
	return undefined;
};
