import * as v from 'valibot';
import { steps } from '#circles/circle-state.ts';
import { agreed, drawing, id, minutes, words } from '#circles/commands.ts';
import { adultsPhases } from '#circles/forms.ts';

const phase = v.picklist(adultsPhases);
const child = id;
const about = v.nullable(id);

export const adultsCommand = v.variant('type', [
	/** reactions to what a keeper does on the family's board */
	v.strictObject({
		type: v.literal('open-adults'),
		meeting: id,
		circle: id,
		plan: v.pipe(v.array(v.strictObject({ phase, minutes })), v.minLength(1), v.maxLength(adultsPhases.length)),
		children: v.pipe(v.array(id), v.maxLength(60)),
		guests: v.pipe(v.array(id), v.maxLength(60)),
		homeGoals: v.pipe(v.array(v.strictObject({ id, guardian: id, words })), v.maxLength(60)),
		childGoals: v.pipe(v.array(v.strictObject({ id, child, words, drawing, helper: words })), v.maxLength(400)),
		agreements: v.pipe(v.array(v.strictObject({ id, about, ...agreed })), v.maxLength(400))
	}),
	v.strictObject({ type: v.literal('expect-guest'), guest: id }),
	v.strictObject({ type: v.literal('let-guest-go'), guest: id }),
	v.strictObject({ type: v.literal('forget-guest'), guest: id }),
	v.strictObject({
		type: v.literal('note-agreement'),
		agreement: id,
		what: v.picklist(['open', 'done', 'dropped', 'told'])
	}),
	v.strictObject({ type: v.literal('end-adults') }),
	/** says where it comes from, so that two taps at once are one step */
	v.strictObject({ type: v.literal('go-to-phase'), from: phase, to: phase }),
	v.strictObject({ type: v.literal('add-minute'), phase }),
	v.strictObject({
		type: v.literal('how-it-goes'),
		goal: id,
		step: v.picklist(steps),
		words: v.optional(words)
	}),
	v.strictObject({ type: v.literal('add-need'), id, child, words }),
	v.strictObject({ type: v.literal('change-need'), id, words }),
	v.strictObject({ type: v.literal('take-need-down'), id }),
	/** `about`: a child, or `null` for the family */
	v.strictObject({ type: v.literal('add-agreement'), id, about, ...agreed }),
	v.strictObject({ type: v.literal('change-agreement'), id, ...agreed }),
	v.strictObject({ type: v.literal('take-agreement-down'), id }),
	v.strictObject({ type: v.literal('say-closing'), words }),
	/** by the house, when a term or a person asks for it */
	v.strictObject({ type: v.literal('forget-child'), child }),
	v.strictObject({ type: v.literal('erase-adults') })
]);

export type AdultsCommand = v.InferOutput<typeof adultsCommand>;
export type Asked<Type extends AdultsCommand['type']> = Extract<AdultsCommand, { type: Type }>;
