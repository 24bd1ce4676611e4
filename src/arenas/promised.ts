import { addDays, dayOf, type Day } from '#kernel/time.ts';
import type { Arena } from './arena-state.ts';
import { limits } from './limits.ts';
import { isAtLeast } from './states.ts';

/** What an arena asks of a day: that it is today, or what pupils were promised and still wait for. */
export type AsksToday = 'today' | 'tell' | 'answer';

/** How long classes may take to answer whether they notice anything. */
const answerWithin = 14;

export const asksToday = (
	{ state, on, onBoardAt, told }: Pick<Arena, 'state' | 'on' | 'onBoardAt' | 'told'>,
	today: Day
): AsksToday | undefined => {
	if (on === today && !isAtLeast(state, 'clustered')) return 'today';
	if (state === 'on-board' && onBoardAt !== null && dayOf(onBoardAt + limits.tellWithin) <= today) return 'tell';
	const askedOn = told?.asked ? dayOf(told.at + limits.askAfter) : undefined;
	return state === 'told' && askedOn && addDays(askedOn, answerWithin) <= today ? 'answer' : undefined;
};
