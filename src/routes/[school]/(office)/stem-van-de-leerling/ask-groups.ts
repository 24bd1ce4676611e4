import { dayOf, schoolYearOf } from '#kernel/time.ts';
import { isId } from '#kernel/id.ts';
import { forms } from '#pulses/forms.ts';
import { classesToAsk } from '#pulses/server/classes.ts';
import type { Asked } from '#server/page-acts.ts';

/** A group as a form names it: with the ids of its question, of the answers and of what its teacher sees first. */
export const groupToAsk = (group: string, pulse: string, answers: string, replies: string): string =>
	[group, pulse, answers, replies].join(' ');

/** Asks each group about the support at school; a second tap asks nothing anew. The first that says no says why. */
export const askGroups = async ({ house, actor, field, fields }: Asked): Promise<string | undefined> => {
	const [question, form] = [field('question'), field('form')];
	const chosen = fields('group').map((value) => value.split(' '));
	if (chosen.length === 0) return 'pupil-voice.ask-no-group';
	const classes = await classesToAsk(house, actor, schoolYearOf(dayOf(house.now())));
	const asked = chosen.map(([group, pulse = '', answers = '', replies = '']) => ({
		...classes.find(({ id }) => id === group),
		ids: { pulse, answers, replies }
	}));
	if (!forms.some((one) => one === form)) return 'not-understood';
	if (asked.some(({ id, ids }) => !id || !Object.values(ids).every(isId))) return 'not-understood';
	for (const { id: group, pulses: stream = '', ids } of asked) {
		const command = {
			type: 'ask-pulse',
			group,
			form,
			question,
			options: [],
			own: false,
			from: null,
			support: true,
			...ids
		};
		const outcome = await house.handle(actor, { id: ids.pulse, kind: 'pulses', stream, command });
		if ('refused' in outcome) return outcome.refused;
	}
	return undefined;
};
