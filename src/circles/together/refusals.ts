/** Every reason for which part one of a meeting says no. Each has a sentence in messages/…/refused.json. */
export const togetherRefusals = [
	'drawing-too-large',
	'drawings-are-full',
	'enough-was-put-up',
	'entry-exists',
	'entry-unknown',
	'child-not-in-household',
	'guest-has-no-ground',
	'is-stopped',
	'no-such-goal',
	'not-your-column',
	'not-your-face',
	'not-your-turn',
	'note-is-empty',
	'only-for-yourself',
	'part-has-moved',
	'phase-not-in-session',
	'room-is-full',
	'seat-is-taken',
	'someone-else-leads',
	'time-is-full',
	'together-is-not-open',
	'together-is-open-already',
	'together-is-over',
	'words-are-too-long',
	'words-too-long'
] as const;
export type TogetherRefusal = (typeof togetherRefusals)[number];
