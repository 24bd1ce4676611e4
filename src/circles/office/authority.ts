import type { Desk } from './desk.ts';

/** Who decides about a child: as this board has it, and as the register of households says today. */
export const decidesNow = (
	{ circle, guardians }: Pick<Desk, 'circle' | 'guardians'>,
	child: string
): { on: readonly string[]; now: string[]; isChanged: boolean } => {
	const on = circle.children.find(({ id }) => id === child)?.guardians ?? [];
	const now = guardians.filter(({ authority }) => authority[child] === 'yes').map(({ id }) => id);
	return { on, now, isChanged: on.length !== now.length || now.some((id) => !on.includes(id)) };
};
