import * as v from 'valibot';
import { authorities, letterLanguages, relations } from './guardian.ts';

const id = v.pipe(v.string(), v.uuid(), v.toLowerCase());

/** Far above the limit a person meets, so that "too long" is the rules' friendly refusal. */
const text = v.pipe(v.string(), v.maxLength(1000));

const words = {
	given: text,
	family: text,
	relation: v.picklist(relations),
	email: text,
	phone: text,
	language: v.picklist(letterLanguages),
	safe: text
};
/** Over which children this guardian has authority; over one that is not named it is unknown. */
const authority = v.pipe(v.array(v.strictObject({ child: id, authority: v.picklist(authorities) })), v.maxLength(60));
const children = v.pipe(v.array(id), v.minLength(1), v.maxLength(60));

export const householdsCommand = v.variant('type', [
	/** a household begins with its children and the first guardian, all at once */
	v.strictObject({ type: v.literal('open-household'), household: id, children, guardian: id, ...words, authority }),
	v.strictObject({ type: v.literal('add-guardian'), household: id, guardian: id, ...words, authority }),
	v.strictObject({ type: v.literal('change-guardian'), household: id, guardian: id, ...words }),
	v.strictObject({ type: v.literal('set-authority'), household: id, guardian: id, authority }),
	v.strictObject({ type: v.literal('add-child'), household: id, child: id }),
	v.strictObject({ type: v.literal('take-child-out'), household: id, child: id }),
	v.strictObject({ type: v.literal('remove-guardian'), household: id, guardian: id }),
	v.strictObject({ type: v.literal('close-household'), household: id })
]);

export type HouseholdsCommand = v.InferOutput<typeof householdsCommand>;
export type Asked<Type extends HouseholdsCommand['type']> = Extract<HouseholdsCommand, { type: Type }>;
