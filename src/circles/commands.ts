import * as v from 'valibot';
import { guestLanguages, guestLimits } from '#guests/guest.ts';
import { steps } from './circle-state.ts';
import { forms, phases } from './forms.ts';
import { parts, sorts } from './guest.ts';
import { limits } from './limits.ts';
import { kindsOfSomeone, kindsOfTeller } from './someone.ts';
import { releasable } from './texts/text.ts';

export const id = v.pipe(v.string(), v.uuid(), v.toLowerCase());
/** Far above the limit a person meets, so that "too long" is the rules' friendly refusal. */
export const words = v.pipe(v.string(), v.maxLength(4000));
const ids = (most: number) => v.pipe(v.array(id), v.maxLength(most));

/** 30 February is written well and is no day. */
const isDay = (day: string): boolean => new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) ?? false;
export const day = v.pipe(v.string(), v.isoDate(), v.check(isDay));

const step = v.pipe(v.number(), v.integer(), v.minValue(-1000), v.maxValue(1000));
const isPairs = v.check((stroke: number[]) => stroke.length % 2 === 0);
const stroke = v.pipe(v.array(step), v.minLength(2), v.maxLength(10_000), isPairs);
/** As on a board. */
export const drawing = v.nullable(v.pipe(v.array(stroke), v.maxLength(1000)));

export const minutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(limits.minutes));
export const agreed = {
	words,
	who: v.strictObject({ kind: v.picklist(kindsOfSomeone), id }),
	by: day,
	tells: v.nullable(v.strictObject({ kind: v.picklist(kindsOfTeller), id }))
};

const guardians = ids(60);
const appointment = {
	/** of those that come with Kring, or a school's own */
	form: v.union([v.picklist(forms), id]),
	/** ms since 1970, before the year 2100 */
	at: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4_102_444_800_000)),
	place: words,
	plan: v.pipe(
		v.array(v.strictObject({ phase: v.picklist(phases), minutes })),
		v.minLength(1),
		v.maxLength(phases.length)
	),
	coming: ids(60),
	staff: ids(60),
	fetch: ids(60)
};
const meeting = id;
const outcome = v.picklist(['reached', 'let-go']);
const line = (most: number) => v.pipe(v.string(), v.maxLength(most));
const guestWords = v.strictObject({
	given: line(guestLimits.name),
	family: line(guestLimits.name),
	party: line(guestLimits.party),
	function: line(guestLimits.function),
	email: line(guestLimits.email),
	language: v.picklist(guestLanguages)
});
const yesOrNo = v.picklist(['yes', 'no']);

