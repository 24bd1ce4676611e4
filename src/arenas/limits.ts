const minute = 60_000;
const day = 24 * 60 * minute;

/** How much fits, and how long things take (ms). DOMAIN.md §1.6 has twenty minutes and six to eight pupils. */
export const limits = {
	topic: 80,
	question: 140,
	/** for the youngest */
	shortQuestion: 60,
	questions: 8,
	fewestSeats: 6,
	seats: 8,
	quote: 200,
	quotes: 600,
	idea: 100,
	ideas: 24,
	told: 200,
	/** pupils in one draw, and in reserve for each seat */
	pool: 2000,
	reserves: 2,
	padLines: 400,
	/** the ring of pupils speaks so long */
	ring: 20 * minute,
	/** nobody ended it: the outer ring may not be quiet for ever */
	longest: 3 * 60 * minute,
	/** an idea hangs on the board, and pupils heard nothing yet */
	tellWithin: 14 * day,
	/** then they are asked whether they notice it */
	askAfter: 28 * day,
	/** of an arena itself, counted from its plan */
	arenaKept: 400 * day,
	/** a listener's own notes */
	padKept: 42 * day
} as const;
