import { onOnePaper } from '#kernel/drawing.ts';

/** How much fits. */
export const limits = {
	question: 120,
	option: 40,
	fewestOptions: 2,
	options: 4,
	words: 140,
	told: 200,
	strokes: onOnePaper.strokes,
	drawing: onOnePaper.numbers,
	/** questions that wait at one class, or are open there */
	waiting: 5,
	/** questions that a class still knows */
	kept: 60,
	/** answers of one class to one question */
	answers: 60,
	/** own words of fewer children are seen by their own teacher only */
	fewest: 5,
	/** days that the teacher's side of a question is kept after it closed */
	keptDays: 42
} as const;
