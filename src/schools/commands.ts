import * as v from 'valibot';
import { appointments, groupRoles, personKinds } from './roles.ts';

const id = v.pipe(v.string(), v.uuid(), v.toLowerCase());

/** Far above the limit a person meets, so that "too long" is the rules' friendly refusal. */
const name = v.pipe(v.string(), v.maxLength(400));

const schoolYear = v.pipe(
	v.string(),
	v.regex(/^\d{4}-\d{4}$/),
	v.check((years) => Number(years.slice(5)) === Number(years.slice(0, 4)) + 1)
);
const key = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(20));
const grade = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8));

export const schoolCommand = v.variant('type', [
	v.strictObject({ type: v.literal('open-school'), name, example: v.boolean() }),
	v.strictObject({
		type: v.literal('add-person'),
		person: id,
		kind: v.picklist(personKinds),
		given: name,
		family: name
	}),
	v.strictObject({ type: v.literal('rename-person'), person: id, given: name, family: name }),
	v.strictObject({
		type: v.literal('open-group'),
		group: id,
		key,
		name,
		schoolYear,
		grades: v.pipe(v.array(grade), v.minLength(1), v.maxLength(8))
	}),
	v.strictObject({ type: v.literal('join-group'), group: id, person: id, role: v.picklist(groupRoles) }),
	v.strictObject({ type: v.literal('leave-group'), group: id, person: id }),
	v.strictObject({ type: v.literal('appoint'), person: id, role: v.picklist(appointments) }),
	v.strictObject({ type: v.literal('dismiss'), person: id, role: v.picklist(appointments) })
]);

export type SchoolCommand = v.InferOutput<typeof schoolCommand>;
