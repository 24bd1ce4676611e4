import type { Delivered } from './delivered.ts';
import { keyInFile } from './key.ts';
import { refuse, type Refused } from './refusals.ts';

type Of<Type extends Delivered['type']> = Extract<Delivered, { type: Type }>;

/** Everything a file delivered, before it is put together. */
export type All = {
	schools: Of<'school'>[];
	locations: Of<'location'>[];
	groups: Of<'group'>[];
	pupils: Of<'pupil'>[];
	staff: Of<'staff'>[];
};

export const noOne = (): All => ({ schools: [], locations: [], groups: [], pupils: [], staff: [] });

/** Why this is not the roster of one school. A key that stands there twice points to nobody, made up or not. */
export const flawOfAll = ({ schools, locations, groups, pupils, staff }: All): Refused | undefined => {
	if (schools.length > 1) return refuse('several-schools');
	if (pupils.length === 0) return refuse('no-pupils');
	const ofKind = (kind: string) => groups.filter((group) => group.kind === kind);
	for (const alike of [locations, ofKind('home'), ofKind('mixed'), pupils, staff]) {
		const line = firstTwice(alike);
		if (line !== undefined) return refuse('key-twice', { line });
	}
	return undefined;
};

const firstTwice = (alike: readonly { key: string | undefined; line: number }[]): number | undefined => {
	const met = new Set<string>();
	for (const { key, line } of alike) {
		const known = keyInFile(key);
		if (known !== undefined && met.has(known)) return line;
		if (known !== undefined) met.add(known);
	}
	return undefined;
};
