import { setTimeout as wait } from 'node:timers/promises';
import { placeCodeIn } from '#guests/place-code.ts';
import type { Guesses } from '#server/guesses.ts';

type Typed = { typed: string; address: string };

/**
 * What the letters of a place open, for who types them: wrong ones are budgeted as at every door, so that eight letters
 * are as good as what a QR carries. Nothing, for letters that open nothing; when to come back, where too many were wrong.
 */
export const typedPlace = async <Found>(
	guesses: Guesses,
	{ typed, address }: Typed,
	open: (code: string) => Promise<Found | undefined>
): Promise<{ found: Found | undefined } | { comeBack: number }> => {
	const code = placeCodeIn(typed);
	// not even the form of a code: nothing was guessed
	if (code === undefined) return { found: undefined };
	const turn = await guesses.ask(address);
	if ('comeBack' in turn) return turn;
	try {
		if (turn.wait > 0) await wait(turn.wait);
		const found = await open(code);
		if (found === undefined) guesses.wrong(address);
		return { found };
	} finally {
		turn.leave();
	}
};
