import { draftOf } from './draft.ts';
import type { SchoolEvent } from './events.ts';
import type { School } from './school-state.ts';

export const evolve = (school: School, event: SchoolEvent): School => evolveAll(school, [event]);

/** A roster is thousands of events at once. */
export const evolveAll = (school: School, events: readonly SchoolEvent[]): School => {
	const draft = draftOf(school);
	for (const event of events) draft.write(event);
	return draft.school;
};
