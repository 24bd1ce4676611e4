/** Every reason for which a ring says no. Each has a sentence in messages/…/refused.json. */
export const ringRefusals = [
	'nobody-to-draw',
	'pupil-not-drawn',
	'ring-already-drawn',
	'ring-already-sat',
	'ring-unknown'
] as const;
export type RingRefusal = (typeof ringRefusals)[number];
