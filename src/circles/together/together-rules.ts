import type { Decider } from '#kernel/decider.ts';
import type { TogetherCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { TogetherEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { TogetherRefusal } from './refusals.ts';
import { noTogether, type Together } from './together-state.ts';
import { withdraws } from './withdraw.ts';

/** The rules of part one of a meeting: with the children. */
export const togetherRules: Decider<Together, TogetherCommand, TogetherEvent, TogetherRefusal> = {
	initial: noTogether,
	decide,
	evolve,
	withdraws
};
