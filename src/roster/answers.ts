import type { FoundGroup, FoundPupil, FoundStaff } from './found.ts';
import type { Matches } from './match.ts';

/** What a person said of those that were in doubt: by which id they are known here, or that they are new. */
export type Answers = ReadonlyMap<FoundGroup | FoundPupil | FoundStaff, string>;

export const noAnswers: Answers = new Map();
export const someoneNew = 'new';

/**
 * What was in doubt, as far as someone answered. Two are never the same one: who comes second is asked again. A candidate
 * whom nobody turned out to be is only known, not found.
 */
export const settled = <Found extends FoundGroup | FoundPupil | FoundStaff, Known>(
	matches: Matches<Found, Known>,
	answers: Answers,
	idOf: (known: Known) => string
): Matches<Found, Known> => {
	if (answers.size === 0) return matches;
	const same = [...matches.same];
	const onlyFound = [...matches.onlyFound];
	const unsure: typeof matches.unsure = [];
	const taken = new Set<Known>();
	for (const it of matches.unsure) {
		const answer = answers.get(it.found);
		const known = it.candidates.find((candidate) => idOf(candidate) === answer && !taken.has(candidate));
		if (known) {
			taken.add(known);
			same.push({ found: it.found, known });
		} else if (answer === someoneNew) onlyFound.push(it.found);
		else unsure.push(it);
	}
	const asked = new Set(unsure.flatMap(({ candidates }) => candidates));
	const doubted = new Set(matches.unsure.flatMap(({ candidates }) => candidates));
	return {
		same,
		onlyFound,
		onlyKnown: [...matches.onlyKnown, ...[...doubted].filter((one) => !taken.has(one) && !asked.has(one))],
		unsure: unsure.map(({ found, candidates }) => ({ found, candidates: candidates.filter((one) => !taken.has(one)) }))
	};
};
