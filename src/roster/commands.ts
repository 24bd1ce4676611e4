import * as v from 'valibot';
import { orderlyCommand } from '#schools/commands.ts';
import { grades } from './grades.ts';
import { mostWords } from './limits.ts';

const id = v.pipe(v.string(), v.uuid(), v.toLowerCase());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const key = v.nullable(v.pipe(v.string(), v.maxLength(400)));
const grade = v.picklist(grades);

/** What someone was told, as JSON: sealed before it is written anywhere. */
const words = v.pipe(v.string(), v.maxLength(mostWords));

const saidPeople = v.array(
	v.strictObject({
		person: id,
		key,
		grade: v.nullable(grade),
		groups: v.pipe(v.array(id), v.maxLength(200)),
		fromFile: v.boolean()
	})
);
const saidGroups = v.array(v.strictObject({ group: id, key, grades: v.pipe(v.array(grade), v.maxLength(30)) }));

/** What is done in the school itself, if it still stands as it was seen; and the rows beside it. */
const done = {
	school: id,
	seen: count,
	commands: v.pipe(v.array(orderlyCommand), v.maxLength(20_000)),
	people: saidPeople,
	groups: saidGroups
};

export const rosterCommand = v.variant('type', [
	v.strictObject({ type: v.literal('keep-reading'), reading: id, words }),
	v.strictObject({ type: v.literal('drop-reading'), reading: id }),
	v.strictObject({
		type: v.literal('apply-roster'),
		roster: id,
		reading: id,
		...done,
		/** what it takes to undo it */
		words,
		counts: v.strictObject({ new: count, changed: count, otherGroup: count, left: count })
	}),
	v.strictObject({
		type: v.literal('undo-roster'),
		roster: id,
		...done,
		/** of whom no file said anything before */
		unsaid: v.array(id)
	}),
	v.strictObject({ type: v.literal('forget-what-is-over') })
]);

export type RosterCommand = v.InferOutput<typeof rosterCommand>;
