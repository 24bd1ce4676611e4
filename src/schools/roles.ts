/** What a person is in this school; a screen is a digibord, which listens as itself. */
export const personKinds = ['pupil', 'staff', 'screen'] as const;
export type PersonKind = (typeof personKinds)[number];

/** What a person does in a group. Each kind of person has one role that fits. */
export const groupRoles = ['pupil', 'teacher', 'screen'] as const;
export type GroupRole = (typeof groupRoles)[number];

export const fits: Record<GroupRole, PersonKind> = { pupil: 'pupil', teacher: 'staff', screen: 'screen' };

/** Tasks for the whole school: the ib'er and the directeur. */
export const appointments = ['coordinator', 'principal'] as const;
export type Appointment = (typeof appointments)[number];
