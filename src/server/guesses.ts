/** What happens to one who types a code: answered after so many ms, or asked to come back after so many seconds. */
export type Turn = { wait: number; leave: () => void } | { comeBack: number };

/**
 * Guessing codes is budgeted: so many wrong ones from one address, and so many in all. Beyond that an answer takes a
 * while and only a few are given at once, so that guessing leads nowhere and the class behind that address still gets in.
 */
export type Guesses = {
	/** A turn to try a code. `leave` ends it. */
	ask: (address: string) => Turn;
	/** The code was wrong. */
	wrong: (address: string) => void;
};

export const guessLimits = {
	here: { wrong: 30, within: 10 * 60_000 },
	inAll: { wrong: 600, within: 60 * 60_000 },
	/** ms */
	slow: 3_000,
	slowHere: 6,
	slowInAll: 18,
	/** so many may be trying at once from one address: a class that comes in together */
	atOnce: 60
};

type Limits = Omit<typeof guessLimits, 'atOnce'> & { atOnce?: number };

/** `now` in ms since 1970. */
export const openGuesses = (now: () => number, limits: Limits = guessLimits): Guesses => {
	const { here, inAll, slow, slowHere, slowInAll, atOnce = 0 } = limits;
	const wrong = new Map<string, number[]>();
	let all: number[] = [];
	const waiting = new Map<string, number>();
	let allWaiting = 0;
	/** tries that have no answer yet, by address */
	const trying = new Map<string, number>();

	const recent = (times: readonly number[], within: number) => times.filter((at) => now() - at < within);
	const wrongAt = (place: string) => recent(wrong.get(place) ?? [], here.within);

	/** Addresses of which nothing is held against them any more are forgotten. */
	const tidy = () => {
		for (const place of wrong.keys()) if (wrongAt(place).length === 0) wrong.delete(place);
	};

	const slowTurn = (place: string): Turn => {
		const before = waiting.get(place) ?? 0;
		// an address that typed nothing wrong is not kept out by those that did
		const isBlameless = wrongAt(place).length === 0;
		if (before >= slowHere || (!isBlameless && allWaiting >= slowInAll)) return { comeBack: Math.ceil(slow / 1000) };
		waiting.set(place, before + 1);
		allWaiting++;
		return {
			wait: slow,
			leave: once(() => {
				allWaiting--;
				const rest = (waiting.get(place) ?? 1) - 1;
				if (rest > 0) waiting.set(place, rest);
				else waiting.delete(place);
			})
		};
	};

	const done = (place: string) => {
		const rest = (trying.get(place) ?? 1) - 1;
		if (rest > 0) trying.set(place, rest);
		else trying.delete(place);
	};

	return {
		ask(address) {
			const place = placeOf(address);
			all = recent(all, inAll.within);
			const isSpent = wrongAt(place).length >= here.wrong || all.length >= inAll.wrong;
			const underWay = trying.get(place) ?? 0;
			if (isSpent || underWay >= here.wrong + atOnce) return slowTurn(place);
			trying.set(place, underWay + 1);
			return { wait: 0, leave: once(() => done(place)) };
		},
		wrong(address) {
			const place = placeOf(address);
			wrong.set(place, [...wrongAt(place), now()].slice(-here.wrong));
			all = [...recent(all, inAll.within), now()].slice(-inAll.wrong);
			if (wrong.size > inAll.wrong) tidy();
		}
	};
};

const once = (work: () => void): (() => void) => {
	let isDone = false;
	return () => {
		if (isDone) return;
		isDone = true;
		work();
	};
};

/** One house or school: a whole IPv4 address, or the first half of an IPv6 one, within which a device picks its own. */
const placeOf = (address: string): string => {
	const [, ipv4] = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
	if (ipv4) return ipv4;
	const [start = '', end = ''] = address.toLowerCase().split('::', 2);
	const first = start.split(':').filter(Boolean);
	const last = end.split(':').filter(Boolean);
	const missing = Math.max(0, 8 - first.length - last.length);
	return [...first, ...Array.from({ length: missing }, () => '0'), ...last].slice(0, 4).join(':');
};
