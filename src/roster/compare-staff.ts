import { settled } from './answers.ts';
import { changesIn, differs, sameMembers } from './changes.ts';
import type { Changes, Compared } from './difference.ts';
import type { FoundStaff } from './found.ts';
import { match, type Traits } from './match.ts';
import type { RegisterStaff } from './register.ts';

/**
 * Colleagues. Only who came from a file can have left: one that lacks the ib'er who set up Kring by hand sends nobody
 * away. So they are looked for among those from files first.
 */
export const compareStaff = (
	known: readonly RegisterStaff[],
	found: readonly FoundStaff[],
	{ here, hasGroups, answers }: Pick<Compared, 'here' | 'hasGroups' | 'answers'>
): Changes<FoundStaff, RegisterStaff> => {
	const otherGroups = ({ groups }: FoundStaff, ours: RegisterStaff) =>
		hasGroups &&
		!sameMembers(
			groups.map(({ group }) => here.get(group) ?? group),
			ours.groups
		);
	const otherEmail = (theirs: FoundStaff, ours: RegisterStaff) =>
		differs(theirs.email?.toLowerCase(), ours.email?.toLowerCase());
	const traits: Traits<FoundStaff, RegisterStaff> = {
		key: ({ key }) => key,
		name: ({ given, family }) => `${given}\n${family}`,
		equal: (theirs, ours) => !otherEmail(theirs, ours) && !otherGroups(theirs, ours),
		near: (theirs, ours) => ours.email === undefined || !otherEmail(theirs, ours),
		interchangeable: true
	};
	const filed = match(
		found,
		known.filter(({ fromFile }) => fromFile),
		traits
	);
	const typed = known.filter(({ fromFile }) => !fromFile);
	// an address that one alone has tells who it is, whatever name was typed: of who began with Kring often a first name
	const own = ownAddresses(filed.onlyFound, typed);
	const byHand = match(filed.onlyFound, typed, {
		...traits,
		key: (one) => (own.has(addressOf(one)) ? addressOf(one) : undefined)
	});
	const doubtful = {
		same: [...filed.same, ...byHand.same],
		onlyFound: byHand.onlyFound,
		onlyKnown: filed.onlyKnown,
		unsure: [...filed.unsure, ...byHand.unsure]
	};
	const { onlyKnown, ...matches } = settled(doubtful, answers, ({ person }) => person);
	const gone = onlyKnown.filter(({ fromFile, left }) => found.length > 0 && fromFile && !left);
	return changesIn({ ...matches, onlyKnown: gone }, (theirs, ours) => ({
		left: ours.left === true,
		fromFile: !ours.fromFile,
		key: differs(theirs.key, ours.key),
		given: theirs.given !== ours.given,
		family: theirs.family !== ours.family,
		email: otherEmail(theirs, ours),
		groups: otherGroups(theirs, ours)
	}));
};

/** The addresses of which each list has one. */
const ownAddresses = (...lists: readonly (readonly Addressed[])[]): ReadonlySet<string> =>
	lists
		.map((list) => Map.groupBy(list, addressOf))
		.map((all) => new Set([...all].flatMap(([address, { length }]) => (address && length === 1 ? [address] : []))))
		.reduce((both, more) => both.intersection(more));

type Addressed = { email: string | undefined };
const addressOf = ({ email }: Addressed): string => email?.toLowerCase() ?? '';
