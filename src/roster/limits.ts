const megabyte = 1024 * 1024;

/** What a file may be at most, in bytes, characters, levels and pieces. */
export const limits = {
	/** bytes of all files together, as sent and as unpacked; kept at the door, not by the readers */
	upload: 20 * megabyte,
	/** files of one upload, or in one zip */
	files: 200,
	/** pupils, colleagues and groups of one school */
	people: 50_000,
	/** characters of one value that is kept, and of a key */
	value: 400,
	/** bytes of one value, kept or not */
	piece: megabyte,
	/** elements within each other */
	depth: 64,
	/** elements that are kept of one pupil, group or colleague */
	elements: 2000,
	/** characters of one line of a table */
	row: 65_536
} as const;

/** Characters of what is kept sealed for a while: a whole upload as JSON, with names of its own around each value. */
export const mostWords = 128 * megabyte;
