import type { Board } from '#boards/board-state.ts';
import type { BoardCommand } from '#boards/commands.ts';
import type { BoardEvent } from '#boards/events.ts';
import type { TogetherCommand } from '#circles/together/commands.ts';
import type { TogetherEvent } from '#circles/together/events.ts';
import type { Together } from '#circles/together/together-state.ts';
import type { ConcernCommand } from './commands.ts';

export type ConcernReaction = { kind: 'concern'; stream: string; command: ConcernCommand };

/**
 * A note that was taken down because somebody worries: its words go where the board does not hear, as they hung there the
 * moment before. On the board it is a note that was taken down, and nothing tells why.
 */
/** The same of what a child put up in the room of its family. */
export const concernInRoom = (
	event: TogetherEvent,
	{ before }: { before: Together },
	cause: TogetherCommand
): ConcernReaction[] => {
	if (event.type !== 'taken-down' || cause.type !== 'pass-on') return [];
	const { words = '', drawing = null, child = null } = before.entries.find(({ id }) => id === event.id) ?? {};
	return [{ kind: 'concern', stream: cause.concern, command: { type: 'raise-concern', words, drawing, about: child } }];
};

export const concernOnBoard = (
	event: BoardEvent,
	{ before }: { before: Board },
	cause: BoardCommand
): ConcernReaction[] => {
	if (event.type !== 'note-taken-down' || cause.type !== 'take-down-note' || !cause.concern) return [];
	const note = before.notes.find(({ id }) => id === event.note);
	const { words = '', drawing = null, by = null } = note ?? {};
	return [{ kind: 'concern', stream: cause.concern, command: { type: 'raise-concern', words, drawing, about: by } }];
};
