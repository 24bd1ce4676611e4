import * as v from 'valibot';
import { someoneNew, type Answers } from './answers.ts';
import { formats, notices, type Found } from './found.ts';
import { grades } from './grades.ts';
import { proposedRoles } from './proposed-roles.ts';

/** What was read and is not applied yet, with what a person answered so far: by kind and place in the file. */
export type Reading = { found: Found; answers: Answered };
export type Answered = Record<Kind, Record<string, string>>;
export type Kind = 'groups' | 'pupils' | 'staff';
export const kinds: readonly Kind[] = ['groups', 'pupils', 'staff'];

export const noneAnswered = (): Answered => ({ groups: {}, pupils: {}, staff: {} });

/** JSON has no undefined: what a file does not say is null there. */
export const writeReading = (reading: Reading): string =>
	JSON.stringify(reading, (_, value: unknown) => (value === undefined ? null : value));

/** Nothing, for words that are no reading: they came in through a door, so they are looked at. */
export const readReading = (words: string): Reading | undefined => {
	const read = v.safeParse(v.pipe(v.string(), v.parseJson(), reading), words);
	return read.success ? read.output : undefined;
};

/** The answers as a comparison asks for them. */
export const answersIn = ({ found, answers }: Reading): Answers =>
	new Map(
		kinds.flatMap((kind) =>
			Object.entries(answers[kind]).flatMap(([at, answer]) => {
				const it = found[kind][Number(at)];
				return it ? [[it, answer] as const] : [];
			})
		)
	);

const maybe = <Schema extends v.GenericSchema>(schema: Schema) =>
	v.pipe(
		v.nullable(schema),
		v.transform((it) => it ?? undefined)
	);
const text = v.string();
const key = maybe(text);
const grade = v.picklist(grades);
const roles = v.array(v.picklist(proposedRoles));
const count = v.number();

const found = v.strictObject({
	format: v.picklist(formats),
	school: v.strictObject({ brin: key, location: key, schoolYear: key }),
	locations: v.array(v.strictObject({ ref: text, code: key, name: text })),
	groups: v.array(
		v.strictObject({ ref: text, key, name: text, kind: v.picklist(['home', 'mixed']), grades: v.array(grade) })
	),
	pupils: v.array(
		v.strictObject({
			key,
			given: text,
			family: text,
			grade: maybe(grade),
			groups: v.array(text),
			location: key,
			left: v.boolean()
		})
	),
	staff: v.array(
		v.strictObject({
			key,
			given: text,
			family: text,
			email: key,
			roles,
			groups: v.array(v.strictObject({ group: text, roles }))
		})
	),
	dropped: v.record(text, count),
	noticed: v.pipe(
		v.record(text, count),
		v.transform(
			(all) => Object.fromEntries(notices.flatMap((one) => (all[one] ? [[one, all[one]]] : []))) as Found['noticed']
		)
	)
});

const answer = v.record(text, v.union([v.literal(someoneNew), v.pipe(text, v.uuid())]));
const reading: v.GenericSchema<unknown, Reading> = v.strictObject({
	found,
	answers: v.strictObject({ groups: answer, pupils: answer, staff: answer })
});
