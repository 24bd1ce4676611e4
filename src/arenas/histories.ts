import type { ArenaEvent } from './events.ts';

/** What happened to one arena, as far as each of its states: for the tests of its rules. */
export const about = { group: 'team', board: 'b', ring: 'r', ranks: 'k', turns: 't' };
export const opened: ArenaEvent = { type: 'arena-opened', ...about };
export const planned: ArenaEvent = {
	type: 'arena-planned',
	topic: 'rust in de gang',
	on: '2026-12-03',
	youngest: false,
	seats: 6
};
export const question = (id = 'q1', words = 'Wat maakt het rustig in de gang?'): ArenaEvent => ({
	type: 'question-put',
	question: id,
	words,
	picture: null
});
export const ring = (drawn: number, yes: number): ArenaEvent => ({
	type: 'ring-taken',
	drawn,
	yes,
	groups: ['5b', '6']
});
export const draft = [opened, planned, question()];
export const ready: ArenaEvent[] = [...draft, { type: 'questions-finished' }];
export const asked = [...ready, ring(6, 0)];
export const prepared: ArenaEvent[] = [...asked, ring(6, 6), { type: 'preparing-finished' }];
export const live: ArenaEvent[] = [...prepared, { type: 'pen-taken' }, { type: 'ring-started', question: 'q1' }];
export const quote = (id: string, words = 'In de rij duwt iedereen'): ArenaEvent => ({
	type: 'quote-written',
	quote: id,
	words,
	question: 'q1'
});
export const out: ArenaEvent[] = [...live, quote('c1'), { type: 'ring-ended' }];
export const idea = (id: string): ArenaEvent => ({ type: 'idea-put', idea: id, words: 'Twee rijen', quotes: ['c1'] });
export const clustered: ArenaEvent[] = [...out, idea('i1'), { type: 'ideas-finished' }];
export const rank = { idea: 'i1', feasible: 4, noticed: 3, by: 9 };
export const ranked: ArenaEvent[] = [...clustered, { type: 'ranks-shown', ranks: [rank] }];
export const hung: ArenaEvent = { type: 'idea-hung', idea: 'i1', group: 'team', board: 'b', note: 'n1' };
export const onBoard = [...ranked, hung];
export const classes = [
	{ group: '5b', pulses: 'p5', pulse: 'x5', next: 'y5', answers: 'a5', replies: 'r5' },
	{ group: '6', pulses: 'p6', pulse: 'x6', next: 'y6', answers: 'a6', replies: 'r6' }
];
export const ask = { question: 'Merken jullie het?', options: ['ja', 'een beetje', 'nog niet'] };
export const told: ArenaEvent = {
	type: 'pupils-told',
	words: 'Twee rijen',
	how: 'Bij de deur',
	title: 'Arena',
	ask,
	classes
};
export const toldThem = [...onBoard, told];
export const askedThem: ArenaEvent[] = [...toldThem, { type: 'noticed-asked', classes }];
/** Who planned it, and one of the team. */
export const moderator = { actor: 'ada' };
export const colleague = { actor: 'tom', role: 'member' } as const;
