import * as v from 'valibot';
import { limits } from './limits.ts';
import { pictures } from './pictures.ts';

const id = v.pipe(v.string(), v.uuid(), v.toLowerCase());
/** Far above the limit a person meets, so that "too long" is the rules' friendly refusal and not a malformed request. */
const words = v.pipe(v.string(), v.maxLength(4000));
const day = v.nullable(v.pipe(v.string(), v.isoDate()));
const seats = v.pipe(v.number(), v.integer(), v.minValue(limits.fewestSeats), v.maxValue(limits.seats));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));
const mean = v.pipe(v.number(), v.minValue(1), v.maxValue(4));
const question = v.strictObject({
	type: v.literal('put-question'),
	question: id,
	words,
	picture: v.nullable(v.picklist(pictures))
});
/** A class that is told and asked, with the ids of both. */
const classToTell = v.strictObject({ group: id, pulses: id, pulse: id, next: id, answers: id, replies: id });
const classes = v.pipe(v.array(classToTell), v.minLength(1), v.maxLength(60));
const askNoticed = v.strictObject({ question: words, options: v.pipe(v.array(words), v.length(3)) });

export const arenaCommand = v.variant('type', [
	v.strictObject({
		type: v.literal('plan-arena'),
		group: id,
		board: id,
		ring: id,
		ranks: id,
		turns: id,
		topic: words,
		on: day,
		youngest: v.boolean(),
		seats
	}),
	v.strictObject({ type: v.literal('change-plan'), topic: words, on: day, pads: v.boolean() }),
	v.strictObject({ type: v.literal('call-off') }),
	v.strictObject({ type: v.literal('take-moderation') }),
	/** a new one, or other words for one that is there */
	question,
	v.strictObject({ type: v.literal('drop-question'), question: id }),
	v.strictObject({ type: v.literal('move-question'), question: id, before: v.nullable(id) }),
	v.strictObject({ type: v.literal('finish-questions') }),
	v.strictObject({ type: v.literal('finish-preparing') }),
	v.strictObject({ type: v.literal('start-ring') }),
	v.strictObject({ type: v.literal('pause-ring') }),
	v.strictObject({ type: v.literal('resume-ring') }),
	v.strictObject({ type: v.literal('show-question'), question: id }),
	v.strictObject({ type: v.literal('take-pen') }),
	v.strictObject({ type: v.literal('end-ring') }),
	/** literal words, in the ring by who writes along, and afterwards by each who heard them; empty takes them away */
	v.strictObject({ type: v.literal('write-quote'), quote: id, words, question: v.nullable(id) }),
	v.strictObject({ type: v.literal('put-idea'), idea: id, words, quotes: v.pipe(v.array(id), v.maxLength(60)) }),
	v.strictObject({ type: v.literal('drop-idea'), idea: id }),
	v.strictObject({ type: v.literal('place-quote'), quote: id, idea: v.nullable(id) }),
	v.strictObject({ type: v.literal('finish-ideas') }),
	v.strictObject({ type: v.literal('show-ranks') }),
	/** onto the board of the team, or offered to a class for its own */
	v.strictObject({ type: v.literal('hang-idea'), idea: id, group: id, board: id, note: id }),
	v.strictObject({ type: v.literal('release-quote'), quote: v.nullable(id) }),
	v.strictObject({ type: v.literal('tell-pupils'), words, how: words, title: words, ask: askNoticed, classes }),
	/** before its day, for who does not want to wait; the house does it by itself when that day comes */
	v.strictObject({ type: v.literal('ask-noticed') }),
	/** reactions of the house */
	v.strictObject({
		type: v.literal('take-ring'),
		drawn: count,
		yes: count,
		groups: v.pipe(v.array(id), v.maxLength(60))
	}),
	v.strictObject({ type: v.literal('take-quote'), quote: id, words, kind: v.picklist(['heard', 'thought']) }),
	v.strictObject({
		type: v.literal('take-ranks'),
		ranks: v.pipe(
			v.array(v.strictObject({ idea: id, feasible: mean, noticed: mean, by: count })),
			v.maxLength(limits.ideas)
		)
	}),
	v.strictObject({ type: v.literal('take-noticed'), group: id, counts: v.nullable(v.array(count)) }),
	/** long after: nothing of it is left */
	v.strictObject({ type: v.literal('forget-arena') })
]);

export type ArenaCommand = v.InferOutput<typeof arenaCommand>;
export type Asked<Type extends ArenaCommand['type']> = Extract<ArenaCommand, { type: Type }>;
