import { refuse, type Asking } from '#kernel/decider.ts';
import { limits } from '#sessions/limits.ts';
import type { Aside } from './aside-state.ts';
import type { Asked } from './commands.ts';
import type { AsideDecision } from './events.ts';

export const noteCame = ({ came }: Aside, { person }: Asked<'note-came'>): AsideDecision =>
	came.includes(person) ? [] : [{ type: 'child-came', person }];

/** A child asks for itself. At the digibord it does so by its name, when nobody looks. */
export const askToTalk = (
	{ opened, wantToTalk }: Aside,
	{ person }: Asked<'ask-to-talk'>,
	{ role, actor }: Asking
): AsideDecision => {
	if (role === 'pupil' && person !== actor) return refuse('only-for-yourself');
	if (!opened?.pupils.includes(person)) return refuse('not-in-this-class');
	return wantToTalk.includes(person) ? [] : [{ type: 'talk-asked', person }];
};

export const haveTalked = ({ wantToTalk }: Aside, { person }: Asked<'have-talked'>): AsideDecision =>
	wantToTalk.includes(person) ? [{ type: 'talk-had', person }] : [];

/** Kindly: however often one taps, the teacher is asked now and then. */
export const remindTeacher = ({ opened, reminded }: Aside, { role, actor, at }: Asking): AsideDecision => {
	if (role === 'pupil' && !opened?.pupils.includes(actor)) return refuse('not-in-this-class');
	const isJustAsked = reminded !== null && at - reminded.at < limits.reminding;
	return isJustAsked ? [] : [{ type: 'teacher-reminded' }];
};

export const thankForReminder = ({ reminded }: Aside): AsideDecision =>
	reminded ? [{ type: 'reminder-thanked' }] : [];
