import { refuse, type Asking } from '#kernel/decider.ts';
import { childIn, guardiansOf, guestIn, meetingIn, type Agreement, type Circle } from './circle-state.ts';
import type { Asked } from './commands.ts';
import type { CircleDecision } from './events.ts';
import { isSame, type Teller } from './someone.ts';

/**
 * What a meeting leaves on the family's board. A reaction that is refused would keep a meeting from ending, so what does
 * not fit any more (the child was taken out, it is here already) is left out without a word.
 */
export const keepChildGoal = (circle: Circle, command: Asked<'keep-child-goal'>): CircleDecision => {
	const { type: _, ...goal } = command;
	const isNew = !circle.childGoals.some(({ id }) => id === goal.goal);
	return isNew && meetingIn(circle, goal.meeting) && childIn(circle, goal.child)
		? [{ type: 'child-goal-kept', ...goal }]
		: [];
};

export const keepAgreement = (circle: Circle, command: Asked<'keep-agreement'>): CircleDecision => {
	const { type: _, agreement: id, ...agreed } = command;
	const isNew = !circle.agreements.some((one) => one.id === id);
	const isOfTheFamily = agreed.about === null || childIn(circle, agreed.about) !== undefined;
	return isNew && isOfTheFamily && meetingIn(circle, agreed.meeting) ? [{ type: 'agreement-kept', id, ...agreed }] : [];
};

/** A child showed that it managed what it wanted to. */
export const noteReached = ({ childGoals }: Circle, { goal }: Asked<'note-reached'>): CircleDecision =>
	childGoals.some(({ id, state }) => id === goal && state === 'open')
		? [{ type: 'child-goal-ended', goal, outcome: 'reached' }]
		: [];

export const endChildGoal = ({ childGoals }: Circle, { goal, outcome }: Asked<'end-child-goal'>): CircleDecision => {
	const known = childGoals.find(({ id }) => id === goal);
	if (!known) return refuse('goal-unknown');
	return known.state === 'open' ? [{ type: 'child-goal-ended', goal, outcome }] : refuse('goal-is-over');
};

export const finishAgreement = (circle: Circle, { agreement }: Asked<'finish-agreement'>): CircleDecision =>
	whileOpen(circle, agreement, [{ type: 'agreement-finished', agreement }]);

/** A guest from elsewhere says so of what they do themselves; what is another's is not there for them. */
export const sayDone = (circle: Circle, { agreement }: Asked<'say-done'>, { actor }: Asking): CircleDecision => {
	const known = circle.agreements.find(({ id }) => id === agreement);
	const by = { kind: 'guest' as const, id: actor };
	const guest = guestIn(circle, actor);
	if (!known || !guest || guest.sort === 'guardian' || !isSame(known.who, by)) return refuse('agreement-unknown');
	// a second tap says nothing new
	return known.state === 'done' ? [] : whileOpen(circle, agreement, [{ type: 'agreement-finished', agreement, by }]);
};

/** Whoever said it was done, it is not; what was dropped stays so. */
export const reopenAgreement = ({ agreements }: Circle, { agreement }: Asked<'reopen-agreement'>): CircleDecision => {
	const known = agreements.find(({ id }) => id === agreement);
	if (!known) return refuse('agreement-unknown');
	if (known.state === 'dropped') return refuse('agreement-is-over');
	return known.state === 'done' ? [{ type: 'agreement-reopened', agreement }] : [];
};

export const dropAgreement = (circle: Circle, { agreement }: Asked<'drop-agreement'>): CircleDecision =>
	whileOpen(circle, agreement, [{ type: 'agreement-dropped', agreement }]);

/**
 * Also of what is done by now, or dropped: that too a child should hear. A guardian says it on their own phone, of what
 * they were to tell and of a child over whom they have authority; what is another's is not there for them.
 */
export const tellChild = (circle: Circle, { agreement, by }: Asked<'tell-child'>, asking: Asking): CircleDecision => {
	const known = circle.agreements.find(({ id }) => id === agreement);
	if (!known) return refuse('agreement-unknown');
	if (asking.role === 'guest') {
		const guardian = circle.phones[asking.actor];
		if (guardian === undefined || !isTheirsToTell(circle, known, guardian)) return refuse('agreement-unknown');
		return toldBy(known, { kind: 'guest', id: guardian });
	}
	if (by?.kind === 'guest' && !guestIn(circle, by.id) && !guardiansOf(circle).includes(by.id))
		return refuse('guest-unknown');
	return toldBy(known, by);
};

/** What a guardian tells a child over whom they have authority. */
export const isTheirsToTell = (circle: Circle, { about, tells }: Agreement, guardian: string): boolean =>
	about !== null &&
	tells?.kind === 'guest' &&
	tells.id === guardian &&
	(childIn(circle, about)?.guardians.includes(guardian) ?? false);

const toldBy = ({ id: agreement, about, told }: Agreement, by: Teller | undefined): CircleDecision => {
	if (about === null) return refuse('nothing-to-tell');
	return told === null ? [{ type: 'child-told', agreement, ...(by && { by }) }] : [];
};

const whileOpen = ({ agreements }: Circle, agreement: string, step: CircleDecision): CircleDecision => {
	const known = agreements.find(({ id }) => id === agreement);
	if (!known) return refuse('agreement-unknown');
	return known.state === 'open' ? step : refuse('agreement-is-over');
};
