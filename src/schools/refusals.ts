/** Every reason for which a school says no. Each has a sentence in messages/…/refused.json. */
export const schoolRefusals = [
	'appointed-already',
	'group-exists',
	'group-key-taken',
	'group-unknown',
	'in-group-already',
	'name-is-empty',
	'name-too-long',
	'not-appointed',
	'not-in-group',
	'only-staff-is-appointed',
	'person-exists',
	'person-unknown',
	'role-does-not-fit',
	'school-is-not-open',
	'school-is-open-already'
] as const;

export type SchoolRefusal = (typeof schoolRefusals)[number];
