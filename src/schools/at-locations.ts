import type { GroupKind } from './sorts.ts';
import type { PersonKind } from './roles.ts';

type Someone = {
	kind: PersonKind;
	/** of a pupil, their own */
	location: string | null;
	groups: readonly { schoolYear: string; kind: GroupKind; location: string | null }[];
};

/** At which vestigingen someone is in a school year: a pupil where the class sits or at their own, others at those of their groups. */
export const atLocations = ({ kind, location, groups }: Someone, schoolYear: string): string[] => {
	const of = groups.filter((group) => group.schoolYear === schoolYear);
	if (kind !== 'pupil') return [...new Set(of.flatMap((group) => group.location ?? []))];
	const sits = of.find((group) => group.kind === 'home')?.location;
	return [location ?? sits ?? []].flat();
};
