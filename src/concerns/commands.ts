import * as v from 'valibot';

const id = v.pipe(v.string(), v.uuid(), v.toLowerCase());
const step = v.pipe(v.number(), v.integer(), v.minValue(-1000), v.maxValue(1000));
const stroke = v.pipe(v.array(step), v.minLength(2), v.maxLength(10_000));

/** The stream bears the id of the concern: each is one of its own, with its own key. */
export const concernCommand = v.variant('type', [
	v.strictObject({
		type: v.literal('raise-concern'),
		/** far above what fits, so that too much is a friendly refusal; none: *ik wil praten* */
		words: v.pipe(v.string(), v.maxLength(4000)),
		drawing: v.nullable(v.pipe(v.array(stroke), v.maxLength(1000))),
		/** whose words they were, of what hung somewhere */
		about: v.nullable(id)
	}),
	/** *elders vastgelegd*: it is in the file of the meldcode, or was talked about; here it ends */
	v.strictObject({ type: v.literal('record-concern') }),
	/** whose words these were is erased */
	v.strictObject({ type: v.literal('erase-concern') })
]);

export type ConcernCommand = v.InferOutput<typeof concernCommand>;
