import { limits } from './limits.ts';
import type { Session } from './session-state.ts';

/**
 * Whether so many chosen faces may be shown. Of very few one could tell whose they were, the more so beside the hands
 * that all saw; a class that chose to show names with the faces knows that.
 */
export const isEnough = (chosen: number, names: boolean): boolean => chosen >= (names ? 1 : limits.fewest);

/** Whether there is anything to show: hands, that were up for all to see, or enough faces. */
export const mayShow = ({ hands, came, names }: Pick<Session, 'hands' | 'came' | 'names'>): boolean =>
	Object.values(hands).some((count) => count > 0) || isEnough(came, names);
