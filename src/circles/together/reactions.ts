import type { CircleReaction } from '#circles/reactions.ts';
import type { TogetherEvent } from './events.ts';
import type { Together } from './together-state.ts';

/** When the children go, what they want to work on goes to the family's board, and what they managed. */
export const togetherReactions = (event: TogetherEvent, { state }: { state: Together }): CircleReaction[] => {
	if (event.type !== 'together-ended' || !state.opened) return [];
	const { circle: stream, meeting } = state.opened;
	return state.entries.flatMap(({ id: goal, child, area, words, drawing, helper, from }): CircleReaction[] => {
		if (area === 'goals')
			return [
				{
					kind: 'circle',
					stream,
					command: { type: 'keep-child-goal', meeting, goal, child, words, drawing, helper },
					byTheHouse: true
				}
			];
		return from === null
			? []
			: [{ kind: 'circle', stream, command: { type: 'note-reached', goal: from }, byTheHouse: true }];
	});
};
