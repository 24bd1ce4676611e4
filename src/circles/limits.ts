const hour = 3_600_000;

/** How much fits, and how long things last (in ms, unless it says otherwise). */
export const limits = {
	children: 12,
	keepers: 6,
	guests: 24,
	/** guardians with authority over one child */
	guardians: 6,
	/** goals of home that are open at once */
	homeGoals: 4,
	/** meetings that are planned at once */
	meetings: 6,
	/** signs of a goal, a need, an agreement, why someone comes */
	words: 240,
	/** signs of where a meeting is */
	place: 80,
	/** entries of one child in one area */
	entries: 6,
	/** numbers in all drawings of one meeting together */
	drawings: 90_000,
	/** needs of one child, agreements of one meeting */
	needs: 12,
	agreements: 24,
	/** minutes of one phase, and those that can be added to it */
	minutes: 60,
	extraMinutes: 10,
	/** seats in one room */
	seats: 40,
	/** a meeting that nobody ended ends itself this long after it began */
	forgotten: 4 * hour
} as const;
