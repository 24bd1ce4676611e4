import { beside } from '#kernel/beside.ts';

/** The stream beside the board of a team. */
export const teamStreamOf = (board: string): string => beside(board, 0x5);
