import { daysBetween } from '#kernel/time.ts';
import type { Goal } from './note.ts';

/** What a good goal could still use. Advice is shown softly and never stops anyone. */
export const goalAdvice = [
	'class-is-not-the-subject',
	'measure-is-missing',
	'period-is-short',
	'period-is-long'
] as const;
export type GoalAdvice = (typeof goalAdvice)[number];

/** The class as subject, in the languages a class writes in. */
const classAsSubject =
	/^(wij|we|iedereen|allemaal|samen|ons|onze|elk kind|elke leerling|alle (kinderen|leerlingen)|de (klas|groep|kinderen|leerlingen|kleuters)|(klas|groep) \d|leerlingen|kinderen|everyone|everybody|together|our|all of us|the (class|children|pupils)|pupils|children)(?![\p{L}\p{N}])/iu;

/** `holidays`: days in the goal's period without school. They do not count as time. */
export const adviceFor = (words: string, goal: Goal, holidays = 0): GoalAdvice[] => {
	const weeks = (daysBetween(goal.starts, goal.ends) - holidays) / 7;
	return [
		...(words && !classAsSubject.test(words) ? (['class-is-not-the-subject'] as const) : []),
		...(goal.measure.kind === 'none' ? (['measure-is-missing'] as const) : []),
		...(weeks < 4 ? (['period-is-short'] as const) : []),
		...(weeks > 6 ? (['period-is-long'] as const) : [])
	];
};