export const circleCommand = v.variant('type', [
	/** `circle` is the name of the stream itself; who opens it is its first keeper */
	v.strictObject({
		type: v.literal('open-circle'),
		circle: id,
		household: id,
		keeper: id,
		children: v.pipe(
			v.array(v.strictObject({ child: id, guardians, asked: v.boolean() })),
			v.minLength(1),
			v.maxLength(60)
		)
	}),
	v.strictObject({ type: v.literal('share-circle'), keeper: id }),
	/** whoever looks along becomes its keeper, where nobody who keeps it is ib'er any more */
	v.strictObject({ type: v.literal('take-over-circle') }),
	v.strictObject({ type: v.literal('leave-circle'), keeper: id }),
	v.strictObject({ type: v.literal('add-child'), child: id, guardians, asked: v.boolean() }),
	v.strictObject({ type: v.literal('take-child-out'), child: id }),
	/** as the register of households says it; who asks does so before a meeting */
	v.strictObject({ type: v.literal('note-authority'), child: id, guardians }),
	v.strictObject({ type: v.literal('ask-child'), child: id, asked: v.boolean() }),
	v.strictObject({ type: v.literal('set-home-goal'), goal: id, guardian: id, words }),
	v.strictObject({ type: v.literal('change-home-goal'), goal: id, words }),
	v.strictObject({ type: v.literal('end-home-goal'), goal: id, outcome }),
	v.strictObject({
		type: v.literal('invite-guest'),
		guest: id,
		sort: v.picklist(sorts),
		why: words,
		part: v.picklist(parts),
		/** name, party and address, for the register; left out of a guest who is known there */
		known: v.optional(guestWords)
	}),
	v.strictObject({ type: v.literal('uninvite-guest'), guest: id }),
	/** `how`: a keeper says it; on a guardian's own phone it is left out */
	v.strictObject({
		type: v.literal('give-consent'),
		guest: id,
		guardian: id,
		child: id,
		answer: yesOrNo,
		/** with a no: not this person, and someone else from there may be asked */
		someoneElse: v.optional(v.literal(true)),
		how: v.optional(v.picklist(['signed', 'said-here']))
	}),
	/** `child`: `null` for all */
	v.strictObject({
		type: v.literal('withdraw-consent'),
		guest: id,
		guardian: id,
		child: v.nullable(id),
		how: v.optional(v.picklist(['signed', 'said-here']))
	}),
	v.strictObject({ type: v.literal('note-legal-duty'), guest: id, words }),
	v.strictObject({ type: v.literal('note-in-the-room'), guest: id, guardian: id }),
	v.strictObject({ type: v.literal('child-answers'), guest: id, child: id, answer: yesOrNo }),
	/** by the house: as which guardian a seat answers, or that it does so no more */
	v.strictObject({ type: v.literal('answer-as'), seat: id, guardian: v.nullable(id) }),
	v.strictObject({ type: v.literal('plan-meeting'), meeting, together: id, adults: id, ...appointment }),
	v.strictObject({ type: v.literal('change-meeting'), meeting, ...appointment }),
	v.strictObject({ type: v.literal('cancel-meeting'), meeting }),
	v.strictObject({ type: v.literal('begin-meeting'), meeting, opener: v.nullable(id) }),
	v.strictObject({ type: v.literal('go-through-door'), meeting }),
	v.strictObject({ type: v.literal('open-second-part'), meeting, present: ids(60) }),
	/** who comes late, or goes, in the part that is going on */
	v.strictObject({ type: v.literal('let-in'), meeting, guest: id }),
	v.strictObject({ type: v.literal('let-out'), meeting, guest: id }),
	v.strictObject({ type: v.literal('end-meeting'), meeting }),
	v.strictObject({ type: v.literal('note-closing-sentence'), meeting, words }),
	v.strictObject({ type: v.literal('end-child-goal'), goal: id, outcome }),
	v.strictObject({ type: v.literal('finish-agreement'), agreement: id }),
	/** a guest, on their own page, of what they do themselves */
	v.strictObject({ type: v.literal('say-done'), agreement: id }),
	/** it is not done after all */
	v.strictObject({ type: v.literal('reopen-agreement'), agreement: id }),
	v.strictObject({ type: v.literal('drop-agreement'), agreement: id }),
	/** the child knows. `by`: from whom, as a keeper notes it; a guardian on their own phone says it of themselves */
	v.strictObject({
		type: v.literal('tell-child'),
		agreement: id,
		by: v.optional(v.strictObject({ kind: v.picklist(kindsOfTeller), id }))
	}),
	/** a text of a meeting that is over: `whom` it is of, or for */
	v.strictObject({ type: v.literal('release-text'), meeting, text: v.picklist(releasable), whom: id }),
	v.strictObject({ type: v.literal('take-text-back'), meeting, text: v.picklist(releasable), whom: id }),
	v.strictObject({ type: v.literal('close-cycle'), stayed: v.boolean() }),
	v.strictObject({ type: v.literal('begin-next-cycle') }),
	/** reactions: what a meeting leaves, and whether the stream bears its own name */
	v.strictObject({ type: v.literal('keep-name'), stream: id }),
	v.strictObject({
		type: v.literal('keep-child-goal'),
		meeting,
		goal: id,
		child: id,
		words,
		drawing,
		helper: words
	}),
	v.strictObject({ type: v.literal('note-reached'), goal: id }),
	v.strictObject({ type: v.literal('note-step'), goal: id, meeting, step: v.picklist(steps) }),
	v.strictObject({ type: v.literal('keep-agreement'), meeting, agreement: id, about: v.nullable(id), ...agreed }),
	/** by the house, before it reminds someone of what is open */
	v.strictObject({ type: v.literal('note-reminded'), agreement: id }),
	/** by the house, when a term or a person asks for it */
	v.strictObject({ type: v.literal('forget-guest'), guest: id }),
	v.strictObject({ type: v.literal('erase-circle') })
]);

export type CircleCommand = v.InferOutput<typeof circleCommand>;
export type Asked<Type extends CircleCommand['type']> = Extract<CircleCommand, { type: Type }>;
