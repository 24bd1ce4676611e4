import { refuse } from '#kernel/decider.ts';
import { meetingIn, type Circle } from '../circle-state.ts';
import type { Asked } from '../commands.ts';
import type { CircleDecision } from '../events.ts';
import { mayBeFor, releaseOf } from './made.ts';
import { textFor } from './text.ts';

/** From here on whom it is for may read it. No word of it is in the event: it is made of the streams when it is read. */
export const releaseText = (circle: Circle, { meeting, text, whom }: Asked<'release-text'>): CircleDecision => {
	const known = meetingIn(circle, meeting);
	if (!known) return refuse('meeting-unknown');
	if (known.state !== 'done') return refuse('meeting-is-not-over');
	const one = textFor(text, whom);
	if (!mayBeFor(circle, one)) return refuse('text-unknown');
	return releaseOf(circle, meeting, one) ? [] : [{ type: 'text-released', meeting, ...one }];
};

export const takeTextBack = (circle: Circle, { meeting, text, whom }: Asked<'take-text-back'>): CircleDecision => {
	const one = textFor(text, whom);
	return releaseOf(circle, meeting, one) ? [{ type: 'text-taken-back', meeting, ...one }] : [];
};

/** Once for each agreement: who must do it was written that something is open. */
export const noteReminded = (
	{ agreements, reminded }: Circle,
	{ agreement }: Asked<'note-reminded'>
): CircleDecision => {
	const known = agreements.find(({ id }) => id === agreement);
	if (!known) return refuse('agreement-unknown');
	if (known.state !== 'open') return refuse('agreement-is-over');
	return reminded.includes(agreement) ? refuse('reminded-already') : [{ type: 'agreement-reminded', agreement }];
};
