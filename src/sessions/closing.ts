import { noTurns, tasks, type Turns } from './tasks.ts';
import type { Asked } from './commands.ts';
import type { SessionsDecision } from './events.ts';
import type { Session, Sessions } from './session-state.ts';

/** Also before it began: a session that was opened by mistake. */
export const closeSession = ({ id, names, faces, aside, revealed }: Session): SessionsDecision => [
	{ type: 'session-closed', session: id, named: names, faces, aside, revealed }
];

export const forgetCounts = ({ counts }: Sessions, { sessions }: Asked<'forget-counts'>): SessionsDecision => {
	const kept = sessions.filter((id) => counts.some(({ session }) => session === id));
	return kept.length > 0 ? [{ type: 'counts-forgotten', sessions: kept }] : [];
};

/** What stays of a session that is over. Who had a task in it had a turn, unless it never began. */
export const closed = (sessions: Sessions, session: Session, closedAt: number): Sessions => {
	const { id, on, mode, begunAt, shared, said, shown } = session;
	const wasCounted = shown !== null || session.came > 0 || Object.keys(session.hands).length > 0;
	return {
		...sessions,
		current: null,
		last: { id, on, mode, begunAt, closedAt, shared, said, counts: shown },
		held: sessions.held + (begunAt === null ? 0 : 1),
		turns: begunAt === null ? sessions.turns : turnsAfter(sessions.turns, session),
		counts: wasCounted ? [...sessions.counts, { session: id, on }] : sessions.counts
	};
};

const turnsAfter = (before: Sessions['turns'], { shared, on }: Session): Sessions['turns'] => {
	const turns: Record<string, Turns> = { ...before };
	for (const task of tasks)
		for (const person of shared[task]) {
			const had = turns[person] ?? noTurns;
			turns[person] = { ...had, [task]: had[task] + 1, ...(task === 'leads' && { ledOn: on }) };
		}
	return turns;
};

/** Counts at the end of a period: the look-back loses them too. */
export const withoutCounts = (sessions: Sessions, forgotten: readonly string[]): Sessions => {
	const { last, counts } = sessions;
	return {
		...sessions,
		last: last && forgotten.includes(last.id) ? { ...last, counts: null } : last,
		counts: counts.filter(({ session }) => !forgotten.includes(session))
	};
};
