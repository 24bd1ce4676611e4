import { refuse, type Context } from '#kernel/decider.ts';
import type { Asked } from './asked.ts';
import { noteInBin, noteOn, others, type Board } from './board-state.ts';
import type { BoardDecision } from './events.ts';
import type { Note } from './note.ts';
import { freePlace } from './place.ts';
import { refuseForRoom } from './room.ts';

export const undoAct = (board: Board, { note: id }: Asked<'undo-act'>, { actor }: Context): BoardDecision => {
	const note = noteOn(board, id) ?? noteInBin(board, id);
	if (!note) return refuse('note-unknown');
	if (note.acts.at(-1)?.actor !== actor) return refuse('nothing-to-undo');
	const restored = beforeLastAct(note);
	if (!restored) return [{ type: 'act-undone', note: id }];
	const refused = refuseForRoom(board, restored);
	if (refused) return refused;
	const place = freePlace(others(board, id), restored.place);
	return [{ type: 'act-undone', note: id, ...(place !== restored.place && { place }) }];
};

/** The note without its newest act; `null` when that act put it up. */
export const beforeLastAct = (note: Note): Note | null => {
	const act = note.acts.at(-1);
	if (!act) return note;
	if (!act.before) return null;
	const rewrote = 'words' in act.before || 'drawing' in act.before;
	return { ...note, ...act.before, revision: note.revision + (rewrote ? 1 : 0), acts: note.acts.slice(0, -1) };
};

/** The note whose newest act is this person's newest that can be undone, on the board or in the bin. */
export const lastActOf = (board: Board, actor: string): string | null => {
	if (board.turned) return null;
	let newest: { id: string; at: number } | null = null;
	for (const { id, acts } of [...board.notes, ...board.bin]) {
		const act = acts.at(-1);
		if (act?.actor === actor && (!newest || act.at >= newest.at)) newest = { id, at: act.at };
	}
	return newest?.id ?? null;
};
