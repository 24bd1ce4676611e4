import type { Context } from '#kernel/decider.ts';
import { planFor } from '#sessions/phases.ts';
import { nobody, type Shared } from '#sessions/tasks.ts';
import type { SessionsEvent } from '#sessions/sessions.ts';

/** A Monday morning in a class of six. `begun`: Aya leads, Bas minds the time, Cem writes, Daan minds the teacher. */
export const six = ['aya', 'bas', 'cem', 'daan', 'eva', 'fay'];
export const halfPastEight = Date.parse('2026-11-23T07:30:00Z');
export const minutes = (count: number): number => count * 60_000;

export const opened: SessionsEvent = { type: 'sessions-opened', board: 'board-26', group: 'group-6' };
export const shared: Shared = { leads: ['aya'], 'minds-time': ['bas'], writes: ['cem'], 'minds-teacher': ['daan'] };

type Started = Extract<SessionsEvent, { type: 'session-started' }>;

export const started = (more: Partial<Started> = {}): Started => ({
	type: 'session-started',
	session: 's1',
	mode: 'bovenbouw',
	plan: planFor('bovenbouw', {}),
	pupils: six,
	shared,
	names: false,
	arriving: false,
	faces: 'faces-1',
	aside: 'aside-1',
	revealed: 'revealed-1',
	...more
});

export const arriving: SessionsEvent[] = [opened, started({ arriving: true })];
export const begun: SessionsEvent[] = [opened, started()];
export const byNobody: SessionsEvent[] = [opened, started({ shared: nobody })];

export const closed = (session = 's1', named = false): SessionsEvent => ({
	type: 'session-closed',
	session,
	named,
	faces: 'faces-1',
	aside: 'aside-1',
	revealed: 'revealed-1'
});

type Person = Partial<Context> & { actor: string; role: string };
export const pupil = (actor: string): Person => ({ actor, role: 'pupil' });
export const teacher: Person = { actor: 'tom', role: 'teacher' };
export const screen: Person = { actor: 'screen-6', role: 'screen' };
