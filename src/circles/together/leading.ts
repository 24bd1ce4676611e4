import { refuse, type Asking } from '#kernel/decider.ts';
import { oneMinuteMore, phaseAfter } from '#circles/pace.ts';
import type { Asked } from './commands.ts';
import type { TogetherDecision } from './events.ts';
import { isFor, isLeading } from './sitting.ts';
import type { Together } from './together-state.ts';

export const chooseOpener = ({ children, opener }: Together, { child }: Asked<'choose-opener'>): TogetherDecision => {
	if (child !== null && !children.includes(child)) return refuse('child-not-in-household');
	return child === opener ? [] : [{ type: 'opener-chosen', child }];
};

/** Whoever leads goes on, unless a child asked to stop. */
export const goToPhase = (together: Together, command: Asked<'go-to-phase'>, asking: Asking): TogetherDecision =>
	leading(together, asking) ?? phaseAfter(together, command);

export const addMinute = (together: Together, command: Asked<'add-minute'>, asking: Asking): TogetherDecision =>
	leading(together, asking) ?? oneMinuteMore(together, command);

/** All of them together, so that nobody looks at the first; where nobody chose there is nothing to show. */
export const showFaces = (together: Together, asking: Asking): TogetherDecision => {
	const refused = leading(together, asking);
	if (refused) return refused;
	return together.facesShown || together.faces.length === 0 ? [] : [{ type: 'faces-shown' }];
};

export const giveTurn = (together: Together, { children }: Asked<'give-turn'>, asking: Asking): TogetherDecision => {
	const refused = leading(together, asking);
	if (refused) return refused;
	if (children.some((child) => !together.children.includes(child))) return refuse('child-not-in-household');
	const asked = together.children.filter((child) => children.includes(child));
	const isTheSame = asked.length === together.turn.length && asked.every((child) => together.turn.includes(child));
	return isTheSame ? [] : [{ type: 'turn-given', children: asked }];
};

/** Any child, at any moment. It stands until a keeper lifts it. */
export const askStop = (together: Together, { child }: Asked<'ask-stop'>, asking: Asking): TogetherDecision => {
	if (!together.children.includes(child)) return refuse('child-not-in-household');
	if (!isFor(together, child, asking)) return refuse('only-for-yourself');
	return together.stop ? [] : [{ type: 'stop-asked', child }];
};

/** The clock goes on where it stood still. */
export const liftStop = ({ stop }: Together, { at }: Asking): TogetherDecision =>
	stop ? [{ type: 'stop-lifted', ms: Math.max(0, at - stop.at) }] : [];

const leading = (together: Together, asking: Asking) => {
	if (!isLeading(together, asking)) return refuse('someone-else-leads');
	return together.stop ? refuse('is-stopped') : undefined;
};
