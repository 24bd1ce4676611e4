import { refuse } from '#kernel/decider.ts';
import type { Asked } from './commands.ts';
import type { SessionsDecision } from './events.ts';
import { planFor } from './phases.ts';
import { propose } from './propose.ts';
import type { Session, Sessions } from './session-state.ts';

export const openSessions = ({ board, group }: Asked<'open-sessions'>): SessionsDecision => [
	{ type: 'sessions-opened', board, group }
];

/** The mode that the class chose goes before the one that its age suggests. */
export const startSession = (sessions: Sessions, command: Asked<'start-session'>): SessionsDecision => {
	if (sessions.current) return refuse('session-is-going-on');
	const { session, faces, aside, revealed, arriving } = command;
	const { minutes, names } = sessions.settings;
	const mode = sessions.settings.mode ?? command.mode;
	const pupils = [...new Set(command.pupils)];
	return [
		{
			type: 'session-started',
			session,
			mode,
			plan: planFor(mode, minutes),
			pupils,
			shared: propose(mode, pupils, sessions.turns),
			names,
			arriving,
			faces,
			aside,
			revealed
		}
	];
};

/** The children are in: the clock begins. */
export const beginSession = ({ id, begunAt }: Session): SessionsDecision =>
	begunAt === null ? [{ type: 'session-begun', session: id }] : refuse('session-has-begun');
