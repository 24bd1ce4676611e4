import { refuse, type Asking } from '#kernel/decider.ts';
import { countChild, countHands, showFaces, takeCounts } from './check-in.ts';
import { closeSession } from './closing.ts';
import type { Asked, SessionsCommand } from './commands.ts';
import { closeDoor, openDoor } from './door.ts';
import type { SessionsDecision } from './events.ts';
import { giveBackLead, leading, standIn } from './leading.ts';
import { addMinute, goToPhase } from './pace.ts';
import type { Sessions } from './session-state.ts';
import { markAbsent, passTask, shareTask } from './sharing.ts';
import { beginSession } from './starting.ts';
import { sayWords } from './tip-top.ts';

type DuringSession = Exclude<Extract<SessionsCommand, { session: string }>, Asked<'start-session' | 'take-back-words'>>;

/** What is asked of the session that is going on. A tap that comes after the end changes nothing. */
export const decideDuring = (sessions: Sessions, command: DuringSession, context: Asking): SessionsDecision => {
	const { current: session } = sessions;
	if (session?.id !== command.session) return refuse('no-such-session');

	switch (command.type) {
		case 'begin-session':
			return leading(session, context, beginSession(session));
		case 'go-to-phase':
			return leading(session, context, goToPhase(session, command));
		case 'add-minute':
			return leading(session, context, addMinute(session, command), 'minds-time');
		case 'share-task':
			return leading(session, context, shareTask(session, command));
		case 'pass-task':
			return passTask(sessions, session, command, context);
		case 'mark-absent':
			return leading(session, context, markAbsent(sessions, session, command));
		case 'stand-in':
			return standIn(session, context);
		case 'give-back-lead':
			return giveBackLead(session, context);
		case 'count-hands':
			return leading(session, context, countHands(session, command));
		case 'count-child':
			return countChild(session);
		case 'show-faces':
			return leading(session, context, showFaces(session));
		case 'take-counts':
			return takeCounts(session, command);
		case 'say-words':
			return sayWords(session, command);
		case 'open-door':
			return openDoor(session, command, context);
		case 'close-door':
			return closeDoor(session);
		case 'close-session':
			return leading(session, context, closeSession(session));
	}
};
