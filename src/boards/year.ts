import { refuse, type Context } from '#kernel/decider.ts';
import { dayOf } from '#kernel/time.ts';
import type { Asked } from './asked.ts';
import { isOpenGoal, noteInBin, noteOn, type Board } from './board-state.ts';
import type { BoardDecision } from './events.ts';
import { isPeriod, isPossible } from './measures.ts';
import { lastPlace } from './place.ts';
import { refuseForRoom } from './room.ts';
import { tidied } from './wording.ts';

export const openBoard = ({ group, schoolYear, previous }: Asked<'open-board' | 'open-next-board'>): BoardDecision => [
	{ type: 'board-opened', group, schoolYear, ...(previous && { previous }) }
];

export const turnYear = (board: Board, { next, group, schoolYear }: Asked<'turn-year'>): BoardDecision => {
	if (board.opened && schoolYear <= board.opened.schoolYear) return refuse('year-is-not-later');
	const carried = board.notes.filter((note) => note.area === 'successes' || isOpenGoal(note)).map((note) => note.id);
	return [{ type: 'year-turned', next, group, schoolYear, carried }];
};

/** A goal whose time is over comes along too: the new year's board asks what became of it. */
export const carryNote = (board: Board, command: Asked<'carry-note'>, { at }: Context): BoardDecision => {
	const { note, area, words, drawing, measure, ends } = command;
	if (noteOn(board, note) || noteInBin(board, note)) return refuse('note-exists');
	const content = tidied(words, drawing);
	if ('refused' in content) return content;
	if (measure && !isPossible(measure)) return refuse('measure-is-impossible');
	if (ends && !isPeriod(ends, ends, dayOf(at))) return refuse('period-is-impossible');
	const refused = refuseForRoom(board, { id: note, area, goal: null });
	if (refused) return refused;
	return [
		{
			type: 'note-carried',
			note,
			area,
			words: content.words,
			place: lastPlace(board.notes),
			...(content.drawing && { drawing: content.drawing }),
			...(area === 'goals' && measure && { measure }),
			...(area === 'goals' && ends && { ends })
		}
	];
};
