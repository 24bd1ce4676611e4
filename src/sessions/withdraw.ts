import type { SessionsEvent } from './events.ts';
import { idOf } from './tip-top.ts';

/** All that tells how many chose what. */
const ofCounts = ['child-counted', 'hands-counted', 'faces-asked', 'counts-shown'] as const;

/**
 * Words that are taken back are emptied. Who was absent is nobody's business when the session is over, tips and tops are looked back on until the next one,
 * and counts are kept for a period (K4).
 */
export const withdraws = (event: SessionsEvent): ((earlier: SessionsEvent) => boolean) | undefined => {
	if (event.type === 'session-closed')
		return (earlier) => earlier.type === 'absence-marked' && earlier.session === event.session;
	if (event.type === 'words-taken-back')
		return (earlier) =>
			earlier.type === 'words-said' && earlier.session === event.session && idOf(earlier) === event.id;
	if (event.type === 'session-started') return (earlier) => earlier.type === 'words-said';
	if (event.type === 'counts-forgotten')
		return (earlier) =>
			'session' in earlier &&
			ofCounts.some((type) => type === earlier.type) &&
			event.sessions.includes(earlier.session);
	return undefined;
};
