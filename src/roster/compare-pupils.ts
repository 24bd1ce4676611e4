import { settled } from './answers.ts';
import { changesIn, differs, sameMembers } from './changes.ts';
import type { Changes, Compared } from './difference.ts';
import type { FoundPupil } from './found.ts';
import { follows } from './grades.ts';
import { match, type Traits } from './match.ts';
import type { RegisterPupil } from './register.ts';

type PupilTraits = Traits<FoundPupil, RegisterPupil>;

/** Everyone who is not in the file, or is in it as gone, has left. Who left before is known again by key, else asked about. */
export const comparePupils = (
	known: readonly RegisterPupil[],
	found: readonly FoundPupil[],
	compared: Compared
): Changes<FoundPupil, RegisterPupil> => {
	const traits = pupilTraits(compared);
	const present = found.filter(({ left }) => !left);
	const keysOf = (those: readonly { key: string | undefined }[]) => new Set(those.flatMap(({ key }) => key ?? []));
	const [keysHere, keysGone] = [keysOf(present), keysOf(found.filter(({ left }) => left))];
	const isGone = ({ key }: RegisterPupil) => key !== undefined && keysGone.has(key);
	const wasGone = ({ key, left }: RegisterPupil) => left && !(key !== undefined && keysHere.has(key));
	const here = known.filter((pupil) => !isGone(pupil) && !wasGone(pupil));

	const { same, onlyFound, onlyKnown, unsure } = match(present, here, traits);
	const backPerhaps = Map.groupBy(known.filter(wasGone), traits.name);
	const asked = onlyFound.map((pupil) => ({ found: pupil, candidates: backPerhaps.get(traits.name(pupil)) ?? [] }));
	const doubtful = {
		same,
		onlyFound: asked.filter(({ candidates }) => candidates.length === 0).map((it) => it.found),
		onlyKnown: [...onlyKnown, ...known.filter((pupil) => isGone(pupil) && !pupil.left)],
		unsure: [...unsure, ...asked.filter(({ candidates }) => candidates.length > 0)]
	};
	const { onlyKnown: gone, ...matches } = settled(doubtful, compared.answers, ({ person }) => person);
	return changesIn({ ...matches, onlyKnown: gone.filter(({ left }) => !left) }, (theirs, ours) => ({
		key: differs(theirs.key, ours.key),
		given: theirs.given !== ours.given,
		family: theirs.family !== ours.family,
		grade: differs(theirs.grade, ours.grade),
		groups: compared.hasGroups && !sameMembers(idsOf(theirs, compared), ours.groups),
		location: otherLocation(theirs, ours, compared),
		left: ours.left
	}));
};

const pupilTraits = (compared: Compared): PupilTraits => {
	const sharesGroup: PupilTraits['near'] = (theirs, ours) =>
		idsOf(theirs, compared).some((group) => ours.groups.includes(group));
	return {
		key: ({ key }) => key,
		name: ({ given, family }) => `${given}\n${family}`,
		equal: (theirs, ours) =>
			!differs(theirs.grade, ours.grade) &&
			!otherLocation(theirs, ours, compared) &&
			(!compared.hasGroups || sameMembers(idsOf(theirs, compared), ours.groups)),
		near(theirs, ours) {
			if (sharesGroup(theirs, ours)) return true;
			if (theirs.grade === undefined || ours.grade === undefined) return theirs.groups.length === 0;
			return theirs.grade === ours.grade || (compared.isOtherYear && follows(theirs.grade, ours.grade));
		},
		interchangeable: true
	};
};

/** A pupil is, by themselves, somewhere else than was known. */
const otherLocation = (theirs: FoundPupil, ours: RegisterPupil, { places }: Compared): boolean => {
	const own = places.own(theirs, ours);
	return own !== undefined && own !== (ours.location ?? null);
};

/** The groups of a pupil as they are called here; one that is not here yet keeps the name it has in the file. */
const idsOf = ({ groups }: FoundPupil, { here }: Compared): string[] => groups.map((ref) => here.get(ref) ?? ref);
