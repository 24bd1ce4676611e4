import type { Asking } from '#kernel/decider.ts';
import type { Sitter, Together } from './together-state.ts';

/** Who acts from a seat. A keeper has none. */
export const sitterOf = ({ seats }: Together, { actor }: Asking): Sitter | undefined => seats[actor];

/** A keeper, or the screen around which all stand: they do for a child what it says. */
export const isScribe = ({ role }: Asking): boolean => role === 'keeper' || role === 'screen';

/** Whether this is that child, at its own seat, or whoever writes for it. */
export const isFor = (together: Together, child: string, asking: Asking): boolean => {
	if (isScribe(asking)) return true;
	const sitter = sitterOf(together, asking);
	return asking.role === 'pupil' && sitter?.kind === 'child' && sitter.id === child;
};

/** Who leads part one: the child that opens, a keeper, or the screen. */
export const isLeading = (together: Together, asking: Asking): boolean =>
	isScribe(asking) || (together.opener !== null && isFor(together, together.opener, asking));
