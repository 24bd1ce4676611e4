import * as v from 'valibot';
import { counted } from './faces.ts';
import { classModes, modes, phases } from './phases.ts';
import { tasks } from './tasks.ts';

const id = v.pipe(v.string(), v.uuid(), v.toLowerCase());
const session = id;
const pupils = v.pipe(v.array(id), v.maxLength(60));
const hands = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60));
/** Far above the limit a person meets, so that "too long" is the rules' friendly refusal. */
const words = v.pipe(v.string(), v.maxLength(4000));

/** Six letters of 24: no I and no O, which look like numbers; a vowel only first or last, so that it is never a word. */
export const joinCode = v.pipe(v.string(), v.regex(/^[A-HJ-NP-Z][B-DF-HJ-NP-TV-XZ]{4}[A-HJ-NP-Z]$/));
/** 128 bits, as in the QR. */
export const joinPass = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/));

/** Chosen faces and counted hands together, whatever was counted. */
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(240));
const counts = v.strictObject({ happy: count, okay: count, sad: count, 'rather-not': count });

export const sessionsCommand = v.variant('type', [
	/** what the opening of a board sends */
	v.strictObject({ type: v.literal('open-sessions'), board: id, group: id }),
	/** `arriving`: the children come in and the clock waits for `begin-session` */
	v.strictObject({
		type: v.literal('start-session'),
		session,
		faces: id,
		aside: id,
		revealed: id,
		mode: v.picklist(modes),
		pupils,
		arriving: v.boolean()
	}),
	v.strictObject({ type: v.literal('begin-session'), session }),
	/** says where it comes from, so that two taps at once are one step */
	v.strictObject({ type: v.literal('go-to-phase'), session, from: v.picklist(phases), to: v.picklist(phases) }),
	v.strictObject({ type: v.literal('add-minute'), session, phase: v.picklist(phases) }),
	v.strictObject({
		type: v.literal('share-task'),
		session,
		task: v.picklist(tasks),
		people: v.pipe(pupils, v.maxLength(2))
	}),
	/** a child may pass: the next one is who had the fewest turns */
	v.strictObject({ type: v.literal('pass-task'), session, task: v.picklist(tasks), person: id }),
	v.strictObject({ type: v.literal('mark-absent'), session, person: id, absent: v.boolean() }),
	v.strictObject({ type: v.literal('stand-in'), session }),
	v.strictObject({ type: v.literal('give-back-lead'), session }),
	v.strictObject({ type: v.literal('count-hands'), session, face: v.picklist(counted), hands }),
	v.strictObject({ type: v.literal('show-faces'), session }),
	v.strictObject({
		type: v.literal('say-words'),
		session,
		id: v.optional(id),
		kind: v.picklist(['tip', 'top']),
		words
	}),
	v.strictObject({ type: v.literal('take-back-words'), session, id }),
	v.strictObject({ type: v.literal('open-door'), session, code: joinCode, pass: joinPass }),
	v.strictObject({ type: v.literal('close-door'), session }),
	v.strictObject({ type: v.literal('close-session'), session }),
	v.strictObject({
		type: v.literal('choose-minutes'),
		phase: v.picklist(phases),
		minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(15))
	}),
	v.strictObject({ type: v.literal('choose-mode'), mode: v.nullable(v.picklist(classModes)) }),
	v.strictObject({
		type: v.literal('choose-face-words'),
		words: v.nullable(v.strictObject({ happy: words, okay: words, sad: words }))
	}),
	v.strictObject({ type: v.literal('choose-names'), names: v.boolean() }),
	/** reactions of the house: how many came, and how many of each */
	v.strictObject({ type: v.literal('count-child'), session }),
	v.strictObject({
		type: v.literal('take-counts'),
		session,
		counts,
		named: v.boolean(),
		apart: v.optional(v.pipe(hands, v.minValue(1)))
	}),
	/** what the house does by itself, at the end of a period */
	v.strictObject({ type: v.literal('forget-counts'), sessions: v.pipe(v.array(id), v.minLength(1), v.maxLength(400)) })
]);

export type SessionsCommand = v.InferOutput<typeof sessionsCommand>;
export type Asked<Type extends SessionsCommand['type']> = Extract<SessionsCommand, { type: Type }>;
