/** Every reason for which the wall itself says no, whatever the capability. Each has a sentence in messages/…/refused.json. */
export const refusedByTheWall = [
	'database-is-away',
	'disk-is-full',
	'exists-already',
	'from-another-site',
	'id-already-used',
	'not-allowed',
	'not-understood',
	'refers-to-nothing',
	'something-broke',
	'too-large',
	'too-much-at-once',
	'unknown-stream'
] as const;
