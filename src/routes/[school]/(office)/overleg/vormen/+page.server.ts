import { forms, heldForms, isUsual, phases, planOf, usualPlan, type AnyForm, type Planned } from '#circles/forms.ts';
import { isId, newId } from '#kernel/id.ts';
import { askSchool } from '#schools/server/asking.ts';
import { ownForms } from '#schools/server/forms.ts';
import { act, type Asked } from '#server/page-acts.ts';
import { enter, orAway } from '#server/page-access.ts';
import type { Actions, PageServerLoad } from './$types';

/** How a school meets about a child: what each form is called, which parts it has, and how long they take. */
export const load: PageServerLoad = async ({ params, url }) => {
	const { house, actor, query } = await enter(params.school, url, 'year');
	const own = await orAway(ownForms(house, actor));
	const called = (form: AnyForm) => own.find((one) => one.form === form)?.name || undefined;
	const held = heldForms(own);
	return {
		query,
		command: newId(),
		fresh: newId(),
		usual: usualPlan['care-meeting'],
		forms: held.map((form) => ({ form, name: called(form), plan: planOf(form, own) })),
		gone: [...forms, ...own.map(({ form }) => form).filter((form) => !isUsual(form))]
			.filter((form) => !held.includes(form))
			.map((form) => ({ form, name: called(form) }))
	};
};

export const actions: Actions = {
	keep: (event) =>
		act(event, 'year', async (asked) => {
			const [form, plan] = [formIn(asked), planIn(asked)];
			if (form === undefined) return 'not-understood';
			if (plan === undefined) return 'circle.forms-minutes';
			const name = asked.field('name');
			return askSchool(asked.house, asked.actor, { type: 'plan-form', form, name, plan }, asked.command);
		}),
	away: (event) =>
		act(event, 'year', async (asked) => {
			const form = formIn(asked);
			if (form === undefined) return 'not-understood';
			return askSchool(asked.house, asked.actor, { type: 'take-form-away', form }, asked.command);
		}),
	back: (event) =>
		act(event, 'year', async (asked) => {
			const form = formIn(asked);
			if (form === undefined) return 'not-understood';
			// one of the school's own comes back under its name, with the parts of a whole meeting to begin from
			const plan = [...usualPlan['care-meeting']];
			const again = isUsual(form)
				? ({ type: 'put-form-back', form } as const)
				: ({ type: 'plan-form', form, name: asked.field('name'), plan } as const);
			return askSchool(asked.house, asked.actor, again, asked.command);
		})
};

const formIn = ({ field }: Asked): AnyForm | undefined => {
	const form = field('form');
	return isUsual(form) || isId(form) ? form : undefined;
};

/** A part that was left empty is not held. */
const planIn = ({ field }: Asked): Planned[] | undefined => {
	const plan = phases.flatMap((phase) => {
		const typed = field(`minutes-${phase}`).trim();
		return typed === '' ? [] : { phase, minutes: Number(typed) };
	});
	const fits = plan.every(({ minutes }) => Number.isInteger(minutes) && minutes >= 1 && minutes <= 60);
	return fits ? plan : undefined;
};
