import type { Decider } from '#kernel/decider.ts';
import { noAdults, type Adults } from './adults-state.ts';
import type { AdultsCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { AdultsEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { AdultsRefusal } from './refusals.ts';
import { withdraws } from './withdraw.ts';

/** The rules of part two of a meeting: behind the door. */
export const adultsRules: Decider<Adults, AdultsCommand, AdultsEvent, AdultsRefusal> = {
	initial: noAdults,
	decide,
	evolve,
	withdraws
};
