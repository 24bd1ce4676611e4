/** A guardian of this family, a partner from elsewhere, an interpreter, or an adult whom the family trusts. */
export const sorts = ['guardian', 'partner', 'interpreter', 'trusted'] as const;
export type Sort = (typeof sorts)[number];

/** For which part of a meeting a guest is asked. */
export const parts = ['both', 'second', 'first'] as const;
export type Part = (typeof parts)[number];

/** How a guardian's answer came: on paper, said to the ib'er, or on their own phone. */
export type How = 'signed' | 'said-here' | 'themselves';
/** `at`: when it came, in ms since 1970. `someoneElse`: a no to this person, and not to another from there. */
export type Consent = { answer: 'yes' | 'no' | 'withdrawn'; someoneElse?: true; how: How; at: number };

/** Who comes, and on which ground. Names and organisation are in a register. */
export type Guest = {
	id: string;
	sort: Sort;
	/** what they come for; consent is for this and nothing else */
	why: string;
	part: Part;
	/** guardian → child → their last word */
	consents: Readonly<Record<string, Readonly<Record<string, Consent>>>>;
	/** the law on which a partner comes without being asked, in words */
	duty: { words: string; at: number } | null;
	/** guardian → when they said *ja, hier in de kamer*, in ms since 1970; it holds for that day */
	room: Readonly<Record<string, number>>;
	/** what children who are asked too have said */
	children: Readonly<Record<string, 'yes' | 'no'>>;
};
