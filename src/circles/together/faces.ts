import { refuse, type Asking } from '#kernel/decider.ts';
import { limits } from '#circles/limits.ts';
import { isSame } from '#circles/someone.ts';
import type { Asked } from './commands.ts';
import type { TogetherDecision } from './events.ts';
import { isFor, isScribe, sitterOf } from './sitting.ts';
import type { Together } from './together-state.ts';

/** Everyone in the room chooses for themselves; at the screen, or with the ib'er, by name. It can be another one later. */
export const chooseFace = (
	together: Together,
	{ who, face }: Asked<'choose-face'>,
	asking: Asking
): TogetherDecision => {
	if (together.stop) return refuse('is-stopped');
	if (who.kind === 'child' && !together.children.includes(who.id)) return refuse('child-not-in-household');
	if (who.kind === 'guest' && !together.guests.includes(who.id)) return refuse('guest-has-no-ground');
	const sitter = sitterOf(together, asking);
	// one keeper does not choose for another
	const isOwn =
		who.kind === 'keeper' ? asking.actor === who.id : sitter !== undefined && isSame({ id: '', ...sitter }, who);
	const isByName = isScribe(asking) && !(who.kind === 'keeper' && asking.role === 'keeper');
	if (!isOwn && !isByName) return refuse('not-your-face');
	const before = together.faces.find((one) => isSame(one.who, who));
	const keepers = together.faces.filter((one) => one.who.kind === 'keeper');
	if (who.kind === 'keeper' && !before && keepers.length >= limits.keepers) return refuse('room-is-full');
	return before?.face === face ? [] : [{ type: 'face-chosen', who, face }];
};

/** Whether a face stays on *mijn bord*: the child says so, and nobody need ask. */
export const keepFace = (together: Together, { child, keep }: Asked<'keep-face'>, asking: Asking): TogetherDecision => {
	if (!together.children.includes(child)) return refuse('child-not-in-household');
	if (!isFor(together, child, asking)) return refuse('only-for-yourself');
	return together.keepsFace.includes(child) === keep ? [] : [{ type: 'face-keeping', child, keep }];
};
