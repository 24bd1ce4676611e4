/**
 * What someone is somewhere: in one audience (a teacher of one group), or in the whole organisation (its coordinator).
 * `device`: a tablet at the door, on which no child has taken a name yet. `house`: Kring itself, when something is due.
 * `member`: of the team; `asker`: of what is theirs alone (what they asked about their own lessons, their pad in an arena). `keeper`: an ib'er of one family; `guest`: a seat of someone without an account, in one meeting of one family;
 * `replacement`: looks along on one family's board, for an hour.
 */
export type Role =
	| 'pupil'
	| 'teacher'
	| 'assistant'
	| 'trainee'
	| 'screen'
	| 'member'
	| 'asker'
	| 'coordinator'
	| 'principal'
	| 'coach'
	| 'administrator'
	| 'trainer'
	| 'swv-staff'
	| 'safeguarding-lead'
	| 'device'
	| 'house'
	| 'keeper'
	| 'guest'
	| 'replacement';

/** A role that somebody has, and that has a name on pages. */
export type PersonRole = Exclude<Role, 'device' | 'house'>;

/** Who acts when no person does: in reactions that name nobody, and when something is due. */
export const theHouse = '00000000-0000-7000-8000-000000000000';

/** Whoever works at the machine itself, in no school: there a backup is put back. Kring does not know who that is. */
export const theTerminal = '00000000-0000-7000-8000-000000000001';

export type Standing = { role: Role; audience?: string };

/** `group:<id>`, `teachers:<id>` and `nobody:<id>` are about the same group; `staff` is about none but itself. */
export const groupOf = (audience: string): string => audience.slice(audience.indexOf(':') + 1);

/** As what someone stands towards a stream with this audience: in its group first, else anywhere. */
export const roleOn = ({ standings }: { standings: readonly Standing[] }, audience: string): Role | undefined =>
	(
		standings.find((standing) => standing.audience && groupOf(standing.audience) === groupOf(audience)) ??
		standings.find((standing) => !standing.audience)
	)?.role;
