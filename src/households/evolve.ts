import type { HouseholdsEvent } from './events.ts';
import type { Household, Households } from './households-state.ts';

/** What is told of a household, guardian or child that is not there any more was emptied meanwhile, and means nothing. */
export const evolve = (households: Households, event: HouseholdsEvent): Households => {
	switch (event.type) {
		case 'household-opened':
			return [...households, { id: event.household, children: [], guardians: {} }];
		case 'child-added':
			return withHome(households, event, (home) => ({ ...home, children: [...home.children, event.child] }));
		case 'child-taken-out':
			return withHome(households, event, (home) => ({
				...home,
				children: home.children.filter((child) => child !== event.child),
				guardians: Object.fromEntries(
					Object.entries(home.guardians).map(([guardian, known]) => [guardian, without(known, event.child)])
				)
			}));
		case 'guardian-added':
			return withHome(households, event, (home) => ({
				...home,
				guardians: { ...home.guardians, [event.guardian]: {} }
			}));
		case 'guardian-changed':
			return households;
		case 'guardian-removed':
			return withHome(households, event, (home) => ({ ...home, guardians: without(home.guardians, event.guardian) }));
		case 'authority-set':
			return withHome(households, event, (home) => withAuthority(home, event));
		case 'household-closed':
			return households.filter(({ id }) => id !== event.household);
	}
};

const withAuthority = (
	home: Household,
	{ guardian, child, authority }: Extract<HouseholdsEvent, { type: 'authority-set' }>
): Household => {
	const known = home.guardians[guardian];
	if (!known) return home;
	const after = authority === 'unknown' ? without(known, child) : { ...known, [child]: authority };
	return { ...home, guardians: { ...home.guardians, [guardian]: after } };
};

const withHome = (
	households: Households,
	{ household }: { household: string },
	change: (home: Household) => Household
): Households => households.map((home) => (home.id === household ? change(home) : home));

const without = <Value>(all: Readonly<Record<string, Value>>, key: string): Record<string, Value> => {
	const { [key]: _gone, ...others } = all;
	return others;
};
