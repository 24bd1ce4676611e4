import type { Decider } from '#kernel/decider.ts';
import { emptyBoard, type Board } from './board-state.ts';
import type { BoardCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { BoardEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { BoardRefusal } from './refusals.ts';
import { withdraws } from './withdraw.ts';

export type { Board, BoardCommand, BoardEvent, BoardRefusal };

/** The rules of the class board. */
export const board = {
	initial: emptyBoard,
	decide,
	evolve,
	withdraws
} satisfies Decider<Board, BoardCommand, BoardEvent, BoardRefusal>;
