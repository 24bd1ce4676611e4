import { openCounts } from './counts.ts';
import { openWaitingLine } from './waiting-line.ts';

/** What happens to one who types a code: answered after so many ms, or asked to come back after so many seconds. */
export type Turn = { wait: number; leave: () => void } | { comeBack: number };

/**
 * Guessing codes is budgeted: so many wrong ones from one address, and so many in all. Beyond that an answer takes a
 * while and only a few are given at once. The others wait their turn, no longer than one would; who guessed wrong least
 * goes first, so that guessing leads nowhere and the class behind that address still gets in.
 */
export type Guesses = {
	/**
	 * A turn to try a code, as soon as there is one. `leave` ends it. `who` is to be kept apart from others at that
	 * address, where there is anything to know them by; `patience`: ms to wait for a turn at most.
	 */
	ask: (address: string, who?: string, patience?: number) => Promise<Turn>;
	/** The code was wrong. */
	wrong: (address: string, who?: string) => void;
};

export const guessLimits = {
	here: { wrong: 30, within: 10 * 60_000 },
	inAll: { wrong: 600, within: 60 * 60_000 },
	/** ms */
	slow: 3_000,
	slowHere: 12,
	slowInAll: 36,
	/** so many may be trying at once from one address: a class that comes in together */
	atOnce: 60,
	/** how long one waits for a turn, in ms */
	patience: 7_000
};

type Limits = Omit<typeof guessLimits, 'atOnce' | 'inAll' | 'patience'> & {
	atOnce?: number;
	inAll?: { wrong: number; within: number };
	patience?: number;
};

/** More than this wait for nothing. */
const mostWaiting = 400;

/** `now` in ms since 1970. */
export const openGuesses = (now: () => number, limits: Limits = guessLimits): Guesses => {
	const { here, inAll, slow, slowHere, slowInAll, atOnce = 0 } = limits;
	const wrong = openCounts(now, { within: here.within, most: here.wrong });
	const wrongBy = openCounts(now, { within: here.within, most: here.wrong });
	const all = inAll && openCounts(now, { within: inAll.within, most: inAll.wrong });
	const line = openWaitingLine({ here: slowHere, inAll: slowInAll, waiting: mostWaiting });
	/** tries that have no answer yet, by address */
	const trying = new Map<string, number>();

	const isSpent = (place: string) =>
		wrong.of(place) >= here.wrong || (inAll !== undefined && (all?.of(everywhere) ?? 0) >= inAll.wrong);

	const slowTurn = async (place: string, who: string, patience: number): Promise<Turn> => {
		const leave = await line.enter({
			at: place,
			blame: () => [wrongBy.of(`${place} ${who}`), wrong.of(place)],
			// an address that typed nothing wrong is not kept out by those that did
			isBlameless: wrong.of(place) === 0,
			patience
		});
		return leave ? { wait: slow, leave } : { comeBack: Math.ceil(slow / 1000) };
	};

	const done = (place: string) => {
		const rest = (trying.get(place) ?? 1) - 1;
		if (rest > 0) trying.set(place, rest);
		else trying.delete(place);
	};

	return {
		async ask(address, who = '', patience = limits.patience ?? guessLimits.patience) {
			const place = placeOf(address);
			const underWay = trying.get(place) ?? 0;
			if (isSpent(place) || underWay >= here.wrong + atOnce) return slowTurn(place, who, patience);
			trying.set(place, underWay + 1);
			return { wait: 0, leave: once(() => done(place)) };
		},
		wrong(address, who = '') {
			const place = placeOf(address);
			wrong.add(place);
			wrongBy.add(`${place} ${who}`);
			all?.add(everywhere);
		}
	};
};

const everywhere = '';

const once = (work: () => void): (() => void) => {
	let isDone = false;
	return () => {
		if (isDone) return;
		isDone = true;
		work();
	};
};

/** One house or school: a whole IPv4 address, or the first half of an IPv6 one, within which a device picks its own. */
export const placeOf = (address: string): string => {
	const [, ipv4] = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
	if (ipv4) return ipv4;
	const [start = '', end = ''] = address.toLowerCase().split('::', 2);
	const first = start.split(':').filter(Boolean);
	const last = end.split(':').filter(Boolean);
	const missing = Math.max(0, 8 - first.length - last.length);
	return [...first, ...Array.from({ length: missing }, () => '0'), ...last].slice(0, 4).join(':');
};
