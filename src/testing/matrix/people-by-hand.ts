/** Everyone who can come to Kring, as whom they come. */
export const people = [
	'pupil',
	'teacher',
	'assistant',
	'trainee',
	'screen',
	'member',
	'coordinator',
	'principal',
	'coach',
	'administrator',
	'trainer',
	'swv-staff',
	'safeguarding-lead',
	'tablet',
	'house',
	'keeper',
	'replacement',
	'seated child',
	'room screen',
	'seated guest',
	'ticked guest',
	'guardian at home'
] as const;
export type PersonKind = (typeof people)[number];

/**
 * Where a thing is, seen from a person: in their own class, in another of their school, of the team, of the whole school, of
 * the family they have to do with, or of another one.
 */
export type Where = 'own class' | 'other class' | 'team' | 'school' | 'own family' | 'other family';
