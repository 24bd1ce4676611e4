import { isInOrder } from '#circles/forms.ts';
import { refuse } from '#kernel/decider.ts';
import type { SchoolAnswer, SchoolAsks } from './decide.ts';
import { limits } from './limits.ts';
import { flawOf } from './names.ts';

/** What a form of meeting is called here, and how long its parts take. Meetings that are planned keep what they have. */
export const planForm = ({ form, name, plan }: SchoolAsks<'plan-form'>): SchoolAnswer => {
	const flaw = flawOf(name, limits.form);
	if (flaw) return refuse(flaw);
	return isInOrder(plan) ? [{ type: 'form-planned', form, plan }] : refuse('plan-is-out-of-order');
};

/** Back to the name and the minutes that come with Kring. */
export const putFormBack = ({ form }: SchoolAsks<'put-form-back'>): SchoolAnswer => [{ type: 'form-put-back', form }];
