/** Every reason for which the wall itself says no, whatever the capability. Each has a sentence in messages/…/refused.json. */
export const refusedByTheWall = [
	'database-is-away',
	'disk-is-full',
	'exists-already',
	'from-another-site',
	'id-already-used',
	'not-allowed',
	'not-understood',
	'something-broke',
	'too-large',
	'unknown-stream'
] as const;
