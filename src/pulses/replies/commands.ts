import * as v from 'valibot';
import { counts, drawing } from '#pulses/commands.ts';
import { limits } from '#pulses/limits.ts';

const id = v.pipe(v.string(), v.uuid(), v.toLowerCase());
const words = v.pipe(v.string(), v.maxLength(4000));
const reply = v.strictObject({ words, drawing });

/** What a teacher sees first of what a class answered; of a question about their own lessons, what only they see. */
export const repliesCommand = v.variant('type', [
	/** reactions of the house; `by`: who asked */
	v.strictObject({ type: v.literal('open-replies'), group: id, pulses: id, pulse: id, own: v.boolean(), by: id }),
	v.strictObject({
		type: v.literal('take-replies'),
		came: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
		counts,
		replies: v.pipe(v.array(reply), v.maxLength(limits.answers))
	}),
	v.strictObject({ type: v.literal('end-replies') }),
	/** the class may see it */
	v.strictObject({ type: v.literal('let-through'), reply: words })
]);

export type RepliesCommand = v.InferOutput<typeof repliesCommand>;
