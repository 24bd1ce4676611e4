/** Every reason for which the rules of keeping say no. Each has a sentence in messages/…/refused.json. */
export const retentionRefusals = [
	'asked-already',
	'confirmed-already',
	'hold-exists',
	'hold-is-over',
	'hold-unknown',
	'let-in-by-who-asks',
	'needs-another',
	'reason-is-missing',
	'reason-too-long',
	'request-exists',
	'request-unknown',
	'too-many-holds',
	'too-many-requests'
] as const;

export type RetentionRefusal = (typeof retentionRefusals)[number];
