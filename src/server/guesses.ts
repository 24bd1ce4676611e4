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
	slowInAll: 18
};

/** `now` in ms since 1970. */
export const openGuesses = (now: () => number, limits = guessLimits): Guesses => {
	const { here, inAll, slow, slowHere, slowInAll } = limits;
	const wrong = new Map<string, number[]>();
	let all: number[] = [];
	const waiting = new Map<string, number>();
	let allWaiting = 0;

	const recent = (times: readonly number[], within: number) => times.filter((at) => now() - at < within);
	const wrongAt = (place: string) => recent(wrong.get(place) ?? [], here.within);

	/** Addresses of which nothing is held against them any more are forgotten. */
	const tidy = () => {
		for (const place of wrong.keys()) if (wrongAt(place).length === 0) wrong.delete(place);
	};

	const slowTurn = (place: string): Turn => {
		const before = waiting.get(place) ?? 0;
		if (before >= slowHere || allWaiting >= slowInAll) return { comeBack: Math.ceil(slow / 1000) };
		waiting.set(place, before + 1);
		allWaiting++;
		let left = false;
		return {
			wait: slow,
			leave: () => {
				if (left) return;
				left = true;
				allWaiting--;
				const rest = (waiting.get(place) ?? 1) - 1;
				if (rest > 0) waiting.set(place, rest);
				else waiting.delete(place);
			}
		};
	};

	return {
		ask(address) {
			const place = placeOf(address);
			all = recent(all, inAll.within);
			const isSpent = wrongAt(place).length >= here.wrong || all.length >= inAll.wrong;
			return isSpent ? slowTurn(place) : { wait: 0, leave: () => {} };
		},
		wrong(address) {
			const place = placeOf(address);
			wrong.set(place, [...wrongAt(place), now()].slice(-here.wrong));
			all = [...recent(all, inAll.within), now()].slice(-inAll.wrong);
			if (wrong.size > inAll.wrong) tidy();
		}
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
