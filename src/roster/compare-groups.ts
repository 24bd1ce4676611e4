import { settled } from './answers.ts';
import { changesIn, differs, sameMembers } from './changes.ts';
import type { Changes, Compared } from './difference.ts';
import type { FoundGroup } from './found.ts';
import { match } from './match.ts';
import type { RegisterGroup } from './register.ts';

/** Groups of one school year. A home class and a mixed group may bear the same key or the same name. */
export const compareGroups = (
	known: readonly RegisterGroup[],
	found: readonly FoundGroup[],
	{ places, answers }: Pick<Compared, 'places' | 'answers'>
): Changes<FoundGroup, RegisterGroup> => {
	const otherLocation = (theirs: FoundGroup, ours: RegisterGroup) => differs(places.ofGroup(theirs.ref), ours.location);
	const matches = match<FoundGroup, RegisterGroup>(found, known, {
		key: ({ key, kind }) => (key === undefined ? undefined : `${kind} ${key}`),
		name: ({ name, kind }) => `${kind} ${plainName(name)}`,
		equal: (theirs, ours) =>
			!otherLocation(theirs, ours) && (theirs.grades.length === 0 || sameMembers(theirs.grades, ours.grades)),
		near: (theirs, ours) =>
			theirs.grades.length === 0 ||
			ours.grades.length === 0 ||
			theirs.grades.some((grade) => ours.grades.includes(grade)),
		// there are children in them
		interchangeable: false
	});
	const said = settled(matches, answers, ({ group }) => group);
	// what was made by hand is in no file
	const onlyKnown = said.onlyKnown.filter(({ fromFile }) => found.length > 0 && fromFile !== false);
	return changesIn({ ...said, onlyKnown }, (theirs, ours) => ({
		key: differs(theirs.key, ours.key),
		name: plainName(theirs.name) !== plainName(ours.name),
		grades: theirs.grades.length > 0 && !sameMembers(theirs.grades, ours.grades),
		location: otherLocation(theirs, ours)
	}));
};

/** `Groep 5b` and `5b` are one name: each administration has its own habit. */
export const plainName = (name: string): string => name.toLocaleLowerCase('nl').replace(/^groep\s+/, '');
