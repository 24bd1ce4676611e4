import { refuse, type Refusal } from '#kernel/decider.ts';
import type { Asked } from './asked.ts';
import { noteInBin, noteOn, others, type Board } from './board-state.ts';
import type { BoardDecision } from './events.ts';
import { limits } from './limits.ts';
import type { Note } from './note.ts';
import { lastPlace, placeBefore } from './place.ts';
import { refuseForDrawing, refuseForRoom } from './room.ts';
import { tidied } from './wording.ts';

export const addNote = (
	board: Board,
	{ note, area, words, drawing, day, belongsTo }: Asked<'add-note'>
): BoardDecision => {
	if (noteOn(board, note) || noteInBin(board, note)) return refuse('note-exists');
	const content = tidied(words, drawing);
	if ('refused' in content) return content;
	const refused =
		(belongsTo && refuseToBelong(board, area, belongsTo)) ||
		refuseForDrawing(board, content.drawing) ||
		refuseForRoom(board, { id: note, area, goal: null });
	if (refused) return refused;
	return [
		{
			type: 'note-added',
			note,
			area,
			words: content.words,
			place: lastPlace(board.notes),
			...(content.drawing && { drawing: content.drawing }),
			...(day && { day }),
			...(belongsTo && { belongsTo })
		}
	];
};

const refuseToBelong = (
	board: Board,
	area: Note['area'],
	belongsTo: string
): Refusal<'not-a-success' | 'belongs-to-nothing'> | undefined => {
	if (area !== 'successes') return refuse('not-a-success');
	const origin = noteOn(board, belongsTo);
	return origin?.area === 'goals' || origin?.area === 'actions' ? undefined : refuse('belongs-to-nothing');
};

export const editNote = (board: Board, { note: id, revision, words, drawing }: Asked<'edit-note'>): BoardDecision => {
	const note = noteOn(board, id);
	if (!note) return refuse('note-unknown');
	if (note.revision !== revision) return refuse('changed-meanwhile');
	const content = tidied(words, drawing);
	if ('refused' in content) return content;
	const drewOtherwise = JSON.stringify(content.drawing) !== JSON.stringify(note.drawing);
	const refused = drewOtherwise && refuseForDrawing(board, content.drawing);
	if (refused) return refused;
	return [{ type: 'note-edited', note: id, words: content.words, ...(drewOtherwise && { drawing: content.drawing }) }];
};

/** When the note it should hang before is gone or elsewhere, the move still happens: it hangs last. */
export const moveNote = (board: Board, { note: id, area, before }: Asked<'move-note'>): BoardDecision => {
	const note = noteOn(board, id);
	if (!note) return refuse('note-unknown');
	const refused = refuseForRoom(board, { ...note, area });
	if (refused) return refused;
	const next = noteOn(board, before);
	const rest = others(board, id);
	return [
		{
			type: 'note-moved',
			note: id,
			area,
			place: next?.area === area ? placeBefore(rest, next.place) : lastPlace(rest)
		}
	];
};

export const removeNote = (board: Board, { note }: Asked<'remove-note'>): BoardDecision => {
	if (!noteOn(board, note)) return refuse('note-unknown');
	const [oldest] = board.bin;
	const isFull = board.bin.length >= limits.binned;
	return [
		// an event of its own: it must stand when the note removed here is later taken down
		...(oldest && isFull ? [{ type: 'note-forgotten', note: oldest.id } as const] : []),
		{ type: 'note-removed', note }
	];
};

/**
 * Any note, also one this board no longer knows: its words may still lie in the history.
 * A person's wish goes to the years on both sides; from there each board passes it on in one direction.
 */
export const takeDownNote = (board: Board, { note, toward }: Asked<'take-down-note'>): BoardDecision => {
	const previous = toward === 'later' ? null : board.opened?.previous;
	const next = toward === 'earlier' ? null : board.turned;
	return [{ type: 'note-taken-down', note, ...(previous && { previous }), ...(next && { next }) }];
};

export const nameHelpers = (board: Board, { note, helpers }: Asked<'name-helpers'>): BoardDecision =>
	noteOn(board, note) ? [{ type: 'helpers-named', note, helpers: [...new Set(helpers)] }] : refuse('note-unknown');

/** What a success came from can also be said later, or taken back. */
export const linkSuccess = (board: Board, { note: id, to }: Asked<'link-success'>): BoardDecision => {
	const note = noteOn(board, id);
	if (!note) return refuse('note-unknown');
	if (note.area !== 'successes') return refuse('not-a-success');
	return (to && refuseToBelong(board, note.area, to)) || [{ type: 'success-linked', note: id, ...(to && { to }) }];
};

export const setDay = (board: Board, { note: id, day }: Asked<'set-day'>): BoardDecision => {
	const note = noteOn(board, id);
	if (!note) return refuse('note-unknown');
	if (note.area === 'planning' && !day) return refuse('planning-needs-a-day');
	return [{ type: 'day-set', note: id, ...(day && { day }) }];
};
