/** Every reason for which the voice of a child says no. Each has a sentence in messages/…/refused.json. */
export const voiceRefusals = [
	'drawing-too-large',
	'enough-was-said',
	'not-that-day',
	'not-this-child',
	'weigh-first',
	'why-is-missing',
	'wish-exists',
	'wish-unknown',
	'wish-was-declined',
	'wish-was-told-back',
	'words-are-missing',
	'words-are-too-long'
] as const;

export type VoiceRefusal = (typeof voiceRefusals)[number];
