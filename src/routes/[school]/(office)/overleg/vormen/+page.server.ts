import { forms, phases, planOf, type Form, type Planned } from '#circles/forms.ts';
import { newId } from '#kernel/id.ts';
import { askSchool } from '#schools/server/asking.ts';
import { ownForms } from '#schools/server/forms.ts';
import { act, type Asked } from '#server/page-acts.ts';
import { enter, orAway } from '#server/page-access.ts';
import type { Actions, PageServerLoad } from './$types';

/** How a school meets about a child: what each form is called, which parts it has, and how long they take. */
export const load: PageServerLoad = async ({ params, url }) => {
	const { house, actor, query } = await enter(params.school, url, 'year');
	const own = await orAway(ownForms(house, actor));
	return {
		query,
		command: newId(),
		forms: forms.map((form) => ({
			form,
			name: own.find((one) => one.form === form)?.name,
			plan: planOf(form, own)
		}))
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
	back: (event) =>
		act(event, 'year', async (asked) => {
			const form = formIn(asked);
			if (form === undefined) return 'not-understood';
			return askSchool(asked.house, asked.actor, { type: 'put-form-back', form }, asked.command);
		})
};

const formIn = ({ field }: Asked): Form | undefined => forms.find((known) => known === field('form'));

/** A part that was left empty is not held. */
const planIn = ({ field }: Asked): Planned[] | undefined => {
	const plan = phases.flatMap((phase) => {
		const typed = field(`minutes-${phase}`).trim();
		return typed === '' ? [] : { phase, minutes: Number(typed) };
	});
	const fits = plan.every(({ minutes }) => Number.isInteger(minutes) && minutes >= 1 && minutes <= 60);
	return fits ? plan : undefined;
};
