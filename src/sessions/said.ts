import type { SessionsEvent } from './events.ts';

/** Tips and tops are somebody's words. */
export const saidInSession = (event: SessionsEvent): { about: string } | undefined =>
	event.type === 'words-said' ? { about: event.id ?? event.session } : undefined;
