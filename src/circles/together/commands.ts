import * as v from 'valibot';
import { drawing, id, minutes, words } from '#circles/commands.ts';
import { togetherPhases } from '#circles/forms.ts';
import { kindsOfFaces } from '#circles/someone.ts';
import { faces } from '#sessions/faces.ts';
import { areas } from './together-state.ts';

const phase = v.picklist(togetherPhases);
const child = id;
const children = v.pipe(v.array(id), v.maxLength(60));

export const togetherCommand = v.variant('type', [
	/** reactions to what a keeper does on the family's board */
	v.strictObject({
		type: v.literal('open-together'),
		meeting: id,
		circle: id,
		plan: v.pipe(v.array(v.strictObject({ phase, minutes })), v.minLength(1), v.maxLength(togetherPhases.length)),
		children,
		opener: v.nullable(id),
		guests: v.pipe(v.array(id), v.maxLength(60)),
		homeGoals: v.pipe(v.array(v.strictObject({ id, guardian: id, words })), v.maxLength(60)),
		carried: v.pipe(v.array(v.strictObject({ id, child, words, drawing, helper: words })), v.maxLength(400))
	}),
	v.strictObject({ type: v.literal('expect-guest'), guest: id }),
	v.strictObject({ type: v.literal('let-guest-go'), guest: id }),
	v.strictObject({ type: v.literal('forget-guest'), guest: id }),
	v.strictObject({ type: v.literal('end-together') }),
	/** by the house, when a place is taken at the entrance */
	v.strictObject({
		type: v.literal('take-seat'),
		seat: id,
		who: v.variant('kind', [
			v.strictObject({ kind: v.literal('child'), id }),
			v.strictObject({ kind: v.literal('guest'), id }),
			v.strictObject({ kind: v.literal('screen') })
		])
	}),
	v.strictObject({ type: v.literal('leave-seat'), seat: id }),
	v.strictObject({ type: v.literal('choose-opener'), child: v.nullable(id) }),
	/** says where it comes from, so that two taps at once are one step */
	v.strictObject({ type: v.literal('go-to-phase'), from: phase, to: phase }),
	v.strictObject({ type: v.literal('add-minute'), phase }),
	/** whose columns are open: all, one, or none */
	v.strictObject({ type: v.literal('give-turn'), children }),
	v.strictObject({ type: v.literal('ask-stop'), child }),
	v.strictObject({ type: v.literal('lift-stop') }),
	v.strictObject({
		type: v.literal('choose-face'),
		who: v.strictObject({ kind: v.picklist(kindsOfFaces), id }),
		face: v.picklist(faces)
	}),
	/** all faces at once, for everyone */
	v.strictObject({ type: v.literal('show-faces') }),
	v.strictObject({ type: v.literal('keep-face'), child, keep: v.boolean() }),
	/** `from`: a goal of an earlier time, which the child managed */
	v.strictObject({
		type: v.literal('put-up'),
		child,
		area: v.picklist(areas),
		id,
		words,
		drawing,
		from: v.optional(v.nullable(id))
	}),
	v.strictObject({ type: v.literal('change-entry'), id, words, drawing }),
	v.strictObject({ type: v.literal('say-helper'), goal: id, words }),
	v.strictObject({ type: v.literal('take-down'), id }),
	/** *ik maak me zorgen*: the words go to who hears of concerns, under this id */
	v.strictObject({ type: v.literal('pass-on'), id, concern: id }),
	/** by the house, when a term or a person asks for it */
	v.strictObject({ type: v.literal('forget-child'), child }),
	v.strictObject({ type: v.literal('erase-together') })
]);

export type TogetherCommand = v.InferOutput<typeof togetherCommand>;
export type Asked<Type extends TogetherCommand['type']> = Extract<TogetherCommand, { type: Type }>;
