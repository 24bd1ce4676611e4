import type { May } from '#kernel/policy.ts';
import type { Standing } from '#kernel/standing.ts';

type Invited = { appointments: readonly unknown[] };

/**
 * Whether someone may send this colleague an invitation. Whoever opens it is that colleague: so one with a task for the
 * whole school is invited only by who gives such tasks.
 */
export const mayInvite = (may: May, actor: { standings: readonly Standing[] }, { appointments }: Invited): boolean =>
	appointments.length === 0 || may(actor, 'appoint', { kind: 'school', audience: '' });
