import { setImmediate as turn } from 'node:timers/promises';

/** Lets everyone else have their turn: a large file must not hold up the boards of a school. */
export const breathe = (): Promise<void> => turn();
