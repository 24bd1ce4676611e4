import * as v from 'valibot';
import { householdsCommand, type HouseholdsCommand } from '#households/commands.ts';
import { askHouseholds } from '#households/server/stream.ts';
import { authorities } from '#households/guardian.ts';
import { newId } from '#kernel/id.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { orAway } from '#server/page-access.ts';

/** Does what a form asks; tells why not, as a code, when it did not happen. With `id`, twice the same form is once. */
export const ask = async (
	{ house, actor }: { house: House; actor: Actor },
	input: { type: HouseholdsCommand['type'] } & Record<string, unknown>,
	id = newId()
): Promise<string | undefined> => {
	const read = v.safeParse(householdsCommand, input);
	if (!read.success || !isId(id)) return 'not-understood';
	const outcome = await orAway(askHouseholds(house, actor, read.output, id));
	return 'refused' in outcome ? outcome.refused : undefined;
};

export const isId = (text: unknown): text is string => v.is(v.pipe(v.string(), v.uuid()), text);

/** The children that were ticked. */
export const childrenIn = (form: FormData): string[] => [...new Set(form.getAll('child').filter(isId))];

/** What the fields for authority say, of each child that has one. */
export const authorityIn = (form: FormData) =>
	[...form].flatMap(([name, value]) => {
		const child = /^authority-(.+)$/.exec(name)?.[1];
		const authority = authorities.find((one) => one === value);
		return child && authority ? [{ child, authority }] : [];
	});
