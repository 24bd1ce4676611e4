import type { CircleCommand } from '#circles/commands.ts';
import type { CircleReaction } from '#circles/reactions.ts';
import type { Adults } from './adults-state.ts';
import type { AdultsEvent } from './events.ts';

/** When part two is over, what was agreed goes to the family's board, how it goes, and what this family can do now. */
export const adultsReactions = (event: AdultsEvent, { state }: { state: Adults }): CircleReaction[] => {
	if (event.type !== 'adults-ended' || !state.opened) return [];
	const { circle: stream, meeting } = state.opened;
	const asked: CircleCommand[] = [
		...state.agreements.map(({ id: agreement, ...agreed }) => ({
			type: 'keep-agreement' as const,
			meeting,
			agreement,
			...agreed
		})),
		...state.homeGoals.flatMap(({ id: goal, how }) =>
			how ? [{ type: 'note-step' as const, goal, meeting, step: how.step }] : []
		),
		...(state.closing ? [{ type: 'note-closing-sentence' as const, meeting, words: state.closing }] : [])
	];
	return asked.map((command) => ({ kind: 'circle', stream, command, byTheHouse: true }));
};
