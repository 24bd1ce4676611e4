import type { Form } from '#pulses/forms.ts';

/** *Wat heeft de leerling hieraan?* and *hoe kunnen we de leerlingen hierbij betrekken?* */
export const questions = ['gain', 'involve'] as const;
export type Question = (typeof questions)[number];

/** A short answer, one that is asked of a class, or an honest *nog niet*. */
export type Answer = { kind: 'words'; words: string } | { kind: 'ask-class' } | { kind: 'not-yet' };

export type Answers = Partial<Record<Question, Answer>>;

/** What one class was asked from a goal, and what came back of it: nameless. */
export type AskedOfClass = {
	pulse: string;
	goal: string;
	/** the class */
	of: string;
	form: Form;
	question: string;
	options: readonly string[];
	/** asks whether the class notices what was done with this one */
	follows: string | null;
	/** how many answered; nothing yet while it waits or is open */
	came: number | null;
	counts: readonly number[] | null;
	/** own words that their teacher let through */
	words: readonly string[];
	/** whether the class knows what was done with it */
	told: boolean;
};

/** What hangs beside the board of a team, of one school year. */
export type Team = {
	opened: { group: string } | null;
	/** '': none yet */
	ambition: string;
	/** by goal: the id of its note */
	answers: Readonly<Record<string, Answers>>;
	/** oldest first */
	asked: readonly AskedOfClass[];
};

export const noTeam: Team = { opened: null, ambition: '', answers: {}, asked: [] };

/** Whether pupils said something about a goal. */
export const isHeard = ({ asked }: Team, goal: string): boolean =>
	asked.some((one) => one.goal === goal && (one.came ?? 0) > 0);
