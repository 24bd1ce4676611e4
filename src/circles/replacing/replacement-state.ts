import type { Reason } from './reasons.ts';

/** Moments in ms since 1970. Nobody asked; somebody waits; or they look, until a moment. */
export type Replacement = {
	asked: { by: string; at: number; circle: string; reason: Reason } | null;
	open: { until: number; second: string | null } | null;
};

export const noReplacement: Replacement = { asked: null, open: null };
