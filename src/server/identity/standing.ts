import type { Role, Standing } from '#kernel/standing.ts';
import type { SignedIn } from './sessions.ts';

/** Who sees more than a class may not come in by one thing alone. */
const strict: ReadonlySet<Role> = new Set<Role>(['coordinator', 'principal', 'administrator']);

/**
 * Whether this person still has to show a second thing before they are anyone here: by what they do in this
 * organisation, or because they chose to. By which way they came in makes no difference.
 */
export const mustShowMore = (
	{ secondStep, has }: Pick<SignedIn, 'secondStep' | 'has'>,
	standings: readonly Standing[]
): boolean => !secondStep && (has.authenticator || standings.some(({ role }) => strict.has(role)));

/** Who came in by one thing may change the ways in only while the account has nothing else to show. */
export const mayChangeWaysIn = ({ secondStep, has }: Pick<SignedIn, 'secondStep' | 'has'>): boolean =>
	secondStep || (!has.authenticator && !has.passkey);
