/** Every reason for which the rules of a session say no. Each has a sentence in messages/…/refused.json. */
export const sessionsRefusals = [
	'sessions-are-open-already',
	'sessions-are-not-open',
	'session-is-going-on',
	'no-such-session',
	'session-has-begun',
	'session-has-not-begun',
	'phase-has-moved',
	'phase-not-in-session',
	'someone-else-leads',
	'nobody-to-ask',
	'not-in-this-class',
	'is-absent',
	'faces-are-shown',
	'not-in-check-in',
	'too-few-came',
	'words-are-missing',
	'words-are-too-long',
	'enough-was-said',
	'not-your-words',
	'time-is-full',
	'nobody-stands-in',
	'door-is-closed'
] as const;
export type SessionsRefusal = (typeof sessionsRefusals)[number];
