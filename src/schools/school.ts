import type { Decider } from '#kernel/decider.ts';
import type { SchoolCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { SchoolEvent } from './events.ts';
import { evolve, evolveAll } from './evolve.ts';
import type { SchoolRefusal } from './refusals.ts';
import { noSchool, type School } from './school-state.ts';

export type { SchoolCommand, SchoolEvent, SchoolRefusal, School };

/** Who belongs to a school and to its groups. One stream per organisation. */
export const school: Decider<School, SchoolCommand, SchoolEvent, SchoolRefusal> = {
	initial: noSchool,
	decide,
	evolve,
	evolveAll
};
