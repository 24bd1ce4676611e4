/** What was looked up is remembered for a moment, in ms; on another node a session may live on for so long. */
const moment = 15_000;
const most = 5_000;

type Entry<One> = { found: Promise<One | undefined>; one?: One; at: number };

export type Remembering<One> = {
	/** Whoever asks while we look shares the answer. Nothing found, or a failure, is not remembered. */
	get: (key: string, look: () => Promise<One | undefined>) => Promise<One | undefined>;
	/** Forgets these; and what is being looked up, since it is not known yet of whom it is. */
	forget: (isTheirs: (one: One) => boolean) => void;
};

export const remembering = <One>(now: () => number): Remembering<One> => {
	const entries = new Map<string, Entry<One>>();
	return {
		get(key, look) {
			const before = entries.get(key);
			if (before && now() - before.at < moment) return before.found;
			entries.delete(key);
			// the oldest makes room
			for (const oldest of entries.keys()) {
				if (entries.size < most) break;
				entries.delete(oldest);
			}
			const entry: Entry<One> = { found: look(), at: now() };
			entries.set(key, entry);
			const drop = () => entries.get(key) === entry && entries.delete(key);
			entry.found.then((one) => (one === undefined ? drop() : (entry.one = one)), drop);
			return entry.found;
		},
		forget(isTheirs) {
			for (const [key, { one }] of entries) if (one === undefined || isTheirs(one)) entries.delete(key);
		}
	};
};
