import type { Standing } from '#kernel/standing.ts';

/** Someone who acts in one organisation. A screen is in one organisation at a time. */
export type Actor = {
	organisation: string;
	person: string;
	/** The tablet at which a child sits with a name taken at the door; before that, the tablet is its own person. */
	device?: string;
	/** The device that is this digibord, of one that was paired. */
	screen?: string;
	/** The device on a place in a meeting of a family, on which nobody signed in. */
	seat?: string;
	/** The session of one who signed in. */
	session?: string;
	standings: readonly Standing[];
};
