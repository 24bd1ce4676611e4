import type { Board } from './board-state.ts';
import type { BoardCommand } from './commands.ts';
import type { BoardEvent } from './events.ts';
import type { Note } from './note.ts';

export type BoardReaction = { kind: 'board'; stream: string; command: BoardCommand };

/** What an event on one board asks of the boards of other years. `state` is the board after the event. */
export const boardReactions = (event: BoardEvent, from: { stream: string; state: Board }): BoardReaction[] => {
	if (event.type === 'note-taken-down')
		return [
			...(event.previous ? [takeDown(event.previous, event.note, 'earlier')] : []),
			...(event.next ? [takeDown(event.next, event.note, 'later')] : [])
		];
	if (event.type === 'year-turned') {
		const { next, group, schoolYear, carried } = event;
		const open: BoardCommand = { type: 'open-next-board', group, schoolYear, previous: from.stream };
		const notes = from.state.notes.filter((note) => carried.includes(note.id));
		return [open, ...notes.map(carry)].map((command) => ({ kind: 'board', stream: next, command }));
	}
	return [];
};

const takeDown = (stream: string, note: string, toward: 'earlier' | 'later'): BoardReaction => ({
	kind: 'board',
	stream,
	command: { type: 'take-down-note', note, toward }
});

/** The words and how the class sees its goal; no person, no points, no date of last year but the end. */
const carry = ({ id, area, words, drawing, goal }: Note): BoardCommand => {
	const asGoal = area === 'goals' ? goal : null;
	return {
		type: 'carry-note',
		note: id,
		area: asGoal ? 'goals' : 'successes',
		words,
		drawing,
		measure: asGoal?.measure ?? null,
		ends: asGoal?.ends ?? null
	};
};
