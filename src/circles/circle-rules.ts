import { refuse, wasRefused, type Asking, type Decider } from '#kernel/decider.ts';
import { fold } from '#kernel/replay.ts';
import { noCircle, type Circle } from './circle-state.ts';
import type { CircleCommand } from './commands.ts';
import { decide as decideOpen } from './decide.ts';
import type { CircleDecision, CircleEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { eraseCircle, openCircle } from './family.ts';
import { lostGround } from './lost-ground.ts';
import type { CircleRefusal } from './refusals.ts';
import { withdraws } from './withdraw.ts';

/** Whatever a wish does to the grounds of guests is said at once, so that no seat outlives its ground. */
const decide = (circle: Circle, command: CircleCommand, asking: Asking): CircleDecision => {
	if (!circle.opened)
		return command.type === 'open-circle' ? openCircle(command, asking) : refuse('circle-is-not-open');
	if (command.type === 'erase-circle') return eraseCircle(circle);
	const decision = decideOpen(circle, command, asking);
	if (wasRefused(decision) || decision.length === 0) return decision;
	const after = fold({ evolve }, circle, decision, asking);
	return [...decision, ...lostGround(circle, after, asking)];
};

/** The rules of the board of one family. */
export const circleRules: Decider<Circle, CircleCommand, CircleEvent, CircleRefusal> = {
	initial: noCircle,
	decide,
	evolve,
	withdraws
};
