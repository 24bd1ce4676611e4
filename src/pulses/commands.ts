import * as v from 'valibot';
import { forms } from './forms.ts';
import { limits } from './limits.ts';
import { noticedChoices } from './noticed.ts';

const id = v.pipe(v.string(), v.uuid(), v.toLowerCase());
/** Far above the limit a person meets, so that "too long" is the rules' friendly refusal and not a malformed request. */
const words = v.pipe(v.string(), v.maxLength(4000));
const step = v.pipe(v.number(), v.integer(), v.minValue(-1000), v.maxValue(1000));
const stroke = v.pipe(
	v.array(step),
	v.minLength(2),
	v.maxLength(10_000),
	v.check((numbers: number[]) => numbers.length % 2 === 0)
);
export const drawing = v.nullable(v.pipe(v.array(stroke), v.maxLength(1000)));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(limits.answers));
export const counts = v.pipe(v.array(count), v.maxLength(limits.options));
const pulse = id;

export const pulsesCommand = v.variant('type', [
	/** the first that is asked of a class begins the stream */
	v.strictObject({
		type: v.literal('ask-pulse'),
		group: id,
		pulse,
		form: v.picklist(forms),
		question: words,
		options: v.pipe(v.array(words), v.maxLength(10)),
		own: v.boolean(),
		from: v.nullable(v.strictObject({ stream: id, group: id, goal: id })),
		/** about the support that the school offers: the law asks to hear every class of it, each year */
		support: v.optional(v.literal(true)),
		answers: id,
		replies: id
	}),
	v.strictObject({ type: v.literal('open-pulse'), pulse }),
	/** all of them anew, as they were counted at the digibord */
	v.strictObject({ type: v.literal('count-hands'), pulse, counts }),
	v.strictObject({ type: v.literal('close-pulse'), pulse }),
	/** before it is open: not this question, or not now */
	v.strictObject({ type: v.literal('drop-pulse'), pulse }),
	v.strictObject({ type: v.literal('tell-back'), pulse, words }),
	/** *merken jullie hier al iets van?*, of what was told; `next`: the question that asks it */
	v.strictObject({
		type: v.literal('ask-noticed'),
		pulse,
		next: id,
		question: words,
		options: v.pipe(v.array(words), v.length(noticedChoices)),
		answers: id,
		replies: id
	}),
	/** reactions of the house */
	v.strictObject({ type: v.literal('tell-of-arena'), group: id, pulse, arena: id, question: words, words }),
	v.strictObject({ type: v.literal('count-answer'), pulse }),
	v.strictObject({ type: v.literal('take-counts'), pulse, came: count, counts: v.nullable(counts) }),
	v.strictObject({ type: v.literal('show-reply'), pulse, id: words, words, drawing })
]);

export type PulsesCommand = v.InferOutput<typeof pulsesCommand>;
export type Asked<Type extends PulsesCommand['type']> = Extract<PulsesCommand, { type: Type }>;
