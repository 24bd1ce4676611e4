/** Where an arena is, in order; each has one act that leads to the next. */
export const states = [
	'draft',
	'questions-ready',
	'pupils-asked',
	'prepared',
	'live',
	'pupils-out',
	'clustered',
	'ranked',
	'on-board',
	'told',
	'confirmed'
] as const;
export type ArenaStage = (typeof states)[number];

/** Whether an arena has come as far as this, or further. */
export const isAtLeast = (state: ArenaStage, other: ArenaStage): boolean =>
	states.indexOf(state) >= states.indexOf(other);
