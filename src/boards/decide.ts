import { refuse, type Context } from '#kernel/decider.ts';
import type { Board } from './board-state.ts';
import type { BoardCommand } from './commands.ts';
import type { BoardDecision } from './events.ts';
import { addProgress, concludeGoal, extendGoal, setMeasure } from './goals.ts';
import { addNote, editNote, linkSuccess, moveNote, nameHelpers, removeNote, setDay, takeDownNote } from './notes.ts';
import { setStatus, shareOut } from './tasks.ts';
import { undoAct } from './undo.ts';
import { carryNote, openBoard, turnYear } from './year.ts';

export const decide = (board: Board, command: BoardCommand, context: Context): BoardDecision => {
	const opens = command.type === 'open-board' || command.type === 'open-next-board';
	if (!board.opened) return opens ? openBoard(command) : refuse('board-is-not-open');
	if (board.turned && command.type !== 'take-down-note') return refuse('board-is-closed');

	switch (command.type) {
		case 'open-board':
		case 'open-next-board':
			return refuse('board-is-open-already');
		case 'add-note':
			return addNote(board, command);
		case 'edit-note':
			return editNote(board, command);
		case 'move-note':
			return moveNote(board, command);
		case 'remove-note':
			return removeNote(board, command);
		case 'take-down-note':
			return takeDownNote(board, command);
		case 'undo-act':
			return undoAct(board, command, context);
		case 'name-helpers':
			return nameHelpers(board, command);
		case 'link-success':
			return linkSuccess(board, command);
		case 'set-measure':
			return setMeasure(board, command, context);
		case 'add-progress':
			return addProgress(board, command);
		case 'conclude-goal':
			return concludeGoal(board, command);
		case 'extend-goal':
			return extendGoal(board, command, context);
		case 'share-out':
			return shareOut(board, command);
		case 'set-status':
			return setStatus(board, command);
		case 'set-day':
			return setDay(board, command);
		case 'choose-leader':
			return [{ type: 'leader-chosen', person: command.person }];
		case 'choose-feest':
			return [{ type: 'feest-chosen', feest: command.feest }];
		case 'turn-year':
			return turnYear(board, command);
		case 'carry-note':
			return carryNote(board, command, context);
	}
};
