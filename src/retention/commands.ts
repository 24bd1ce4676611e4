import * as v from 'valibot';
import { destroyed } from './terms.ts';

const id = v.pipe(v.string(), v.uuid(), v.toLowerCase());
const day = v.pipe(v.string(), v.isoDate());

/** Why something stays, as one of these, and in a few words. */
export const reasons = ['complaint', 'court', 'inspection', 'other'] as const;
export const wishes = ['export', 'erase'] as const;

/** What stays: someone and all that is theirs, a household, one stream, or all of a term. */
export const heldSchema = v.variant('is', [
	v.strictObject({ is: v.literal('person'), id }),
	v.strictObject({ is: v.literal('household'), id }),
	v.strictObject({ is: v.literal('stream'), id }),
	v.strictObject({ is: v.literal('term'), term: v.picklist(destroyed) })
]);
export type Held = v.InferOutput<typeof heldSchema>;

export const retentionCommand = v.variant('type', [
	v.strictObject({
		type: v.literal('set-hold'),
		hold: id,
		on: heldSchema,
		reason: v.picklist(reasons),
		why: v.pipe(v.string(), v.maxLength(1_000)),
		until: v.nullable(day)
	}),
	v.strictObject({ type: v.literal('lift-hold'), hold: id }),
	// two years become three
	v.strictObject({ type: v.literal('mark-referred'), person: id, referred: v.boolean() }),
	v.strictObject({ type: v.literal('ask-request'), request: id, wish: v.picklist(wishes), person: id }),
	// about a guardian: the number is for who hears of care, and stays out of the log
	v.strictObject({ type: v.literal('ask-guardian-request'), request: id, wish: v.picklist(wishes), guardian: id }),
	v.strictObject({ type: v.literal('confirm-request'), request: id }),
	v.strictObject({ type: v.literal('withdraw-request'), request: id }),
	v.strictObject({ type: v.literal('end-request'), request: id })
]);

export type RetentionCommand = v.InferOutput<typeof retentionCommand>;
