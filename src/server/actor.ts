/**
 * What a person is: in one audience (a teacher of one group), or in the whole organisation (its coordinator).
 * `device`: a tablet at the door, on which no child has taken a name yet. `house`: Kring itself, when something is due.
 */
export type Role = 'pupil' | 'teacher' | 'screen' | 'coordinator' | 'principal' | 'administrator' | 'device' | 'house';
export type Standing = { role: Role; audience?: string };

/** Someone who acts in one organisation. A screen is in one organisation at a time. */
export type Actor = {
	organisation: string;
	person: string;
	/** The tablet at which a child sits with a name taken at the door; before that, the tablet is its own person. */
	device?: string;
	/** The session of one who signed in. */
	session?: string;
	standings: readonly Standing[];
};
