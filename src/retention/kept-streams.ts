import type { Topic } from './kept-table.ts';
import type { TermName } from './terms.ts';

/** Every kind of stream: about what it is, and how long its words stay. One without a line fails the build. */
export const streams: Readonly<Record<string, { topic: Topic; terms: readonly TermName[] }>> = {
	board: { topic: 'board', terms: ['board'] },
	sessions: { topic: 'sessions', terms: ['board', 'counts'] },
	team: { topic: 'board', terms: ['board'] },
	pulses: { topic: 'board', terms: ['board'] },
	answers: { topic: 'board', terms: ['session'] },
	replies: { topic: 'board', terms: ['counts'] },
	'own-replies': { topic: 'board', terms: ['counts'] },
	arena: { topic: 'board', terms: ['arena'] },
	ring: { topic: 'board', terms: ['arena'] },
	turns: { topic: 'log', terms: ['school'] },
	ranks: { topic: 'board', terms: ['session'] },
	pad: { topic: 'board', terms: ['counts'] },
	faces: { topic: 'sessions', terms: ['session'] },
	aside: { topic: 'sessions', terms: ['session'] },
	revealed: { topic: 'sessions', terms: ['session'] },
	circle: { topic: 'circles', terms: ['circle'] },
	together: { topic: 'circles', terms: ['circle'] },
	adults: { topic: 'circles', terms: ['circle'] },
	replacement: { topic: 'circles', terms: ['circle'] },
	concern: { topic: 'concerns', terms: ['concern'] },
	voice: { topic: 'voices', terms: ['pupil', 'referred'] },
	school: { topic: 'log', terms: ['school'] },
	households: { topic: 'log', terms: ['school'] },
	roster: { topic: 'log', terms: ['school'] },
	retention: { topic: 'keeping', terms: ['school'] }
};
