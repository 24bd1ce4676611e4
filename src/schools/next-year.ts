import type { GroupKind } from './sorts.ts';

/** A group of this year, with its pupils by grade; a pupil whose grade is not known is of the group's first. */
export type ThisYear = { id: string; key: string; name: string; grades: number[]; kind: GroupKind };
export type NextGroup = { key: string; name: string; grades: number[] };

/** The grades of a primary school. */
export const lastGrade = 8;

/** The groups a school most likely has next year: the same rooms with the same names, without those of mixed groups. */
export const proposeGroups = (groups: readonly ThisYear[]): NextGroup[] =>
	groups.filter(({ kind }) => kind === 'home').map(({ key, name, grades }) => ({ key, name, grades }));

/**
 * Where the pupils of a group and grade most likely go: to the group of the next grade with the same letter, else to the
 * only one there is; within a combination they stay where they are. The last grade leaves the school: null.
 */
export const proposeTarget = (
	from: { key: string; grade: number },
	next: readonly NextGroup[]
): string | null | undefined => {
	if (from.grade >= lastGrade) return null;
	const fitting = next.filter(({ grades }) => grades.includes(from.grade + 1));
	const same =
		fitting.find(({ key }) => key === from.key) ?? fitting.find(({ key }) => letterOf(key) === letterOf(from.key));
	return (same ?? (fitting.length === 1 ? fitting[0] : undefined))?.key;
};

/** The board of the team stands at this key in every school; no class gets it. */
export const teamKey = 'team';

/** `5b` → `b`; of a group without one, nothing. */
const letterOf = (key: string): string => /[a-z]$/.exec(key)?.[0] ?? '';

/** A key for a group of this name that fits in an address and is still free: `Groep 5b` → `5b`. */
export const keyFor = (name: string, taken: ReadonlySet<string>): string => {
	const plain =
		name
			.normalize('NFD')
			.replace(/\p{M}/gu, '')
			.toLowerCase()
			.replace(/^(groep|group)\s+/, '')
			.replace(/[^a-z0-9]+/g, '-')
			.slice(0, 16)
			.replace(/^-+|-+$/g, '') || 'groep';
	for (let turn = 1; ; turn++) {
		const key = turn === 1 ? plain : `${plain}-${turn}`;
		if (key !== teamKey && !taken.has(key)) return key;
	}
};
