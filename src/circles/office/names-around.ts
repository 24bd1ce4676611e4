import type { Circle } from '../circle-state.ts';
import type { Desk } from './desk.ts';
import type { Around, GuestAround } from './known.ts';

/** Everyone around a board by name, and the children of these households that are on it or not. */
export const namesAround = (
	circle: Circle,
	{ guardians, staff, children, acquainted }: Around,
	guests: readonly GuestAround[]
): Pick<Desk, 'acquainted' | 'children' | 'others' | 'guardians' | 'staff' | 'guests' | 'names'> => {
	const isOn = (child: string) => circle.children.some(({ id }) => id === child);
	return {
		children: children.filter(({ id }) => isOn(id)),
		others: children.filter(({ id }) => !isOn(id)),
		guardians,
		acquainted: acquainted.filter(({ id }) => !circle.guests.some((guest) => guest.id === id)),
		staff,
		guests,
		names: {
			children: Object.fromEntries(children.map(({ id, given }) => [id, given])),
			guests: Object.fromEntries([
				...guardians.map(({ id, given }) => [id, { given, sort: 'guardian' as const, party: '', function: '' }]),
				...guests.map(({ id, given, sort, party, function: does }) => [id, { given, sort, party, function: does }])
			]),
			staff: Object.fromEntries(staff.map(({ id, given, family }) => [id, `${given} ${family}`.trim()]))
		}
	};
};
