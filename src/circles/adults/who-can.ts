import { nameOf, type Names } from '#circles/names.ts';
import type { Someone, Teller } from '#circles/someone.ts';
import type { Adults } from './adults-state.ts';

export type Colleague = { id: string; name: string };
/** Someone who can be chosen; `name` is nothing where the register does not know them any more. */
export type Choosable<Who extends Someone = Someone> = { who: Who; name: string | undefined };

/** Who can tell a child what was agreed: who writes, who was in the room, and colleagues. */
export const whoCanTell = (
	{ came }: Pick<Adults, 'came'>,
	names: Names,
	keeper: string,
	colleagues: readonly Colleague[]
): Choosable<Teller>[] => [
	{ who: { kind: 'keeper', id: keeper }, name: nameOf(names, { kind: 'keeper', id: keeper }) },
	...came.map((id) => ({ who: { kind: 'guest' as const, id }, name: nameOf(names, { kind: 'guest', id }) })),
	...colleagues.filter(({ id }) => id !== keeper).map(({ id, name }) => ({ who: { kind: 'staff' as const, id }, name }))
];

/** Who can do something: the same people, and the children of this family. */
export const whoCanDo = (
	adults: Pick<Adults, 'came' | 'children'>,
	names: Names,
	keeper: string,
	colleagues: readonly Colleague[]
): Choosable[] => [
	...whoCanTell(adults, names, keeper, colleagues),
	...adults.children.map((id) => ({ who: { kind: 'child' as const, id }, name: nameOf(names, { kind: 'child', id }) }))
];

/** Someone as the value of a choice, such as `guest 0192…`. */
export const valueOf = ({ kind, id }: Someone): string => `${kind} ${id}`;
