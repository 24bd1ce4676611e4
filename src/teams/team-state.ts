/** *Wat heeft de leerling hieraan?* and *hoe kunnen we de leerlingen hierbij betrekken?* */
export const questions = ['gain', 'involve'] as const;
export type Question = (typeof questions)[number];

/** A short answer, one that is asked of a class, or an honest *nog niet*. */
export type Answer = { kind: 'words'; words: string } | { kind: 'ask-class' } | { kind: 'not-yet' };

export type Answers = Partial<Record<Question, Answer>>;

/** What hangs beside the board of a team, of one school year. */
export type Team = {
	opened: { group: string } | null;
	/** '': none yet */
	ambition: string;
	/** by goal: the id of its note */
	answers: Readonly<Record<string, Answers>>;
};

export const noTeam: Team = { opened: null, ambition: '', answers: {} };
