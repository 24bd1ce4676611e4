import * as v from 'valibot';
import { forms, phases } from '#circles/forms.ts';
import { organisationId } from '#kernel/organisation.ts';
import { groupKinds, sorts } from './sorts.ts';
import { appointments, groupRoles, personKinds } from './roles.ts';

const id = v.pipe(v.string(), v.uuid(), v.toLowerCase());

/** As an organisation stands in an address. */
const organisation = v.pipe(v.string(), v.regex(organisationId));

/** Far above the limit a person meets, so that "too long" is the rules' friendly refusal. */
const name = v.pipe(v.string(), v.maxLength(400));

const schoolYear = v.pipe(
	v.string(),
	v.regex(/^\d{4}-\d{4}$/),
	v.check((years) => Number(years.slice(5)) === Number(years.slice(0, 4)) + 1)
);
const key = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(20));
const grade = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8));
const grades = v.pipe(v.array(grade), v.maxLength(8));
const day = v.pipe(v.string(), v.isoDate());
/** The last day it holds; null: as long as the group lives, or until someone ends it. */
const until = v.optional(v.nullable(day));
const stretches = v.pipe(v.array(v.strictObject({ name, first: day, last: day })), v.maxLength(60));
const minutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60));
const plan = v.pipe(v.array(v.strictObject({ phase: v.picklist(phases), minutes })), v.maxLength(phases.length));
const inGroup = { group: id, person: id };
/** Of a vestiging: the BRIN with two digits behind it, or what an administration calls it. */
const code = v.nullable(v.pipe(v.string(), v.maxLength(400)));
const appointment = { person: id, role: v.picklist(appointments) };

/** What keeps a school in order: people, groups, the year, how it meets. */
const orderly = [
	v.strictObject({
		type: v.literal('add-person'),
		person: id,
		kind: v.picklist(personKinds),
		given: name,
		family: name
	}),
	v.strictObject({ type: v.literal('rename-person'), person: id, given: name, family: name }),
	v.strictObject({ type: v.literal('set-email'), person: id, email: v.nullable(name) }),
	v.strictObject({ type: v.literal('set-grade'), person: id, grade: v.nullable(grade) }),
	v.strictObject({ type: v.literal('let-go'), person: id }),
	v.strictObject({ type: v.literal('take-back'), person: id }),
	v.strictObject({
		type: v.literal('open-group'),
		group: id,
		key,
		name,
		schoolYear,
		grades,
		kind: v.optional(v.picklist(groupKinds))
	}),
	v.strictObject({ type: v.literal('change-group'), group: id, name, grades }),
	v.strictObject({ type: v.literal('close-group'), group: id }),
	v.strictObject({ type: v.literal('reopen-group'), group: id }),
	v.strictObject({ type: v.literal('join-group'), ...inGroup, role: v.picklist(groupRoles), until }),
	v.strictObject({ type: v.literal('leave-group'), ...inGroup }),
	v.strictObject({ type: v.literal('add-location'), location: id, name, code }),
	v.strictObject({ type: v.literal('change-location'), location: id, name, code }),
	v.strictObject({ type: v.literal('close-location'), location: id }),
	v.strictObject({ type: v.literal('reopen-location'), location: id }),
	v.strictObject({ type: v.literal('locate-group'), group: id, location: v.nullable(id) }),
	v.strictObject({ type: v.literal('locate-pupil'), person: id, location: v.nullable(id) }),
	v.strictObject({ type: v.literal('choose-region'), region: v.picklist(['noord', 'midden', 'zuid']) }),
	v.strictObject({ type: v.literal('plan-holidays'), schoolYear, holidays: stretches }),
	v.strictObject({ type: v.literal('plan-periods'), schoolYear, periods: stretches }),
	/** one that comes with Kring, or the school's own by an id */
	v.strictObject({ type: v.literal('plan-form'), form: v.union([v.picklist(forms), id]), name, plan }),
	v.strictObject({ type: v.literal('take-form-away'), form: v.union([v.picklist(forms), id]) }),
	v.strictObject({ type: v.literal('put-form-back'), form: v.picklist(forms) })
] as const;

/** What gives someone more than a class, or comes by itself: always asked alone. */
const alone = [
	v.strictObject({
		type: v.literal('open-school'),
		name,
		example: v.boolean(),
		sort: v.optional(v.picklist(sorts)),
		brin: v.optional(v.nullable(v.string()))
	}),
	v.strictObject({ type: v.literal('rename-school'), name, brin: v.nullable(v.string()) }),
	v.strictObject({ type: v.literal('appoint'), ...appointment, until }),
	v.strictObject({ type: v.literal('dismiss'), ...appointment }),
	// a digibord of a group, and the device that is it: its teachers may as well
	v.strictObject({ type: v.literal('add-screen'), ...inGroup, given: name }),
	v.strictObject({ type: v.literal('pair-screen'), person: id, device: id }),
	v.strictObject({ type: v.literal('unpair-screen'), device: id }),
	v.strictObject({ type: v.literal('end-what-is-over') }),
	// of a samenwerkingsverband: a school that belongs to it, by the name in its address
	v.strictObject({ type: v.literal('take-in-school'), school: organisation, name })
] as const;

export const orderlyCommand = v.variant('type', [...orderly]);
const oneSchoolCommand = v.variant('type', [...orderly, ...alone]);

/** What may stand among several. */
export type OrderlyCommand = v.InferOutput<typeof orderlyCommand>;
export type OneSchoolCommand = v.InferOutput<typeof oneSchoolCommand>;

/**
 * Several together happen all or not at all: a roster, the turn of a year. `seen`: how many events the school had when
 * someone decided this; it happens only if nothing happened since.
 */
export const schoolCommand = v.variant('type', [
	...orderly,
	...alone,
	v.strictObject({
		type: v.literal('do-all'),
		commands: v.pipe(v.array(orderlyCommand), v.minLength(1), v.maxLength(20_000)),
		seen: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)))
	})
]);

export type SchoolCommand = v.InferOutput<typeof schoolCommand>;
