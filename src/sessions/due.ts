import type { Due } from '#kernel/capability.ts';
import { addDays, endOfDay } from '#kernel/time.ts';
import type { SessionsCommand } from './commands.ts';
import { limits } from './limits.ts';
import type { Session, Sessions } from './session-state.ts';

/** A session that nobody closed closes itself; counts are forgotten when the longest period of goals is over. */
export const sessionsDue = ({ current, counts }: Sessions): Due<SessionsCommand> | undefined => {
	if (current) {
		const { begunAt, openedAt, id: session } = current;
		const at = begunAt === null ? openedAt + limits.arriving : endOfPhase(current) + limits.forgotten;
		return { at, command: { type: 'close-session', session } };
	}
	const [oldest] = counts;
	if (!oldest) return undefined;
	const sessions = counts
		.filter(({ on }) => on <= oldest.on)
		.map(({ session }) => session)
		.slice(0, 400);
	return { at: endOfDay(addDays(oldest.on, limits.countsDays)), command: { type: 'forget-counts', sessions } };
};

/** When the phase should be over, in ms since 1970. */
const endOfPhase = ({ plan, phase, since, extra }: Session): number => {
	const minutes = plan.find((planned) => planned.phase === phase)?.minutes ?? 0;
	return since + (minutes + extra) * 60_000;
};
