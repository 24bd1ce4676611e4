import type { Asked } from './commands.ts';
import type { TogetherDecision } from './events.ts';
import type { Together } from './together-state.ts';

/** Each child, each goal and each guest in an event of its own, so that one can be emptied without the others. */
export const openTogether = (command: Asked<'open-together'>): TogetherDecision => {
	const { meeting, circle, plan, children, carried, homeGoals, guests, opener } = command;
	return [
		{ type: 'together-opened', meeting, circle, plan },
		...children.map((child) => ({ type: 'column-made' as const, child })),
		...carried.map((goal) => ({ type: 'goal-carried' as const, ...goal })),
		...homeGoals.map(({ id, guardian, words }) => ({ type: 'home-goal-shown' as const, goal: id, guardian, words })),
		...guests.map((guest) => ({ type: 'guest-expected' as const, guest })),
		...(opener === null ? [] : [{ type: 'opener-chosen' as const, child: opener }])
	];
};

/** The children go. A face stays only with a child that says so. */
export const endTogether = ({ keepsFace }: Together): TogetherDecision => [
	{ type: 'together-ended', keep: [...keepsFace] }
];
