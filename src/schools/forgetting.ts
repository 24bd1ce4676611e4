import type { SchoolCommand } from './commands.ts';
import type { School } from './school-state.ts';

/** Who is to be forgotten and is still here leaves first, so that the rules know of no place either. */
export const schoolForgets = (school: School, person: string): SchoolCommand[] =>
	school.people[person] && !school.left[person] ? [{ type: 'let-go', person }] : [];
