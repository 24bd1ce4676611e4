import { numbersFrom, shuffled } from './numbers.ts';

/** A pupil who may be drawn: of which group, and how many times this child sat in a ring before. */
export type Candidate = { pupil: string; group: string; turns: number };

/**
 * In which order pupils are drawn, so many of them. Who had the fewest turns comes first. Within such a round every group
 * has its share of the turns at every moment, give or take one: of the groups whose next turn is due, the one that must
 * have it soonest (earliest deadline first; G. Steiner and S. Yeomans, "Level schedules for mixed-model, just-in-time
 * processes", Management Science 39, 1993). Within a group, and where groups are alike, the seed decides.
 */
export const drawOrder = (candidates: readonly Candidate[], seed: number, many: number): Candidate[] => {
	const next = numbersFrom(seed);
	const left = shuffled(
		candidates.toSorted((a, b) => (a.pupil < b.pupil ? -1 : 1)),
		next
	);
	const groups = shuffled([...new Set(left.map(({ group }) => group))].toSorted(), next);
	const order: Candidate[] = [];
	while (order.length < Math.min(many, candidates.length)) {
		const waiting = left.filter((one) => !order.includes(one));
		const round = Math.min(...waiting.map(({ turns }) => turns));
		const fresh = waiting.filter(({ turns }) => turns === round);
		// who was drawn a moment ago in the round before had no turn in this one, and cannot have it now
		const had = left.filter((one) => one.turns + (order.includes(one) ? 1 : 0) > round);
		const group = groupDue(groups, { all: left, fresh, had });
		const drawn = fresh.find((one) => one.group === group);
		if (!drawn) break;
		order.push(drawn);
	}
	return order;
};

type Round = { all: readonly Candidate[]; fresh: readonly Candidate[]; had: readonly Candidate[] };

/** Whose turn it is, of groups with pupils who still wait in this round. */
const groupDue = (groups: readonly string[], { all, fresh, had }: Round): string | undefined => {
	const [sizes, waiting, turns] = [all, fresh, had].map(byGroup);
	let due: { group: string; by: number } | undefined;
	for (const group of groups) {
		if (!waiting?.has(group)) continue;
		const before = turns?.get(group) ?? 0;
		const share = (sizes?.get(group) ?? 0) / all.length;
		// its next turn may come from this place on, and must have come by that one
		if ((had.length + 1) * share <= before) continue;
		const by = Math.ceil((before + 1) / share - 1e-9);
		if (!due || by < due.by) due = { group, by };
	}
	return due?.group ?? groups.find((group) => waiting?.has(group));
};

const byGroup = (all: readonly Candidate[]): Map<string, number> => {
	const counted = new Map<string, number>();
	for (const { group } of all) counted.set(group, (counted.get(group) ?? 0) + 1);
	return counted;
};
