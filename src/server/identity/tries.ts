import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { openGuesses, type Guesses } from '../guesses.ts';

/**
 * Trying passwords and codes is budgeted three times over: from one address (a whole school may sign in behind it), for
 * one account from one address, and for one account from anywhere. Beyond that an answer takes a while; nobody is locked
 * out, since whoever owns the account is at another address than who tries it.
 */
export const tryLimits = {
	address: {
		here: { wrong: 60, within: 10 * 60_000 },
		inAll: { wrong: 3_000, within: 60 * 60_000 },
		slow: 3_000,
		slowHere: 6,
		slowInAll: 30,
		atOnce: 100
	},
	accountHere: {
		here: { wrong: 5, within: 15 * 60_000 },
		inAll: { wrong: Number.MAX_SAFE_INTEGER, within: 60_000 },
		slow: 3_000,
		slowHere: 1,
		slowInAll: 1_000
	},
	account: {
		here: { wrong: 30, within: 15 * 60_000 },
		inAll: { wrong: Number.MAX_SAFE_INTEGER, within: 60_000 },
		slow: 6_000,
		slowHere: 3,
		slowInAll: 1_000
	}
};

export type Tries = {
	/** Runs one try when its turn is there; seconds to come back after when there are too many. */
	try: <T>(who: string, address: string, run: () => Promise<T>, isWrong: (result: T) => boolean) => Promise<Tried<T>>;
};
export type Tried<T> = { result: T } | { comeBack: number };

/** `now` in ms since 1970; `who` is an account or what was typed as its address, and is kept only as a digest. */
export const openTries = (now: () => number, limits = tryLimits, pause: typeof wait = wait): Tries => {
	const budgets = {
		address: openGuesses(now, limits.address),
		accountHere: openGuesses(now, limits.accountHere),
		account: openGuesses(now, limits.account)
	};
	return {
		async try(who, address, run, isWrong) {
			const places: [Guesses, string][] = [
				[budgets.address, address],
				[budgets.accountHere, digest(`${who} ${address}`)],
				[budgets.account, digest(who)]
			];
			const turns: { wait: number; leave: () => void }[] = [];
			try {
				for (const [budget, place] of places) {
					const turn = budget.ask(place);
					if ('comeBack' in turn) return turn;
					turns.push(turn);
				}
				const longest = Math.max(...turns.map((turn) => turn.wait));
				if (longest > 0) await pause(longest);
				const result = await run();
				if (isWrong(result)) for (const [budget, place] of places) budget.wrong(place);
				return { result };
			} finally {
				for (const { leave } of turns) leave();
			}
		}
	};
};

const digest = (text: string) => createHash('sha256').update(text.trim().toLowerCase()).digest('hex');
