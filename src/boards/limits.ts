import { onOnePaper } from '#kernel/drawing.ts';

/** How much fits. Said while typing, checked again by the rules. */
export const limits = {
	words: 140,
	notesPerArea: 60,
	openGoals: 3,
	people: 40,
	points: 60,
	strokes: onOnePaper.strokes,
	/** numbers in all strokes of one drawing together */
	drawing: onOnePaper.numbers,
	/** numbers in all drawings a board still knows, those that undo would bring back included */
	drawings: 90_000,
	binned: 20,
	actsPerNote: 3,
	/** days a new goal runs, unless someone chooses otherwise */
	goalDays: 35,
	/** days of a school year: no goal runs longer */
	yearDays: 366
} as const;
