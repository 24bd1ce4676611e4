/** What a person is in this school; a screen is a digibord, which listens as itself. */
export const personKinds = ['pupil', 'staff', 'screen'] as const;
export type PersonKind = (typeof personKinds)[number];

/** What a person does in a group. Each kind of person has the roles that fit; `member` is of the team, the others of a class. */
export const groupRoles = ['pupil', 'teacher', 'assistant', 'trainee', 'screen', 'member'] as const;
export type GroupRole = (typeof groupRoles)[number];

export const fits: Record<GroupRole, PersonKind> = {
	pupil: 'pupil',
	teacher: 'staff',
	assistant: 'staff',
	trainee: 'staff',
	screen: 'screen',
	member: 'staff'
};

/** Tasks for the whole organisation: ib'er, directeur, beheerder, leerKRACHT-coach, trainer, who works at a swv, aandachtsfunctionaris. */
export const appointments = [
	...(['coordinator', 'principal', 'administrator', 'coach', 'trainer', 'swv-staff', 'safeguarding-lead'] as const)
] as const;
export type Appointment = (typeof appointments)[number];

/** Whose holders keep the school, and are told when someone else gets one. */
export const offices = ['coordinator', 'principal', 'administrator'] as const satisfies readonly Appointment[];
export type Office = (typeof offices)[number];
