/** Every reason for which an arena says no. Each has a sentence in messages/…/refused.json. */
export const arenaRefusals = [
	'arena-already-planned',
	'arena-is-full',
	'arena-not-now',
	'arena-unknown',
	'idea-already-hangs',
	'idea-is-missing',
	'idea-too-long',
	'idea-unknown',
	'not-the-moderator',
	'not-your-pen',
	'question-needs-words',
	'question-too-long-for-a-ring',
	'question-unknown',
	'quote-too-long',
	'quote-unknown',
	'ring-is-not-complete',
	'tell-how-is-missing',
	'tell-is-missing',
	'tell-too-long',
	'topic-is-missing',
	'topic-too-long'
] as const;
export type ArenaRefusal = (typeof arenaRefusals)[number];
