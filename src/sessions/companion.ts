import { beside } from '#kernel/beside.ts';

/** The stream of a board's sessions. */
export const sessionsOf = (board: string): string => beside(board, 0xf);
