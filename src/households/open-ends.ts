import type { Authority } from './guardian.ts';

/** What of a household must still be found out; ids, in the order of the household. */
export type OpenEnds = {
	/** guardians without an e-mail address or a phone number */
	unreached: string[];
	/** children of whom nobody is known to have authority */
	withoutAuthority: string[];
};

type Home = {
	children: readonly { id: string }[];
	guardians: readonly { id: string; canBeReached: boolean; authority: Readonly<Record<string, Authority>> }[];
};

export const openEndsOf = ({ children, guardians }: Home): OpenEnds => ({
	unreached: guardians.filter(({ canBeReached }) => !canBeReached).map(({ id }) => id),
	withoutAuthority: children
		.filter(({ id }) => !guardians.some(({ authority }) => authority[id] === 'yes'))
		.map(({ id }) => id)
});
