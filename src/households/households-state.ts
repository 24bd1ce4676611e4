import type { Authority } from './guardian.ts';

export type Household = {
	id: string;
	children: readonly string[];
	/** guardian → child → authority, for those children of which it is known */
	guardians: Readonly<Record<string, Readonly<Record<string, Exclude<Authority, 'unknown'>>>>>;
};

/**
 * The households of a school as its rules know them, by id only (K14). A list: each event makes a new one, and to copy
 * the list of a large school takes a tenth of the time of an object with as many keys.
 */
export type Households = readonly Household[];

export const noHouseholds: Households = [];

export const householdIn = (households: Households, id: string): Household | undefined =>
	households.find((household) => household.id === id);

export const authorityOf = ({ guardians }: Household, guardian: string, child: string): Authority =>
	guardians[guardian]?.[child] ?? 'unknown';

/** In which households a child lives, or to which a guardian belongs. */
export const homesOf = (households: Households, who: { child: string } | { guardian: string }): Household[] =>
	households.filter(({ children, guardians }) =>
		'child' in who ? children.includes(who.child) : guardians[who.guardian] !== undefined
	);
