import { addDays, daysBetween, mondayOf, weekday, type Day } from '#kernel/time.ts';
import type { Dates } from './events.ts';

/** In weeks: a round of goals lasts four to six. */
const shortest = 4;
const longest = 6;

/**
 * Rounds for a year, from Monday to Friday, that never run over a holiday: what lies between two holidays is one round,
 * or several alike when it is long. What is too short for a round goes along with the one before it.
 */
export const proposePeriods = (holidays: readonly Dates[], year: Dates): Dates[] => {
	const rounds: Dates[] = [];
	for (const { first, last } of between(holidays, year)) {
		const weeks = Math.ceil((daysBetween(first, last) + 1) / 7);
		const before = rounds.at(-1);
		if (weeks < shortest && before && weeksOf({ first: before.first, last }) <= longest + 2) {
			before.last = last;
			continue;
		}
		// seven weeks are one round: half of it would be too short for a goal
		const parts = weeks <= longest + 1 ? 1 : Math.ceil(weeks / longest);
		for (let part = 0; part < parts; part++) {
			const from = Math.round((weeks * part) / parts);
			const to = Math.round((weeks * (part + 1)) / parts);
			const start = part === 0 ? first : addDays(mondayOf(first), from * 7);
			const end = part === parts - 1 ? last : addDays(mondayOf(first), to * 7 - 3);
			rounds.push({ first: start, last: end });
		}
	}
	return rounds.filter(isARound);
};

/** In days: from two weeks of school to nine, for what holidays leave of a round may be less or more. */
const shortestRound = 12;
const longestRound = 63;
export const isARound = ({ first, last }: Dates): boolean => {
	const days = daysBetween(first, last) + 1;
	return days >= shortestRound && days <= longestRound;
};

const weeksOf = ({ first, last }: Dates): number => Math.ceil((daysBetween(first, last) + 1) / 7);

/** The school days between holidays, without the weekends at their ends. */
const between = (holidays: readonly Dates[], year: Dates): Dates[] => {
	const inOrder = holidays
		.filter(({ first, last }) => last >= year.first && first <= year.last)
		.toSorted((one, other) => (one.first < other.first ? -1 : 1));
	const found: Dates[] = [];
	let from = year.first;
	for (const { first, last } of [...inOrder, { first: addDays(year.last, 1), last: year.last }]) {
		const stretch = { first: schoolDayFrom(from), last: schoolDayUntil(addDays(first, -1)) };
		// the few days in August before a summer holiday ends are of no round
		if (daysBetween(stretch.first, stretch.last) >= 4) found.push(stretch);
		from = addDays(last, 1);
	}
	return found;
};

const schoolDayFrom = (day: Day): Day => (weekday(day) > 5 ? schoolDayFrom(addDays(day, 1)) : day);
const schoolDayUntil = (day: Day): Day => (weekday(day) > 5 ? schoolDayUntil(addDays(day, -1)) : day);
