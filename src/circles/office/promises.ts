import { addDays, type Day } from '#kernel/time.ts';
import type { Agreement, Circle } from '../circle-state.ts';

/** What was promised and is not done yet: how much, how much of it is late, and which children must still be told. */
export type Promises = { open: number; late: number; toTell: string[] };

export const promisesOf = (circle: Circle | undefined, today: Day): Promises => {
	const open = (circle?.agreements ?? []).filter(({ state }) => state === 'open');
	const isChild = (id: string | null): id is string => id !== null;
	return {
		open: open.length,
		late: open.filter((one) => isLate(one, today)).length,
		toTell: [...new Set((circle?.agreements ?? []).filter(mustBeTold).map(({ about }) => about))].filter(isChild)
	};
};

export const isLate = ({ state, by }: Agreement, today: Day): boolean => state === 'open' && by < today;

/** About a child that does not know it yet; also when it was done meanwhile. What was dropped needs no telling. */
export const mustBeTold = ({ about, told, state }: Agreement): boolean =>
	about !== null && told === null && state !== 'dropped';

/** A guest said that it is done, or that a child knows: shown to who keeps the board for two weeks. */
const wasSaidBy = ({ done, told, toldBy }: Agreement, today: Day): boolean =>
	(done?.by?.kind === 'guest' && today <= addDays(done.on, daysShown)) ||
	(told !== null && toldBy?.kind === 'guest' && today <= addDays(told, daysShown));
const daysShown = 14;

/** What is about each child, and about the family (`null`): each apart, so that one never stands with another. */
export const agreementsByChild = (
	{ children, agreements }: Circle,
	today: Day
): { about: string | null; agreements: Agreement[] }[] =>
	[...children.map(({ id }) => id), null].flatMap((about) => {
		const theirs = agreements
			.filter((one) => one.about === about && (one.state === 'open' || mustBeTold(one) || wasSaidBy(one, today)))
			.toSorted((one, other) => rank(one, today) - rank(other, today) || one.by.localeCompare(other.by));
		return theirs.length > 0 ? [{ about, agreements: theirs }] : [];
	});

/** Late first, then what is open, then what only must be told. */
const rank = (one: Agreement, today: Day): number => (isLate(one, today) ? 0 : one.state === 'open' ? 1 : 2);
