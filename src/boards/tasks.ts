import { refuse, type Refusal } from '#kernel/decider.ts';
import type { Asked } from './asked.ts';
import { noteOn, type Board } from './board-state.ts';
import type { BoardDecision } from './events.ts';

/** Everyone is a choice of its own: names beside it would say less, not more. */
export const shareOut = (board: Board, { note, who, everyone, due }: Asked<'share-out'>): BoardDecision =>
	refuseUnlessAction(board, note) ?? [
		{
			type: 'action-shared-out',
			note,
			...(everyone ? { everyone } : who.length > 0 && { who: [...new Set(who)] }),
			...(due && { due })
		}
	];

export const setStatus = (board: Board, { note, status }: Asked<'set-status'>): BoardDecision =>
	refuseUnlessAction(board, note) ?? [{ type: 'status-set', note, status }];

const refuseUnlessAction = (board: Board, id: string): Refusal<'note-unknown' | 'not-an-action'> | undefined => {
	const note = noteOn(board, id);
	if (!note) return refuse('note-unknown');
	return note.area === 'actions' ? undefined : refuse('not-an-action');
};
