/** A form that was refused: which, of what, why (the name of a sentence), and what was typed. */
export type Refused = { which: string; wish: string; problem: string; typed: Readonly<Record<string, string>> };
