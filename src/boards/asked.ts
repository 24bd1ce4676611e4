import type { BoardCommand } from './commands.ts';

/** The board's command of one type: `Asked<'add-note'>`. */
export type Asked<Type extends BoardCommand['type']> = Extract<BoardCommand, { type: Type }>;
