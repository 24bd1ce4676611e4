import * as v from 'valibot';
import { forms } from '#pulses/forms.ts';
import { counts, drawing } from '#pulses/commands.ts';
import { limits } from '#pulses/limits.ts';

const id = v.pipe(v.string(), v.uuid(), v.toLowerCase());
const choice = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(limits.options));

/** What a class answers to one question: children write in it and nobody hears it. */
export const answersCommand = v.variant('type', [
	/** reactions to what happens with the question */
	v.strictObject({
		type: v.literal('open-answers'),
		group: id,
		pulses: id,
		pulse: id,
		form: v.picklist(forms),
		choices: choice,
		own: v.boolean(),
		replies: id,
		/** beside what one chooses one may say something */
		withWords: v.optional(v.literal(true))
	}),
	v.strictObject({ type: v.literal('show-answers'), hands: v.nullable(counts) }),
	v.strictObject({ type: v.literal('end-answers') }),
	/** `person`: who answers on a device of their own, who may answer again; at the digibord nobody says who they are */
	v.strictObject({
		type: v.literal('give-answer'),
		answer: id,
		person: v.nullable(id),
		choice: v.nullable(choice),
		words: v.nullable(v.pipe(v.string(), v.maxLength(4000))),
		drawing
	})
]);

export type AnswersCommand = v.InferOutput<typeof answersCommand>;
export type AskedOfAnswers<Type extends AnswersCommand['type']> = Extract<AnswersCommand, { type: Type }>;
