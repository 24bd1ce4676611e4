import { refuse, type Refusal } from '#kernel/decider.ts';
import type { Phase, Planned } from './forms.ts';
import { limits } from './limits.ts';

type Standing<Of extends Phase> = { opened: { plan: readonly Planned<Of>[] } | null; phase: Of; extra: number };

/** Forward or back. Who comes from a phase that is over already was overtaken by another tap. */
export const phaseAfter = <Of extends Phase>(
	{ opened, phase }: Standing<Of>,
	{ from, to }: { from: Of; to: Of }
): { type: 'phase-changed'; phase: Of }[] | Refusal<'part-has-moved' | 'phase-not-in-session'> => {
	if (from !== phase) return refuse('part-has-moved');
	if (!opened?.plan.some((planned) => planned.phase === to)) return refuse('phase-not-in-session');
	return to === from ? [] : [{ type: 'phase-changed', phase: to }];
};

export const oneMinuteMore = <Of extends Phase>(
	{ phase, extra }: Standing<Of>,
	asked: { phase: Of }
): { type: 'minute-added' }[] | Refusal<'part-has-moved' | 'time-is-full'> => {
	if (asked.phase !== phase) return refuse('part-has-moved');
	return extra >= limits.extraMinutes ? refuse('time-is-full') : [{ type: 'minute-added' }];
};
