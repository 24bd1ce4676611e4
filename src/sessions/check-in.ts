import { refuse, type Refusal } from '#kernel/decider.ts';
import type { Asked } from './commands.ts';
import type { SessionsDecision } from './events.ts';
import { mayShow } from './few.ts';
import { present, type Session } from './session-state.ts';

/** How many hands the leader counted; counting again corrects it. */
export const countHands = (session: Session, { face, hands }: Asked<'count-hands'>): SessionsDecision => {
	const refused = refuseUnlessCheckingIn(session);
	if (refused) return refused;
	return (session.hands[face] ?? 0) === hands ? [] : [{ type: 'hands-counted', session: session.id, face, hands }];
};

/** Asks the stream of faces for its counts; they come back in `take-counts`. */
export const showFaces = (session: Session): SessionsDecision => {
	const refused = refuseUnlessCheckingIn(session);
	if (refused) return refused;
	if (!mayShow(session)) return refuse('too-few-came');
	return [{ type: 'faces-asked', session: session.id, faces: session.faces, hands: session.hands }];
};

/** One more child chose a face. There are never more than there are children. */
export const countChild = (session: Session): SessionsDecision =>
	session.came < present(session).length ? [{ type: 'child-counted', session: session.id }] : [];

export const takeCounts = (
	{ id: session, shown }: Session,
	{ counts, named, apart }: Asked<'take-counts'>
): SessionsDecision =>
	shown
		? refuse('faces-are-shown')
		: [{ type: 'counts-shown', session, counts, named, ...(apart !== undefined && { apart }) }];

const refuseUnlessCheckingIn = ({
	begunAt,
	phase,
	shown
}: Session): Refusal<'session-has-not-begun' | 'not-in-check-in' | 'faces-are-shown'> | undefined => {
	if (begunAt === null) return refuse('session-has-not-begun');
	if (shown) return refuse('faces-are-shown');
	return phase === 'check-in' ? undefined : refuse('not-in-check-in');
};
