import { beside } from '#kernel/beside.ts';

/** The stream of what is asked of the class of a board. */
export const pulsesOf = (board: string): string => beside(board, 0x9);
