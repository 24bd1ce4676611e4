/** Every reason for which the wall itself says no, whatever the capability. Each has a sentence in messages/…/refused.json. */
export const refusedByTheWall = [
	'database-is-away',
	'disk-is-full',
	'exists-already',
	'from-another-site',
	'id-already-used',
	'must-stay',
	'not-allowed',
	'not-understood',
	'refers-to-nothing',
	'something-broke',
	'stream-is-full',
	'too-large',
	'too-much-at-once',
	'unknown-host',
	'unknown-stream'
] as const;
