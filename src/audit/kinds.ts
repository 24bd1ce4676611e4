/** Kinds of thing to choose from, as they are called there. */
export const kinds = [
	...(['aside', 'faces', 'revealed', 'sessions', 'board', 'school', 'people', 'households', 'roster'] as const),
	...(['audit', 'invitation', 'retention', 'backup'] as const)
] as const;
export type Kind = (typeof kinds)[number];
