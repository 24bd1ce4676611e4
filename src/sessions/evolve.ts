import type { Context } from '#kernel/decider.ts';
import { closed, withoutCounts } from './closing.ts';
import type { SessionsEvent } from './events.ts';
import { said, takenBack } from './tip-top.ts';
import type { Session, Sessions, Settings } from './session-state.ts';
import { started } from './started.ts';

/**
 * What each event means. An event about a session that is not going on means nothing: part of its story was
 * withdrawn (K4), or it was overtaken by its end.
 */
export const evolve = (sessions: Sessions, event: SessionsEvent, { actor, at }: Context): Sessions => {
	switch (event.type) {
		case 'sessions-opened':
			return { ...sessions, opened: { board: event.board, group: event.group } };
		case 'session-started':
			return started(sessions, event, at);
		case 'session-begun':
			return during(sessions, event, () => ({ begunAt: at, since: at }));
		case 'phase-changed':
			return during(sessions, event, () => ({ phase: event.phase, since: at, extra: 0 }));
		case 'minute-added':
			return during(sessions, event, ({ extra }) => ({ extra: extra + 1 }));
		case 'task-shared': {
			const { task, people, passed: person } = event;
			return during(sessions, event, ({ shared, passed }) => ({
				shared: { ...shared, [task]: people },
				passed: person ? [...passed, { task, person }] : passed
			}));
		}
		case 'absence-marked':
			return during(sessions, event, ({ absent }) => ({
				absent: [...absent.filter((person) => person !== event.person), ...(event.absent ? [event.person] : [])]
			}));
		case 'lead-taken':
			return during(sessions, event, () => ({ stoodInBy: actor }));
		case 'lead-given-back':
			return during(sessions, event, () => ({ stoodInBy: null }));
		case 'hands-counted':
			return during(sessions, event, ({ hands }) => ({ hands: { ...hands, [event.face]: event.hands } }));
		case 'child-counted':
			return during(sessions, event, ({ came }) => ({ came: came + 1 }));
		case 'faces-asked':
			return sessions;
		case 'counts-shown':
			return during(sessions, event, () => ({
				shown: event.counts,
				named: event.named,
				apart: event.apart ?? 0
			}));
		case 'words-said':
			return during(sessions, event, (session) => ({ said: [...session.said, said(event, actor)] }));
		case 'words-taken-back':
			return takenBack(sessions, event);
		case 'door-opened': {
			const { code, pass, until } = event;
			return during(sessions, event, () => ({ door: { code, pass, until } }));
		}
		case 'door-closed':
			return during(sessions, event, () => ({ door: null }));
		case 'session-closed':
			return sessions.current?.id === event.session ? closed(sessions, sessions.current, at) : sessions;
		case 'minutes-chosen':
			return chosen(sessions, { minutes: { ...sessions.settings.minutes, [event.phase]: event.minutes } });
		case 'mode-chosen':
			return chosen(sessions, { mode: event.mode });
		case 'face-words-chosen':
			return chosen(sessions, { faceWords: event.words });
		case 'names-chosen':
			return chosen(sessions, { names: event.names });
		case 'counts-forgotten':
			return withoutCounts(sessions, event.sessions);
	}
};

const during = (
	sessions: Sessions,
	{ session }: { session: string },
	change: (session: Session) => Partial<Session>
): Sessions => {
	const { current } = sessions;
	return current?.id === session ? { ...sessions, current: { ...current, ...change(current) } } : sessions;
};

const chosen = (sessions: Sessions, settings: Partial<Settings>): Sessions => ({
	...sessions,
	settings: { ...sessions.settings, ...settings }
});
