import { nameOf, type Names } from '#circles/names.ts';
import type { Someone, Teller } from '#circles/someone.ts';
import type { Adults } from './adults-state.ts';

/** `teaches`: which children of this board are in their group. */
export type Colleague = { id: string; name: string; teaches?: readonly string[] };
/** Someone who can be chosen; `name` is nothing where the register does not know them any more. */
export type Choosable<Who extends Someone = Someone> = {
	who: Who;
	name: string | undefined;
	/** teaches the child it is about: stands beside who is in the room */
	isNear?: boolean;
};

/** Who can tell a child what was agreed: who writes, who was in the room, and colleagues: its own teachers first. */
export const whoCanTell = (
	{ came }: Pick<Adults, 'came'>,
	names: Names,
	keeper: string,
	colleagues: readonly Colleague[],
	about: string | null = null
): Choosable<Teller>[] => [
	{ who: { kind: 'keeper', id: keeper }, name: nameOf(names, { kind: 'keeper', id: keeper }) },
	...came.map((id) => ({ who: { kind: 'guest' as const, id }, name: nameOf(names, { kind: 'guest', id }) })),
	...colleagues
		.filter(({ id }) => id !== keeper)
		.map(({ id, name, teaches = [] }) => ({
			who: { kind: 'staff' as const, id },
			name,
			...(about !== null && teaches.includes(about) && { isNear: true })
		}))
		.toSorted((one, other) => Number(other.isNear ?? false) - Number(one.isNear ?? false))
];

/** Who can do something: the same people, and the children of this family. */
export const whoCanDo = (
	adults: Pick<Adults, 'came' | 'children'>,
	names: Names,
	keeper: string,
	colleagues: readonly Colleague[],
	about: string | null = null
): Choosable[] => [
	...whoCanTell(adults, names, keeper, colleagues, about),
	...adults.children.map((id) => ({ who: { kind: 'child' as const, id }, name: nameOf(names, { kind: 'child', id }) }))
];

/** Someone as the value of a choice, such as `guest 0192…`. */
export const valueOf = ({ kind, id }: Someone): string => `${kind} ${id}`;
