import type { All } from './all-delivered.ts';
import type { GroupOf } from './delivered.ts';
import type { FoundGroup, FoundPupil } from './found.ts';
import { inOrder, type Grade } from './grades.ts';
import { keyInFile, lastingKey } from './key.ts';

/** What a group is called within its file. A stamgroep and a samengestelde groep may bear the same key. */
export const refTo = ({ kind, key }: GroupOf): string => `${kind} ${keyInFile(key) ?? ''}`;

/** The groups of a file by ref. One without a key has a ref that nobody points to. */
export const groupsByRef = ({ groups }: All): Map<string, All['groups'][number]> =>
	new Map(groups.map((group, at) => [refTo({ kind: group.kind, key: keyInFile(group.key) ?? `\n${at}` }), group]));

/** A combination group, and one made of pupils of several, has the grades of the pupils who are in it. */
export const foundGroups = (all: All, pupils: readonly FoundPupil[]): FoundGroup[] => {
	const ofPupils = new Map<string, Set<Grade>>();
	for (const { groups, grade, left } of pupils)
		for (const ref of left || !grade ? [] : groups)
			ofPupils.set(ref, (ofPupils.get(ref) ?? new Set<Grade>()).add(grade as Grade));
	return [...groupsByRef(all)].map(([ref, { key, name, kind, grade }]) => ({
		ref,
		key: lastingKey(key),
		name,
		kind,
		grades: grade && grade !== 'C' ? [grade] : inOrder(ofPupils.get(ref) ?? [])
	}));
};
