import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { openGuesses, type Guesses } from '../guesses.ts';

/**
 * Trying passwords and codes is budgeted three times over: from one address (a whole school may sign in behind it), for
 * one account from one address, and for one account from anywhere. Beyond that an answer takes a while; nobody is locked
 * out. Whoever tries wait for each other, and who was wrong least goes first: another account behind that address,
 * another address for that account. A browser in which someone signed in before has a lane of its own for that account.
 */
export const tryLimits = {
	address: {
		here: { wrong: 60, within: 10 * 60_000 },
		inAll: { wrong: 3_000, within: 60 * 60_000 },
		slow: 3_000,
		slowHere: 9,
		slowInAll: 45,
		atOnce: 100
	},
	accountHere: { here: { wrong: 5, within: 15 * 60_000 }, slow: 3_000, slowHere: 1, slowInAll: 1_000 },
	account: { here: { wrong: 30, within: 15 * 60_000 }, slow: 3_000, slowHere: 3, slowInAll: 1_000 },
	browser: { here: { wrong: 5, within: 15 * 60_000 }, slow: 3_000, slowHere: 1, slowInAll: 1_000 },
	/** how long one waits for a turn, in ms */
	patience: 6_500
};

/** Where one tries: what is wrong at one of them is held against nobody at another. */
export type Door =
	'sign-in' | 'password' | 'code' | 'passkey' | 'reset' | 'new-password' | 'invitation' | 'set-up' | 'screen';

/**
 * `who` is an account, what was typed as its address, or the link that is used; kept only as a digest. `lane`: of a
 * browser that is known for this account (`known-browser.ts`).
 */
export type Trying = { at: Door; who: string; address: string; lane?: string | undefined };

export type Tries = {
	/** Runs one try when its turn is there; seconds to come back after when there are too many. */
	try: <T>(trying: Trying, run: () => Promise<T>, isWrong: (result: T) => boolean) => Promise<Tried<T>>;
};
export type Tried<T> = { result: T } | { comeBack: number };

/** A budget, what of it is used, and by whom apart from others. */
type Place = [budget: Guesses, place: string, who?: string];

/** `now` in ms since 1970. */
export const openTries = (now: () => number, limits = tryLimits, pause: typeof wait = wait): Tries => {
	const byAddress = new Map<Door, Guesses>();
	const addressBudget = (door: Door): Guesses => {
		const budget = byAddress.get(door) ?? openGuesses(now, limits.address);
		byAddress.set(door, budget);
		return budget;
	};
	const accountHere = openGuesses(now, limits.accountHere);
	const account = openGuesses(now, limits.account);
	const browser = openGuesses(now, limits.browser);

	/** The narrowest first, so that who waits there takes no turn of anyone else. */
	const placesOf = ({ at, who, address, lane }: Trying): Place[] => {
		if (lane !== undefined) return [[browser, digest(`${at} ${lane}`)]];
		const whose = digest(`${at} ${who}`);
		return [
			[accountHere, digest(`${whose} ${address}`)],
			[account, whose, digest(address)],
			[addressBudget(at), address, whose]
		];
	};

	return {
		async try(trying, run, isWrong) {
			const places = placesOf(trying);
			const turns: { wait: number; leave: () => void }[] = [];
			const began = performance.now();
			try {
				for (const [budget, place, who] of places) {
					const turn = await budget.ask(place, who, limits.patience - (performance.now() - began));
					if ('comeBack' in turn) return turn;
					turns.push(turn);
				}
				const longest = Math.max(...turns.map((turn) => turn.wait));
				if (longest > 0) await pause(longest);
				const result = await run();
				if (isWrong(result)) for (const [budget, place, who] of places) budget.wrong(place, who);
				return { result };
			} finally {
				for (const { leave } of turns) leave();
			}
		}
	};
};

const digest = (text: string) => createHash('sha256').update(text.trim().toLowerCase()).digest('hex');
