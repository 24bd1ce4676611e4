import { dayOf } from '#kernel/time.ts';
import type { SessionsEvent } from './events.ts';
import type { Sessions } from './session-state.ts';

/** A new session. Tips and tops of the one before were for looking back on until now. */
export const started = (
	sessions: Sessions,
	event: Extract<SessionsEvent, { type: 'session-started' }>,
	at: number
): Sessions => {
	const { session: id, mode, plan, pupils, shared, faces, aside, revealed, names, arriving } = event;
	return {
		...sessions,
		last: sessions.last && { ...sessions.last, said: [] },
		current: {
			id,
			faces,
			aside,
			revealed,
			on: dayOf(at),
			openedAt: at,
			begunAt: arriving ? null : at,
			mode,
			plan,
			phase: plan[0]?.phase ?? 'check-in',
			since: at,
			extra: 0,
			pupils,
			absent: [],
			shared,
			passed: [],
			stoodInBy: null,
			came: 0,
			hands: {},
			shown: null,
			apart: 0,
			names,
			named: false,
			said: [],
			door: null
		}
	};
};
