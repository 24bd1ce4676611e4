import { forms, isInOrder, isUsual } from '#circles/forms.ts';
import { refuse } from '#kernel/decider.ts';
import type { SchoolAnswer, SchoolAsks } from './decide.ts';
import { limits } from './limits.ts';
import { flawOf } from './names.ts';
import type { School } from './school-state.ts';

/**
 * What a form of meeting is called here, and how long its parts take; one that is not known yet is added. Meetings that are
 * planned keep what they have.
 */
export const planForm = (school: School, { form, name, plan }: SchoolAsks<'plan-form'>): SchoolAnswer => {
	const flaw = flawOf(name, limits.form);
	if (flaw) return refuse(flaw);
	const own = Object.keys(school.forms).filter((known) => !isUsual(known));
	if (!isUsual(form) && !own.includes(form) && own.length >= limits.ownForms) return refuse('enough-forms');
	return isInOrder(plan) ? [{ type: 'form-planned', form, plan }] : refuse('plan-is-out-of-order');
};

/** No new meeting takes it. A school that could plan none at all would have no meetings: one stays. */
export const takeFormAway = (school: School, { form }: SchoolAsks<'take-form-away'>): SchoolAnswer => {
	const held = heldIn(school);
	if (!held.includes(form)) return [];
	return held.length === 1 ? refuse('last-form') : [{ type: 'form-taken-away', form }];
};

/** Back to the name and the minutes that come with Kring, also when it was taken away. */
export const putFormBack = ({ form }: SchoolAsks<'put-form-back'>): SchoolAnswer => [{ type: 'form-put-back', form }];

const heldIn = (school: School): string[] =>
	[...new Set([...forms, ...Object.keys(school.forms)])].filter((form) => school.forms[form] ?? isUsual(form));
