import { beside } from '#kernel/beside.ts';

/** The stream of the turns of a school, beside its team. */
export const turnsOf = (team: string): string => beside(team, 0x3);
