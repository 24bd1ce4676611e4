import type { Decider } from '#kernel/decider.ts';
import type { HouseholdsCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { HouseholdsEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { noHouseholds, type Households } from './households-state.ts';
import type { HouseholdsRefusal } from './refusals.ts';

/**
 * Which children live together, who looks after them and who has authority over whom. One stream per organisation. A
 * guardian or a household that is gone leaves nothing behind but that it went: earlier events are emptied, ids and all.
 */
export const households: Decider<Households, HouseholdsCommand, HouseholdsEvent, HouseholdsRefusal> = {
	initial: noHouseholds,
	decide,
	evolve,
	withdraws: (event) => {
		switch (event.type) {
			case 'guardian-removed':
				return (earlier) => 'guardian' in earlier && earlier.guardian === event.guardian;
			case 'household-closed':
				return (earlier) => earlier.household === event.household;
			case 'household-opened':
			case 'child-added':
			case 'child-taken-out':
			case 'guardian-added':
			case 'guardian-changed':
			case 'authority-set':
				return undefined;
		}
	}
};
