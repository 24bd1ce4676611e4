/** Every reason for which households say no. Each has a sentence in messages/…/refused.json. */
export const householdsRefusals = [
	'child-in-household-already',
	'child-not-in-household',
	'email-not-understood',
	'guardian-exists',
	'guardian-unknown',
	'household-exists',
	'household-is-full',
	'household-needs-a-child',
	'household-unknown',
	'name-is-empty',
	'name-too-long',
	'phone-not-understood',
	'safe-contact-too-long',
	'too-many-households'
] as const;

export type HouseholdsRefusal = (typeof householdsRefusals)[number];
