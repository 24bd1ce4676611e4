import { addDays, mondayOf, weekday, type Day } from '#kernel/time.ts';
import type { Area, Note } from './note.ts';

/** The notes of an area in the order a screen shows them: the newest success on top, planning by day. */
export const hangingIn = (notes: readonly Note[], area: Area): Note[] => {
	const here = notes.filter((note) => note.area === area);
	if (area === 'successes') return here.toReversed();
	if (area === 'planning') return here.toSorted((one, other) => (one.day ?? '').localeCompare(other.day ?? ''));
	return here;
};

/** In a bordsessie the oldest action comes first, and what is settled last; elsewhere the order of the board. */
export const inOrderOfSession = (shown: readonly Note[], area: Area): Note[] =>
	area === 'actions'
		? shown.toSorted(
				(one, other) => Number(isSettled(one)) - Number(isSettled(other)) || one.on.localeCompare(other.on)
			)
		: [...shown];

const isSettled = ({ task }: Note): boolean => task?.status === 'done' || task?.status === 'not-managed';

/** What is in sight while the board hangs at rest: of the planning only what is still to come. */
export const atRest = (shown: readonly Note[], today: Day): Note[] =>
	shown.filter(({ area, day }) => area !== 'planning' || !day || day >= today);

/** Before which note a note must hang (`null`: last) to be seen at this place among the shown ones. */
export const beforeAt = (shown: readonly Note[], note: string, place: number, area: Area): string | null => {
	const rest = shown.filter((other) => other.id !== note);
	const neighbour = area === 'successes' ? rest[place - 1] : rest[place];
	return neighbour?.id ?? null;
};

/** Monday to Friday of this week; in the weekend already those of the next. */
export const schoolWeek = (today: Day): Day[] => {
	const monday = weekday(today) > 5 ? addDays(mondayOf(today), 7) : mondayOf(today);
	return [0, 1, 2, 3, 4].map((days) => addDays(monday, days));
};
