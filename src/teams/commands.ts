import * as v from 'valibot';
import { forms } from '#pulses/forms.ts';
import { questions } from './team-state.ts';

const id = v.pipe(v.string(), v.uuid(), v.toLowerCase());
/** Far above the limit a person meets, so that "too long" is the rules' friendly refusal. */
const words = v.pipe(v.string(), v.maxLength(4000));
/** The team whose board it is: the first that is asked begins the stream. */
const group = id;

export const answer = v.variant('kind', [
	v.strictObject({ kind: v.literal('words'), words }),
	v.strictObject({ kind: v.literal('ask-class') }),
	v.strictObject({ kind: v.literal('not-yet') })
]);

export const teamCommand = v.variant('type', [
	/** what the team wants to be, above the goals of this period; empty: taken away */
	v.strictObject({ type: v.literal('set-ambition'), group, words }),
	/** `null`: the question is open again */
	v.strictObject({
		type: v.literal('answer-question'),
		group,
		goal: id,
		question: v.picklist(questions),
		answer: v.nullable(answer)
	}),
	/** reactions to what a class is asked from a goal, and to what came back */
	v.strictObject({
		type: v.literal('note-asked'),
		group,
		goal: id,
		pulse: id,
		of: id,
		form: v.picklist(forms),
		question: words,
		options: v.array(words),
		follows: v.optional(id)
	}),
	v.strictObject({
		type: v.literal('note-heard'),
		group,
		pulse: id,
		came: v.number(),
		counts: v.nullable(v.array(v.number()))
	}),
	v.strictObject({ type: v.literal('note-said'), group, pulse: id, words }),
	v.strictObject({ type: v.literal('note-told'), group, pulse: id }),
	v.strictObject({ type: v.literal('note-dropped'), group, pulse: id })
]);

export type TeamCommand = v.InferOutput<typeof teamCommand>;
export type Asked<Type extends TeamCommand['type']> = Extract<TeamCommand, { type: Type }>;
