import { addDays, type Day } from '#kernel/time.ts';
import type { Agreement, Circle } from '../circle-state.ts';

/** Agreements whose day is tomorrow or has come, of which nobody was reminded yet. A child gets no mail. */
export const toRemind = ({ agreements, reminded }: Circle, today: Day): Agreement[] =>
	agreements.filter(
		({ id, state, by, who }) =>
			state === 'open' && by <= addDays(today, 1) && who.kind !== 'child' && !reminded.includes(id)
	);
