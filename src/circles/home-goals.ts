import { refuse, type Asking } from '#kernel/decider.ts';
import { cycleOf, guardiansOf, guestIn, type Circle } from './circle-state.ts';
import type { Asked } from './commands.ts';
import type { CircleDecision } from './events.ts';
import { limits } from './limits.ts';
import { tidied } from './wording.ts';

/** A goal of a guardian of this family, with authority or without; it belongs to this round of meetings. */
export const setHomeGoal = (
	circle: Circle,
	{ goal, guardian, words }: Asked<'set-home-goal'>,
	asking: Asking
): CircleDecision => {
	if (!isTheirs(circle, guardian, asking)) return refuse('not-your-answer');
	if (cycleOf(circle)?.closed) return refuse('cycle-is-closed');
	if (!isGuardian(circle, guardian)) return refuse('guardian-unknown');
	if (circle.homeGoals.some(({ id }) => id === goal)) return refuse('goal-exists');
	if (openHomeGoals(circle).length >= limits.homeGoals) return refuse('enough-goals-of-home');
	const tidy = tidied(words);
	return 'refused' in tidy ? tidy : [{ type: 'home-goal-set', goal, guardian, words: tidy.words }];
};

export const changeHomeGoal = (
	circle: Circle,
	{ goal, words }: Asked<'change-home-goal'>,
	asking: Asking
): CircleDecision => {
	const known = circle.homeGoals.find(({ id }) => id === goal);
	// a goal of another is not there for them
	if (!known || !isTheirs(circle, known.guardian, asking)) return refuse('goal-unknown');
	if (known.state !== 'open') return refuse('goal-is-over');
	const tidy = tidied(words);
	if ('refused' in tidy) return tidy;
	const { guardian } = known;
	return tidy.words === known.words ? [] : [{ type: 'home-goal-changed', goal, guardian, words: tidy.words }];
};

export const endHomeGoal = ({ homeGoals }: Circle, { goal, outcome }: Asked<'end-home-goal'>): CircleDecision => {
	const known = homeGoals.find(({ id }) => id === goal);
	if (!known) return refuse('goal-unknown');
	return known.state === 'open' ? [{ type: 'home-goal-ended', goal, outcome }] : refuse('goal-is-over');
};

/** How it went with a goal, said in part two. A goal that went away meanwhile holds up nothing. */
export const noteStep = ({ homeGoals }: Circle, { goal, meeting, step }: Asked<'note-step'>): CircleDecision =>
	homeGoals.some(({ id }) => id === goal) ? [{ type: 'home-goal-stepped', goal, meeting, step }] : [];

/** Those of this round that are open. */
export const openHomeGoals = (circle: Circle) => {
	const cycle = cycleOf(circle)?.number;
	return circle.homeGoals.filter((goal) => goal.state === 'open' && goal.cycle === cycle);
};

const isGuardian = (circle: Circle, id: string): boolean =>
	guardiansOf(circle).includes(id) || guestIn(circle, id)?.sort === 'guardian';

/** A guardian's own device sets that guardian's goal and no other; who keeps the board notes that of each. */
const isTheirs = ({ phones }: Circle, guardian: string, { role, actor }: Asking): boolean =>
	role !== 'guest' || phones[actor] === guardian;
