import { refuse, type Asking } from '#kernel/decider.ts';
import { forgetCounts } from './closing.ts';
import type { SessionsCommand } from './commands.ts';
import { decideDuring } from './decide-during.ts';
import type { SessionsDecision } from './events.ts';
import type { Sessions } from './session-state.ts';
import { chooseFaceWords, chooseMinutes, chooseMode, chooseNames } from './settings.ts';
import { openSessions, startSession } from './starting.ts';
import { takeBackWords } from './tip-top.ts';

export const decide = (sessions: Sessions, command: SessionsCommand, context: Asking): SessionsDecision => {
	if (!sessions.opened)
		return command.type === 'open-sessions' ? openSessions(command) : refuse('sessions-are-not-open');
	// also of the session before, as long as one looks back on it
	if (command.type === 'take-back-words') return takeBackWords(sessions, command, context);
	if ('session' in command && command.type !== 'start-session') return decideDuring(sessions, command, context);

	switch (command.type) {
		case 'open-sessions':
			return refuse('sessions-are-open-already');
		case 'start-session':
			return startSession(sessions, command);
		case 'choose-minutes':
			return chooseMinutes(sessions.settings, command);
		case 'choose-mode':
			return chooseMode(sessions.settings, command);
		case 'choose-face-words':
			return chooseFaceWords(sessions.settings, command);
		case 'choose-names':
			return chooseNames(sessions.settings, command);
		case 'forget-counts':
			return forgetCounts(sessions, command);
	}
};
