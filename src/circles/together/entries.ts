import { limits as onPaper } from '#boards/limits.ts';
import type { Drawing } from '#kernel/drawing.ts';
import { tidied } from '#boards/wording.ts';
import { withoutUnseen } from '#kernel/unseen.ts';
import { refuse, type Asking } from '#kernel/decider.ts';
import { limits } from '#circles/limits.ts';
import { tidiedOrNone } from '#circles/wording.ts';
import type { Asked } from './commands.ts';
import type { TogetherDecision } from './events.ts';
import { isFor, isScribe } from './sitting.ts';
import type { Entry, Together } from './together-state.ts';

/** In words or drawn, as on a board: by the child when it is its turn, or by who writes for it. */
export const putUp = (together: Together, command: Asked<'put-up'>, asking: Asking): TogetherDecision => {
	const { child, area, id, from = null } = command;
	if (!together.children.includes(child)) return refuse('child-not-in-household');
	const refused = writing(together, child, asking);
	if (refused) return refused;
	if (together.entries.some((entry) => entry.id === id) || together.carried.some((goal) => goal.id === id))
		return refuse('entry-exists');
	const own = together.entries.filter((entry) => entry.child === child && entry.area === area);
	if (own.length >= limits.entries) return refuse('enough-was-put-up');
	const isOwnGoal = together.carried.some((goal) => goal.id === from && goal.child === child);
	if (from !== null && (area !== 'successes' || !isOwnGoal)) return refuse('no-such-goal');
	const content = tidied(withoutUnseen(command.words), command.drawing);
	if ('refused' in content) return content;
	if (isTooMuch(together, content.drawing)) return refuse('drawings-are-full');
	return [{ type: 'put-up', id, child, area, from, ...content }];
};

export const changeEntry = (together: Together, command: Asked<'change-entry'>, asking: Asking): TogetherDecision => {
	const entry = together.entries.find(({ id }) => id === command.id);
	if (!entry) return refuse('entry-unknown');
	const refused = writing(together, entry.child, asking);
	if (refused) return refused;
	const content = tidied(withoutUnseen(command.words), command.drawing);
	if ('refused' in content) return content;
	if (isTooMuch(together, content.drawing, entry)) return refuse('drawings-are-full');
	return [{ type: 'entry-changed', id: entry.id, child: entry.child, ...content }];
};

/** Who helps with a goal, in a few words, or nobody. */
export const sayHelper = (
	together: Together,
	{ goal, words }: Asked<'say-helper'>,
	asking: Asking
): TogetherDecision => {
	const entry = together.entries.find(({ id, area }) => id === goal && area === 'goals');
	if (!entry) return refuse('no-such-goal');
	const refused = writing(together, entry.child, asking);
	if (refused) return refused;
	const tidy = tidiedOrNone(words);
	if ('refused' in tidy) return tidy;
	return tidy.words === entry.helper ? [] : [{ type: 'helper-said', id: goal, child: entry.child, words: tidy.words }];
};

/** A child takes its own words away at any moment, also when it is not its turn and when all is stopped. */
export const takeDown = (
	together: Together,
	{ id }: Asked<'take-down' | 'pass-on'>,
	asking: Asking
): TogetherDecision => {
	const entry = together.entries.find((one) => one.id === id);
	if (!entry) return [];
	return isFor(together, entry.child, asking) ? [{ type: 'taken-down', id }] : refuse('not-your-column');
};

/** Siblings' columns are closed until their turn; whoever writes along for a child writes in any. */
const writing = (together: Together, child: string, asking: Asking) => {
	if (together.stop) return refuse('is-stopped');
	if (!isFor(together, child, asking)) return refuse('not-your-column');
	const isOpen = together.turn.includes(child) || together.children.length === 1;
	return isScribe(asking) || isOpen ? undefined : refuse('not-your-turn');
};

const isTooMuch = ({ entries, carried }: Together, drawing: Drawing | null, instead?: Entry): boolean => {
	if (!drawing) return false;
	const all = [...entries.filter((entry) => entry !== instead), ...carried].map((one) => one.drawing);
	return sizeOf(drawing) + all.reduce((sum, one) => sum + sizeOf(one), 0) > onPaper.drawings;
};

const sizeOf = (drawing: Drawing | null): number => drawing?.reduce((sum, stroke) => sum + stroke.length, 0) ?? 0;
