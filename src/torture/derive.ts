import fc from 'fast-check';
import type * as v from 'valibot';
import { words } from './hostile.ts';

/** What this needs to see of a schema; every schema of a command has a part of it. */
type Seen = {
	type: string;
	pipe?: { type: string; requirement?: unknown }[];
	literal?: unknown;
	options?: unknown[];
	entries?: Record<string, v.GenericSchema>;
	item?: v.GenericSchema;
	wrapped?: v.GenericSchema;
};

/** Values that a schema allows, or nearly; the ids among them are often these, so that they mean something. */
export const derived = (schema: v.GenericSchema, ids: readonly string[]): fc.Arbitrary<unknown> => {
	const seen = schema as unknown as Seen;
	const inner = (one: v.GenericSchema) => derived(one, ids);
	switch (seen.type) {
		case 'string':
			return text(seen, ids);
		case 'literal':
			return fc.constant(seen.literal);
		case 'picklist':
			return fc.constantFrom(...(seen.options ?? []));
		case 'null':
			return fc.constant(null);
		case 'boolean':
			return fc.boolean();
		case 'number':
			return fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer());
		case 'array':
			return seen.item ? fc.array(inner(seen.item), { maxLength: 6 }) : fc.constant([]);
		case 'nullable':
		case 'optional':
			return seen.wrapped ? fc.option(inner(seen.wrapped)) : fc.constant(null);
		case 'variant':
		case 'union':
			return fc.oneof(...(seen.options ?? []).map((one) => inner(one as v.GenericSchema)));
		case 'strict_object':
			return fc.record(
				Object.fromEntries(Object.entries(seen.entries ?? {}).map(([name, entry]) => [name, inner(entry)])),
				{ noNullPrototype: true }
			);
	}
	throw new Error(`no values are known for a schema of type ${seen.type}`);
};

const text = ({ pipe = [] }: Seen, ids: readonly string[]): fc.Arbitrary<string> => {
	const kinds = pipe.map(({ type }) => type);
	if (kinds.includes('uuid'))
		return fc.oneof(
			fc.constantFrom(...ids),
			fc.uuid(),
			fc.constantFrom(...ids).map((id) => id.toUpperCase())
		);
	if (kinds.includes('iso_date')) return fc.constantFrom('2026-11-23', '2027-02-01', '2026-13-45', '9999-12-31');
	const pattern = pipe.find(({ requirement }) => requirement instanceof RegExp)?.requirement;
	if (pattern instanceof RegExp) return fc.stringMatching(pattern);
	return fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), fc.constantFrom(...words));
};
