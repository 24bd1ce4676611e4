import type { BoardCommand } from '#boards/commands.ts';
import type { Area, Measure, TaskStatus } from '#boards/note.ts';
import { endAfterSchoolWeeks, suggestEnd } from '#schools/holidays.ts';
import { phases, type Phase } from '#sessions/phases.ts';
import { nextSchoolDay, plannedDay, region, weeksFrom } from './calendar.ts';
import { drawn, type SketchName } from './sketches/sketches.ts';
import type { Teller } from './teller.ts';

/**
 * One thing that happens at a board, and the part of a bordsessie it belongs to, if to any. The words below are all that
 * the stories of the groups are written in.
 */
export type Step = { phase: Phase | null; tell: (teller: Teller) => void };

const step =
	(phase: Phase | null) =>
	(tell: Step['tell']): Step => ({ phase, tell });

const inSuccesses = step('successes');
const inGoals = step('goals');
const inActions = step('actions');
const inPlanning = step('planning');
const anywhere = step(null);

/** `name` does this, and not who leads. */
export const by = (name: string, ...steps: Step[]): Step => ({
	phase: steps[0]?.phase ?? null,
	tell: (teller) => teller.as(name, steps)
});

type Extras = { helped?: string; from?: string; sketch?: SketchName };

const note = (teller: Teller, ref: string, area: Area, words: string, { from, sketch }: Extras = {}) =>
	teller.send({
		type: 'add-note',
		note: teller.note(ref),
		area,
		words,
		...(sketch && { drawing: drawn(sketch, ref) }),
		...(from && { belongsTo: teller.note(from) })
	});

export const success = (ref: string, words: string, extras: Extras = {}): Step =>
	inSuccesses((teller) => {
		note(teller, ref, 'successes', words, extras);
		if (extras.helped) helps(ref, extras.helped).tell(teller);
	});

export const count = (to: number, from = 0): Measure => ({ kind: 'count', from, to });
export const share = (outOf: number, from = 0): Measure => ({ kind: 'share', from, outOf });
export const yesNo: Measure = { kind: 'yes-no' };

/** When a goal ends: so many school weeks from today, `over` for just before today, or as the school suggests. */
type End = number | 'over' | 'suggested';

export const goal = (ref: string, words: string, measure: Measure, end: End = 'suggested'): Step =>
	inGoals((teller) => {
		note(teller, ref, 'goals', words);
		const { today, sessions } = teller.calendar;
		const ends =
			end === 'suggested'
				? suggestEnd(teller.day, region)
				: end === 'over'
					? (sessions.at(-1) ?? today)
					: weeksFrom(today, end);
		teller.send({ type: 'set-measure', note: teller.note(ref), measure, starts: teller.day, ends });
	});

export const progress = (ref: string, value: number): Step =>
	inGoals((teller) => teller.send({ type: 'add-progress', note: teller.note(ref), value }));

export const reached = (ref: string): Step =>
	inGoals((teller) => teller.send({ type: 'conclude-goal', note: teller.note(ref), outcome: 'reached' }));

export const letGo = (ref: string): Step =>
	inGoals((teller) => teller.send({ type: 'conclude-goal', note: teller.note(ref), outcome: 'let-go' }));

/** A goal gets so many school weeks more. */
export const extend = (ref: string, weeks: number): Step =>
	inGoals((teller) => {
		const { goal: extended } = teller.seen(ref);
		const ends = endAfterSchoolWeeks(extended?.ends ?? teller.day, weeks, region);
		teller.send({ type: 'extend-goal', note: teller.note(ref), ends });
	});

/** `who`: names, or `iedereen`. It is due at the next session, or on the first school day from today. */
export const action = (ref: string, words: string, who: string): Step =>
	inActions((teller) => {
		note(teller, ref, 'actions', words);
		give(ref, who).tell(teller);
	});

export const give = (ref: string, who: string): Step =>
	inActions((teller) => {
		const everyone = who === 'iedereen';
		const due = teller.calendar.sessions[teller.session + 1] ?? nextSchoolDay(teller.calendar.today);
		const people = everyone ? [] : teller.people(who);
		teller.send({ type: 'share-out', note: teller.note(ref), who: people, everyone, due });
	});

export const status = (ref: string, now: TaskStatus): Step =>
	inActions((teller) => teller.send({ type: 'set-status', note: teller.note(ref), status: now }));

export const helps = (ref: string, names: string): Step =>
	inActions((teller) => teller.send({ type: 'name-helpers', note: teller.note(ref), helpers: teller.people(names) }));

/** `weekday`: 1 is Monday. */
export const plan = (ref: string, words: string, weekday: number): Step =>
	inPlanning((teller) => {
		const day = plannedDay(teller.calendar, teller.session, weekday);
		teller.send({ type: 'add-note', note: teller.note(ref), area: 'planning', words, day });
	});

export const idea = (ref: string, words: string, extras: Extras = {}): Step =>
	anywhere((teller) => note(teller, ref, 'ideas', words, extras));

/** `before`: the note it now hangs in front of; last without one. */
export const move = (ref: string, area: Area, before?: string): Step =>
	step(phases.find((phase) => phase === area) ?? null)((teller) =>
		teller.send({ type: 'move-note', note: teller.note(ref), area, before: before ? teller.note(before) : null })
	);

export const edit = (ref: string, words: string): Step =>
	anywhere((teller) => {
		const { revision, drawing } = teller.seen(ref);
		teller.send({ type: 'edit-note', note: teller.note(ref), revision, words, drawing });
	});

export const remove = (...refs: string[]): Step =>
	anywhere((teller) => {
		for (const ref of refs) teller.send({ type: 'remove-note', note: teller.note(ref) });
	});

const onNote =
	(type: 'undo-act' | 'take-down-note') =>
	(ref: string): Step =>
		anywhere((teller) => teller.send({ type, note: teller.note(ref) }));

export const undo = onNote('undo-act');
export const takeDown = onNote('take-down-note');

export const feest = (chosen: Extract<BoardCommand, { type: 'choose-feest' }>['feest']): Step =>
	anywhere((teller) => teller.send({ type: 'choose-feest', feest: chosen }));
