import type { Decision } from '#kernel/decider.ts';
import type { Picture } from './pictures.ts';
import type { AskNoticed, ClassToTell, Rank } from './arena-state.ts';
import type { ArenaRefusal } from './refusals.ts';

/** What can have happened to an arena until the pupils leave. */
export type RingEvent =
	| { type: 'arena-opened'; group: string; board: string; ring: string; ranks: string; turns: string }
	| { type: 'arena-planned'; topic: string; on: string | null; youngest: boolean; seats: number }
	| { type: 'plan-changed'; topic: string; on: string | null; pads: boolean }
	| { type: 'arena-called-off' }
	| { type: 'arena-forgotten' }
	| { type: 'moderation-taken' }
	| { type: 'question-put'; question: string; words: string; picture: Picture | null }
	| { type: 'question-dropped'; question: string }
	| { type: 'question-moved'; question: string; before: string | null }
	| { type: 'questions-finished' }
	| { type: 'preparing-finished' }
	| { type: 'ring-started'; question: string | null }
	| { type: 'ring-paused' }
	| { type: 'ring-resumed' }
	| { type: 'question-shown'; question: string }
	| { type: 'pen-taken' }
	| { type: 'ring-ended' }
	| { type: 'ring-taken'; drawn: number; yes: number; groups: string[] };

/** And afterwards: quotes, ideas of them, how they rank, where they hang, and what pupils are told. */
export type HarvestEvent =
	| { type: 'quote-written'; quote: string; words: string; question: string | null }
	| { type: 'quote-given'; quote: string; words: string; kind: 'heard' | 'thought' }
	| { type: 'quote-dropped'; quote: string }
	| { type: 'idea-put'; idea: string; words: string; quotes: string[] }
	| { type: 'idea-dropped'; idea: string }
	| { type: 'quote-placed'; quote: string; idea: string | null }
	| { type: 'ideas-finished' }
	| { type: 'ranks-asked' }
	| { type: 'ranks-shown'; ranks: Rank[] }
	| { type: 'idea-hung'; idea: string; group: string; board: string; note: string }
	| { type: 'quote-released'; quote: string | null }
	| { type: 'pupils-told'; words: string; how: string; title: string; ask: AskNoticed; classes: ClassToTell[] }
	| { type: 'noticed-asked'; classes: ClassToTell[] }
	| { type: 'noticed-taken'; group: string; counts?: number[] }
	| { type: 'pupils-confirmed' };

export type ArenaEvent = RingEvent | HarvestEvent;

export type ArenaDecision = Decision<ArenaEvent, ArenaRefusal>;
