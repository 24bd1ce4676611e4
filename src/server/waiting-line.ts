/** One who waits for a place. `blame`: who has more of it lets others go first. */
export type Waiting = {
	/** Of each only a few are inside at once. */
	at: string;
	blame: () => readonly number[];
	/** Is not kept out by those of elsewhere. */
	isBlameless: boolean;
	/** ms; no longer than this */
	patience: number;
};

/** Few are inside at once; others wait for their turn, and who did nothing wrong goes before who did. */
export type WaitingLine = {
	/** How to leave again, once inside; nothing when it took too long or too many wait. */
	enter: (one: Waiting) => Promise<(() => void) | undefined>;
};

type Room = { here: number; inAll: number; waiting: number };
type Standing = Waiting & { answer: (leave: (() => void) | undefined) => void };

export const openWaitingLine = (room: Room): WaitingLine => {
	const inside = new Map<string, number>();
	let all = 0;
	let line: Standing[] = [];

	const hasRoom = ({ at, isBlameless }: Waiting) =>
		(inside.get(at) ?? 0) < room.here && (isBlameless || all < room.inAll);

	/** Who came first goes first, among those with as little blame. */
	const inOrder = (): Standing[] =>
		line
			.map((one) => ({ one, blame: one.blame() }))
			.toSorted((a, b) => compare(a.blame, b.blame))
			.map(({ one }) => one);

	const letIn = () => {
		for (const one of inOrder()) if (hasRoom(one)) takeFrom(one, take(one.at));
	};
	const take = (at: string): (() => void) => {
		inside.set(at, (inside.get(at) ?? 0) + 1);
		all++;
		let isGone = false;
		return () => {
			if (isGone) return;
			isGone = true;
			all--;
			const rest = (inside.get(at) ?? 1) - 1;
			if (rest > 0) inside.set(at, rest);
			else inside.delete(at);
			letIn();
		};
	};
	const takeFrom = (one: Standing, leave: (() => void) | undefined) => {
		line = line.filter((other) => other !== one);
		one.answer(leave);
	};

	return {
		enter: (waiting) =>
			new Promise((enter) => {
				const tired = setTimeout(() => takeFrom(one, undefined), waiting.patience);
				tired.unref();
				const one: Standing = {
					...waiting,
					answer: (leave) => {
						clearTimeout(tired);
						enter(leave);
					}
				};
				line.push(one);
				letIn();
				// whoever is last in order makes room, which may be who just came
				const last = line.length > room.waiting ? inOrder().at(-1) : undefined;
				if (last) takeFrom(last, undefined);
			})
	};
};

const compare = (one: readonly number[], other: readonly number[]): number => {
	for (const [index, mine] of one.entries()) {
		const difference = mine - (other[index] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
};
