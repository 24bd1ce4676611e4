import type { Context } from '#kernel/decider.ts';
import { limits } from './limits.ts';
import { noteFields, type Act, type Note, type NoteFields } from './note.ts';

/** The note after an act that changed these fields, remembering what they were. */
export const acted = (note: Note, { actor, at }: Context, changes: Partial<NoteFields>): Note => ({
	...note,
	...changes,
	acts: remembered(note.acts, { actor, at, before: before(note, changes) })
});

const remembered = (acts: Act[], act: Act): Act[] => [...acts, act].slice(-limits.actsPerNote);

const before = (note: Note, changes: Partial<NoteFields>): Partial<NoteFields> => {
	const were: Partial<NoteFields> = {};
	for (const field of noteFields) if (field in changes) copy(field, note, were);
	return were;
};

const copy = <Field extends keyof NoteFields>(field: Field, from: NoteFields, to: Partial<NoteFields>) => {
	to[field] = from[field];
};
