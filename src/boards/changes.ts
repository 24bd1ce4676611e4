import type { Say } from '#ui/say.ts';
import type { Board } from './board-state.ts';
import type { Note } from './note.ts';
import { nameOf, type Person } from '#schools/classmates.ts';

/** How many changes at once are still said one by one. */
const few = 2;

/** What others did between two moments, in sentences to be said aloud. One's own acts are not told back. */
export const changesIn = (before: Board, after: Board, me: string, people: readonly Person[], say: Say): string[] => {
	const was = new Map(before.notes.map((note) => [note.id, note]));
	const now = new Map(after.notes.map((note) => [note.id, note]));
	const told = [
		...after.notes.flatMap((note) => sentence(was.get(note.id), note, me, people, say) ?? []),
		...before.notes.filter(({ id }) => !now.has(id)).flatMap((note) => gone(note, after, me, people, say) ?? [])
	];
	return told.length > few ? [say('board.others-changed', { n: told.length })] : told;
};

const sentence = (before: Note | undefined, after: Note, me: string, people: readonly Person[], say: Say) => {
	if (before === after) return undefined;
	const actor = before ? (after.acts.at(-1)?.actor ?? null) : after.by;
	if (actor === me) return undefined;
	const name = nameOf(people, actor) ?? say('board.someone');
	const area = say(`board.${after.area}`).toLowerCase();
	if (!before) return say('board.other-added', { name, area });
	if (before.area !== after.area) return say('board.other-moved', { name, area });
	if (before.task?.status !== 'done' && after.task?.status === 'done') return say('board.other-finished', { name });
	return say('board.other-changed', { name, area });
};

const gone = (note: Note, after: Board, me: string, people: readonly Person[], say: Say) => {
	const actor = after.bin.find(({ id }) => id === note.id)?.acts.at(-1)?.actor ?? null;
	// undoing one's own note leaves no trace in the bin; it is not told either
	if (actor === me || (actor === null && note.by === me)) return undefined;
	const area = say(`board.${note.area}`).toLowerCase();
	return say('board.other-removed', { name: nameOf(people, actor) ?? say('board.someone'), area });
};

/** Did a goal or an action just become a success? That is what a class celebrates. */
export const celebratedIn = (before: Board, after: Board): boolean => {
	const was = new Set(before.notes.map(({ id }) => id));
	return after.notes.some(({ id, area, belongsTo, by }) => area === 'successes' && belongsTo && by && !was.has(id));
};
