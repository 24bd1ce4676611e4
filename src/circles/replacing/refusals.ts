/** Every reason for which looking in the place of another is refused. Each has a sentence in messages/…/refused.json. */
export const replacementRefusals = [
	'keeps-it-already',
	'let-in-by-who-asks',
	'look-is-asked-already',
	'look-is-open-already',
	'look-is-over',
	'needs-another',
	'not-yours-to-refuse',
	'one-look-at-a-time'
] as const;
export type ReplacementRefusal = (typeof replacementRefusals)[number];
