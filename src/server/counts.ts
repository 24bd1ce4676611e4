/** How often something happened of late, by what it is held against: a count that the clock forgets. */
export type Counts = {
	of: (key: string) => number;
	add: (key: string) => void;
	/** Of how many something is kept. */
	size: () => number;
};

/** `within`: ms; `most`: no count goes further; `keys`: of more the oldest are let go. */
type Bounds = { within: number; most: number; keys?: number };

/** `now` in ms since 1970. What stands in front was last added to longest ago, so that nobody has to look at all of it. */
export const openCounts = (now: () => number, { within, most, keys = 20_000 }: Bounds): Counts => {
	const times = new Map<string, number[]>();
	let timer: NodeJS.Timeout | undefined;

	const isOver = (at: number | undefined) => at === undefined || now() - at >= within;

	const forget = () => {
		for (const [key, kept] of times) {
			if (times.size <= keys && !isOver(kept.at(-1))) break;
			times.delete(key);
		}
	};
	/** Also where nothing happens any more it goes when its time is there. */
	const forgetLater = () => {
		timer ??= setTimeout(() => {
			timer = undefined;
			forget();
			if (times.size > 0) forgetLater();
		}, within).unref();
	};

	const recent = (key: string): number[] => {
		const kept = times.get(key) ?? [];
		while (kept.length > 0 && isOver(kept[0])) kept.shift();
		return kept;
	};

	return {
		of: (key) => {
			forget();
			return recent(key).length;
		},
		add(key) {
			const kept = recent(key);
			if (kept.length >= most) kept.shift();
			kept.push(now());
			times.delete(key);
			times.set(key, kept);
			forget();
			forgetLater();
		},
		size: () => times.size
	};
};
