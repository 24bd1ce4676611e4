const minute = 60_000;
const hour = 60 * minute;

/** How much fits, and how long things last (in ms, unless it says otherwise). */
export const limits = {
	/** minutes that can be added to one phase */
	extraMinutes: 10,
	/** signs of a tip or a top */
	words: 140,
	/** tips, and as many tops */
	said: 3,
	/** signs of the words under a face */
	faceWords: 20,
	door: 4 * hour,
	/** a session that nobody closed closes itself this long after its phase should have ended */
	forgotten: 45 * minute,
	/** and one that never began, this long after the children could come in */
	arriving: 2 * hour,
	/** days that counts are kept: six weeks, the longest period of goals */
	countsDays: 42,
	/** faces of fewer children than this are not shown: with so few one could tell whose it was */
	fewest: 5,
	/** tablets inside, and as many as can wait at the door */
	devices: 60,
	waiting: 40,
	/** a tablet at the door that was not heard for so long is away (it asks every second and a half) */
	silent: 6_000,
	/** between two reminders of the teacher */
	reminding: 20_000
} as const;
