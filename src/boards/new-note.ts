import type { Context } from '#kernel/decider.ts';
import { addDays, dayOf, type Day } from '#kernel/time.ts';
import { lackingIn, newGoal } from './details.ts';
import type { BoardEvent } from './events.ts';
import { limits } from './limits.ts';
import type { Note } from './note.ts';

type Told<Type extends BoardEvent['type']> = Extract<BoardEvent, { type: Type }>;

export const addedNote = (event: Told<'note-added'>, { actor, at }: Context): Note => {
	const note: Note = {
		...blankNote(event, dayOf(at)),
		day: event.day ?? null,
		belongsTo: event.belongsTo ?? null,
		by: actor,
		acts: [{ actor, at, before: null }]
	};
	return { ...note, ...lackingIn(note.area, note, note.on) };
};

/** Without a name, and nobody's to undo. A goal whose time was already over keeps its end. */
export const carriedNote = (event: Told<'note-carried'>, today: Day): Note => {
	const note = blankNote(event, today);
	if (note.area !== 'goals') return note;
	const ends = event.ends ?? addDays(today, limits.goalDays);
	return { ...note, goal: newGoal(ends < today ? ends : today, ends, event.measure) };
};

const blankNote = (event: Told<'note-added'> | Told<'note-carried'>, on: Day): Note => ({
	id: event.note,
	area: event.area,
	words: event.words,
	drawing: event.drawing ?? null,
	helpers: [],
	belongsTo: null,
	goal: null,
	task: null,
	day: null,
	place: event.place,
	by: null,
	on,
	revision: 0,
	acts: []
});
