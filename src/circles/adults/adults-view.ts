import type { Agreed } from '#circles/circle-state.ts';
import type { AdultsPhase } from '#circles/forms.ts';
import type { Day } from '#kernel/time.ts';
import type { Adults, Brought, Earlier, Need } from './adults-state.ts';

/** What is said of one child: what it wants itself first, then what it needs. */
export type Column = { child: string; goals: readonly Brought[]; needs: readonly Need[] };

export const columnsOf = ({ children, childGoals, needs }: Adults): Column[] =>
	children.map((child) => ({
		child,
		goals: childGoals.filter((goal) => goal.child === child),
		needs: needs.filter((need) => need.child === child)
	}));

/** What was agreed about one child, or (`null`) about the family. No agreement stands under another child. */
export type Group = {
	about: string | null;
	needs: readonly Need[];
	earlier: readonly Earlier[];
	agreements: readonly Agreed[];
};

export const groupsOf = ({ children, needs, earlier, agreements }: Adults): Group[] =>
	[...children, null].map((about) => ({
		about,
		needs: needs.filter(({ child }) => child === about),
		earlier: openFirst(earlier.filter((one) => one.about === about)),
		agreements: agreements.filter((one) => one.about === about)
	}));

/** The phases before and after this one, where there are. */
export const stepsFrom = ({
	opened,
	phase
}: Pick<Adults, 'opened' | 'phase'>): { back: AdultsPhase | undefined; next: AdultsPhase | undefined } => {
	const phases = opened?.plan.map((planned) => planned.phase) ?? [];
	const at = phases.indexOf(phase);
	return { back: phases[at - 1], next: phases[at + 1] };
};

/** Which of how many the phase is, from 1. */
export const placeOf = ({ opened, phase }: Pick<Adults, 'opened' | 'phase'>): { place: number; of: number } => {
	const phases = opened?.plan.map((planned) => planned.phase) ?? [];
	return { place: phases.indexOf(phase) + 1, of: phases.length };
};

/** ms in which a second tap on the same place is still meant for the step before. */
const settling = 1_500;

/** Nobody opens a meeting again once it is over, so a tap that comes right after the last step does not end it. */
export const mayEnd = ({ since }: Pick<Adults, 'since'>, now: number): boolean => now - since >= settling;

/** Still open, and its day is over. */
export const isLate = ({ by, state }: Pick<Earlier, 'by' | 'state'>, today: Day): boolean =>
	state === 'open' && by < today;

/** What stands last in the part that is going on, for who hears it said and does not see it come. */
export const newestOf = ({ phase, homeGoals, needs, agreements }: Adults): string => {
	switch (phase) {
		case 'home-goal':
			return homeGoals.findLast(({ how }) => how?.words)?.how?.words ?? '';
		case 'needs':
			return needs.at(-1)?.words ?? '';
		case 'agreements':
			return agreements.at(-1)?.words ?? '';
	}
};

const openFirst = (earlier: readonly Earlier[]): Earlier[] =>
	earlier.toSorted(
		(one, other) => Number(one.state !== 'open') - Number(other.state !== 'open') || (one.by < other.by ? -1 : 1)
	);
