import * as v from 'valibot';
import { limits } from './limits.ts';
import { areas, taskStatuses } from './note.ts';

/** 30 February is written well and is no day. */
const isDay = (day: string): boolean => new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) ?? false;

const id = v.pipe(v.string(), v.uuid(), v.toLowerCase());
const day = v.pipe(v.string(), v.isoDate(), v.check(isDay));
const schoolYear = v.pipe(v.string(), v.regex(/^\d{4}-\d{4}$/));
const people = v.pipe(v.array(id), v.maxLength(limits.people));
const amount = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));
const area = v.picklist(areas);

/** Far above the limit a person meets, so that "too long" is the rules' friendly refusal and not a malformed request. */
const words = v.pipe(v.string(), v.maxLength(4000));
const step = v.pipe(v.number(), v.integer(), v.minValue(-1000), v.maxValue(1000));
const isPairs = v.check((stroke: number[]) => stroke.length % 2 === 0);
const stroke = v.pipe(v.array(step), v.minLength(2), v.maxLength(10_000), isPairs);
const drawing = v.nullable(v.pipe(v.array(stroke), v.maxLength(1000)));

const measure = v.variant('kind', [
	v.strictObject({ kind: v.literal('none') }),
	v.strictObject({ kind: v.literal('yes-no') }),
	v.strictObject({ kind: v.literal('count'), from: amount, to: amount }),
	v.strictObject({ kind: v.literal('share'), from: amount, outOf: v.pipe(amount, v.minValue(1)) })
]);

export const boardCommand = v.variant('type', [
	v.strictObject({ type: v.literal('open-board'), group: id, schoolYear, previous: v.null() }),
	/** what the turning of a year sends first: only it may say which board came before */
	v.strictObject({ type: v.literal('open-next-board'), group: id, schoolYear, previous: id }),
	v.strictObject({
		type: v.literal('add-note'),
		note: id,
		area,
		words,
		drawing: v.optional(drawing),
		day: v.optional(v.nullable(day)),
		belongsTo: v.optional(v.nullable(id))
	}),
	v.strictObject({ type: v.literal('edit-note'), note: id, revision: amount, words, drawing }),
	/** hangs the note before another one, or last */
	v.strictObject({ type: v.literal('move-note'), note: id, area, before: v.nullable(id) }),
	v.strictObject({ type: v.literal('remove-note'), note: id }),
	/**
	 * a person sends no `toward`; it tells the boards of other years which way to pass it on. `concern`: the stream to which
	 * its words go, of somebody who worries
	 */
	v.strictObject({
		type: v.literal('take-down-note'),
		note: id,
		toward: v.optional(v.picklist(['earlier', 'later'])),
		concern: v.optional(id)
	}),
	/** undoes the newest act on this note, if it was one's own */
	v.strictObject({ type: v.literal('undo-act'), note: id }),
	v.strictObject({ type: v.literal('name-helpers'), note: id, helpers: people }),
	/** what a success came from: a goal or an action, or nothing */
	v.strictObject({ type: v.literal('link-success'), note: id, to: v.nullable(id) }),
	v.strictObject({ type: v.literal('set-measure'), note: id, measure, starts: day, ends: day }),
	v.strictObject({ type: v.literal('add-progress'), note: id, value: amount }),
	v.strictObject({ type: v.literal('conclude-goal'), note: id, outcome: v.picklist(['reached', 'let-go']) }),
	v.strictObject({ type: v.literal('extend-goal'), note: id, ends: day }),
	v.strictObject({ type: v.literal('share-out'), note: id, who: people, everyone: v.boolean(), due: v.nullable(day) }),
	v.strictObject({ type: v.literal('set-status'), note: id, status: v.picklist(taskStatuses) }),
	v.strictObject({ type: v.literal('set-day'), note: id, day: v.nullable(day) }),
	v.strictObject({ type: v.literal('choose-leader'), person: id }),
	v.strictObject({ type: v.literal('choose-feest'), feest: v.picklist(['confetti', 'wave', 'stars', 'none']) }),
	v.strictObject({ type: v.literal('turn-year'), next: id, group: id, schoolYear }),
	/** what the turning of a year sends to the next board: words and measure, no names */
	v.strictObject({
		type: v.literal('carry-note'),
		note: id,
		area: v.picklist(['successes', 'goals']),
		words,
		drawing,
		measure: v.nullable(measure),
		ends: v.nullable(day)
	})
]);

export type BoardCommand = v.InferOutput<typeof boardCommand>;
