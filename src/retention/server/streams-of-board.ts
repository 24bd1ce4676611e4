import { pulsesOf } from '#pulses/stream-of.ts';
import { sessionsOf } from '#sessions/companion.ts';
import { teamStreamOf } from '#teams/stream-of.ts';

/** What is kept and goes with a board: it, its sessions, what the class was asked, and what hangs beside the board of a team. */
export const streamsOfBoard = (board: string) =>
	({ board, sessions: sessionsOf(board), pulses: pulsesOf(board), team: teamStreamOf(board) }) as const;

export const allOfBoard = (board: string): string[] => Object.values(streamsOfBoard(board));
