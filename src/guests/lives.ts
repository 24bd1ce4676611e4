/** How long what lets a guest or a device in is good, in ms. A link is good until the end of its day. */
export const lives = {
	code: 10 * 60_000,
	pass: 5 * 60_000,
	/** so many days before a meeting its link may be given */
	linkAhead: 21,
	/** a seat, if nobody ends its meeting */
	seat: 12 * 3_600_000
} as const;

/** So often one code may be tried; then a new one must be asked. */
export const mostTries = 5;

/** Over all codes of one link, wrong ones typed and new ones asked by its holder; after that only a keeper gives a new one. */
export const mostWrong = 20;
export const mostAsked = 5;
