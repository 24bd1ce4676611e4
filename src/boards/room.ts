import { refuse, type Refusal } from '#kernel/decider.ts';
import { isOpenGoal, others, type Board } from './board-state.ts';
import { limits } from './limits.ts';
import type { Drawing } from '#kernel/drawing.ts';
import type { Note } from './note.ts';

type Wanted = Pick<Note, 'id' | 'area' | 'goal'>;

/** Drawings are most of what a board weighs: every screen that joins receives them all. */
export const refuseForDrawing = (board: Board, drawing: Drawing | null): Refusal<'drawings-are-full'> | undefined => {
	if (!drawing) return undefined;
	const known = [...board.notes, ...board.bin].flatMap((note) => [
		note,
		...note.acts.map(({ before }) => before ?? {})
	]);
	const weight = known.reduce((sum, it) => sum + numbersIn(it.drawing ?? null), numbersIn(drawing));
	return weight > limits.drawings ? refuse('drawings-are-full') : undefined;
};

const numbersIn = (drawing: Drawing | null): number => drawing?.reduce((sum, stroke) => sum + stroke.length, 0) ?? 0;

/**
 * Why this note cannot hang here, if it cannot. Every way in asks this: adding, moving, carrying, undoing.
 * A note without a goal gets an open one as soon as it hangs among the goals.
 */
export const refuseForRoom = (
	board: Board,
	wanted: Wanted
): Refusal<'area-is-full' | 'too-many-open-goals'> | undefined => {
	const rest = others(board, wanted.id);
	if (rest.filter((note) => note.area === wanted.area).length >= limits.notesPerArea) return refuse('area-is-full');
	const opensGoal = wanted.area === 'goals' && (wanted.goal?.outcome ?? 'open') === 'open';
	if (opensGoal && rest.filter(isOpenGoal).length >= limits.openGoals) return refuse('too-many-open-goals');
	return undefined;
};
