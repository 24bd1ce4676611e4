/** Every reason for which part two of a meeting says no. Each has a sentence in messages/…/refused.json. */
export const adultsRefusals = [
	'adults-is-not-open',
	'adults-is-open-already',
	'adults-is-over',
	'agreement-exists',
	'agreement-unknown',
	'child-not-in-household',
	'enough-agreements',
	'enough-needs',
	'goal-unknown',
	'need-exists',
	'need-unknown',
	'part-has-moved',
	'phase-not-in-session',
	'time-is-full',
	'was-not-in-the-room',
	'words-are-missing',
	'words-are-too-long'
] as const;
export type AdultsRefusal = (typeof adultsRefusals)[number];
