import * as v from 'valibot';
import { refuse, type Asking, type Decider, type Decision } from '#kernel/decider.ts';
import type { Rank } from '../arena-state.ts';
import { limits } from '../limits.ts';

const id = v.pipe(v.string(), v.uuid(), v.toLowerCase());
/** 1 not, 4 certainly: *kan het binnen 4–6 weken?* and *wat merken leerlingen ervan?* */
const degree = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4));

export const ranksCommand = v.variant('type', [
	v.strictObject({ type: v.literal('open-ranks'), group: id, arena: id }),
	v.strictObject({ type: v.literal('rank-idea'), idea: id, feasible: degree, noticed: degree }),
	v.strictObject({ type: v.literal('sum-ranks') }),
	v.strictObject({ type: v.literal('end-ranks') })
]);
export type RanksCommand = v.InferOutput<typeof ranksCommand>;

export type RanksEvent =
	| { type: 'ranks-opened'; group: string; arena: string }
	| { type: 'idea-ranked'; idea: string; feasible: number; noticed: number }
	| { type: 'ranks-summed'; ranks: Rank[] }
	| { type: 'ranks-ended' };

export const ranksRefusals = ['ranks-are-closed', 'ranks-are-full'] as const;
export type RanksRefusal = (typeof ranksRefusals)[number];

type Ranked = { by: string; idea: string; feasible: number; noticed: number };
/** How each ranks: nobody hears it. */
export type Ranks = { opened: { group: string; arena: string } | null; ranked: readonly Ranked[] };
export const noRanks: Ranks = { opened: null, ranked: [] };

const decide = (
	{ opened, ranked }: Ranks,
	command: RanksCommand,
	{ actor }: Asking
): Decision<RanksEvent, RanksRefusal> => {
	switch (command.type) {
		case 'open-ranks': {
			const { type: _, ...about } = command;
			return opened ? [] : [{ type: 'ranks-opened', ...about }];
		}
		case 'rank-idea': {
			if (!opened) return refuse('ranks-are-closed');
			const { type: _, ...choice } = command;
			const ideas = new Set(ranked.filter(({ by }) => by === actor).map(({ idea }) => idea)).add(choice.idea);
			return ideas.size > limits.ideas ? refuse('ranks-are-full') : [{ type: 'idea-ranked', ...choice }];
		}
		case 'sum-ranks':
			return opened ? [{ type: 'ranks-summed', ranks: summed(ranked) }, { type: 'ranks-ended' }] : [];
		case 'end-ranks':
			return opened ? [{ type: 'ranks-ended' }] : [];
	}
};

/** Best first: what can be done and is noticed, together. */
const summed = (ranked: readonly Ranked[]): Rank[] => {
	const mean = (all: readonly number[]) =>
		Math.round((all.reduce((sum, one) => sum + one, 0) / all.length) * 100) / 100;
	return [...Map.groupBy(ranked, ({ idea }) => idea)]
		.map(([idea, each]) => ({
			idea,
			feasible: mean(each.map(({ feasible }) => feasible)),
			noticed: mean(each.map(({ noticed }) => noticed)),
			by: each.length
		}))
		.toSorted(
			(one, other) => other.feasible + other.noticed - one.feasible - one.noticed || one.idea.localeCompare(other.idea)
		);
};

const evolve: Decider<Ranks, RanksCommand, RanksEvent>['evolve'] = (ranks, event, { actor }) => {
	switch (event.type) {
		case 'ranks-opened':
			return { ...ranks, opened: { group: event.group, arena: event.arena } };
		case 'idea-ranked': {
			const { idea, feasible, noticed } = event;
			const others = ranks.ranked.filter((one) => one.by !== actor || one.idea !== idea);
			return { ...ranks, ranked: [...others, { by: actor, idea, feasible, noticed }] };
		}
		case 'ranks-summed':
			return ranks;
		case 'ranks-ended':
			return noRanks;
	}
};

/** The rules of how each ranks in private; when it is shown, nothing of who chose what is left (K13). */
export const ranksRules: Decider<Ranks, RanksCommand, RanksEvent, RanksRefusal> = {
	initial: noRanks,
	decide,
	evolve,
	withdraws: ({ type }) => (type === 'ranks-ended' ? 'everything' : undefined)
};
