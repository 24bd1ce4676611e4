/** Lets at most so many pieces of work run at a time; the rest waits its turn. */
export const takeTurns = (most: number): (<T>(work: () => Promise<T>) => Promise<T>) => {
	const waiting: (() => void)[] = [];
	let running = 0;
	return async (work) => {
		if (running < most) running++;
		else await new Promise<void>((go) => waiting.push(go));
		try {
			return await work();
		} finally {
			// Whoever waited longest takes this very place, so that nobody slips in between.
			const next = waiting.shift();
			if (next) next();
			else running--;
		}
	};
};
