import { dayOf, schoolYearOf } from '#kernel/time.ts';
import type { Circle } from '../circle-state.ts';
import { namedIn } from './namesakes.ts';

/** Of fewer families one knows whose it is. */
export const fewest = 3;

/** A family's board, with all names of people around it. */
export type Family = { circle: Circle; names: readonly string[] };

/** What a school can do by now, of one school year. `null`: fewer than three families said something. */
export type CareYear = { year: string; sentences: readonly string[] | null; stayed: number | null };

/**
 * Every *dit kunnen wij nu*, nameless: with no family, no child and no day but the school year, in the order of the
 * alphabet. One in which someone's name stands is left out, and counts for nothing. Newest year first.
 */
export const careProfile = (families: readonly Family[]): CareYear[] => {
	const said = families.flatMap(({ circle, names }, index) =>
		circle.meetings.flatMap(({ closing, at }) =>
			closing !== '' && namedIn(closing, names).length === 0
				? [{ family: familyOf(circle, index), words: closing, year: schoolYearOf(dayOf(at)) }]
				: []
		)
	);
	const stayed = families.flatMap(({ circle }, index) =>
		circle.cycles.flatMap(({ closed }) =>
			closed?.stayed ? [{ family: familyOf(circle, index), year: schoolYearOf(closed.on) }] : []
		)
	);
	const years = [...new Set([...said, ...stayed].map(({ year }) => year))].toSorted().toReversed();
	return years.map((year) => {
		const sentences = said.filter((one) => one.year === year);
		const here = of(stayed.filter((one) => one.year === year));
		return {
			year,
			sentences: of(sentences) >= fewest ? inOrder(sentences.map(({ words }) => words)) : null,
			stayed: here >= fewest ? here : null
		};
	});
};

/** Two boards of one household are one family. */
const familyOf = ({ opened }: Circle, index: number): string => opened?.household ?? `${index}`;

const of = (all: readonly { family: string }[]): number => new Set(all.map(({ family }) => family)).size;

const inOrder = (sentences: readonly string[]): string[] =>
	[...new Set(sentences)].toSorted((one, other) => one.localeCompare(other, 'nl'));
