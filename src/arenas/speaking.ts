import { refuse, type Asking } from '#kernel/decider.ts';
import { onOneLine } from '#kernel/words.ts';
import type { Arena } from './arena-state.ts';
import type { Asked } from './commands.ts';
import type { ArenaDecision } from './events.ts';
import { limits } from './limits.ts';

export const startRing = ({ state, questions }: Arena): ArenaDecision =>
	state === 'prepared' ? [{ type: 'ring-started', question: questions[0]?.id ?? null }] : refuse('arena-not-now');

export const pauseRing = ({ state, clock }: Arena): ArenaDecision => {
	if (state !== 'live') return refuse('arena-not-now');
	return clock?.pausedAt === null ? [{ type: 'ring-paused' }] : [];
};

export const resumeRing = ({ state, clock }: Arena): ArenaDecision => {
	if (state !== 'live') return refuse('arena-not-now');
	return clock?.pausedAt === null ? [] : [{ type: 'ring-resumed' }];
};

export const showQuestion = (
	{ state, questions, shown }: Arena,
	{ question }: Asked<'show-question'>
): ArenaDecision => {
	if (state !== 'live') return refuse('arena-not-now');
	if (!questions.some(({ id }) => id === question)) return refuse('question-unknown');
	return shown === question ? [] : [{ type: 'question-shown', question }];
};

/** One of the outer ring writes along; who takes the pen has it. */
export const takePen = ({ state, scribe }: Arena, { actor }: Asking): ArenaDecision => {
	if (state !== 'prepared' && state !== 'live') return refuse('arena-not-now');
	return scribe === actor ? [] : [{ type: 'pen-taken' }];
};

export const endRing = ({ state }: Arena): ArenaDecision =>
	state === 'live' ? [{ type: 'ring-ended' }] : refuse('arena-not-now');

/** In the ring only who has the pen; afterwards everyone of the team gives what they heard. */
export const writeQuote = (
	{ state, scribe, quotes, questions }: Arena,
	command: Asked<'write-quote'>,
	{ actor }: Asking
): ArenaDecision => {
	if (state !== 'live' && state !== 'pupils-out') return refuse('arena-not-now');
	if (state === 'live' && actor !== scribe) return refuse('not-your-pen');
	const { quote, question } = command;
	const words = onOneLine(command.words);
	const known = quotes.find(({ id }) => id === quote);
	if (words === '') return known ? [{ type: 'quote-dropped', quote }] : refuse('quote-unknown');
	if (words.length > limits.quote) return refuse('quote-too-long');
	if (question !== null && !questions.some(({ id }) => id === question)) return refuse('question-unknown');
	if (!known && quotes.length >= limits.quotes) return refuse('arena-is-full');
	return known?.words === words ? [] : [{ type: 'quote-written', quote, words, question }];
};

/** What a listener gives of their own pad, once the pupils left. */
export const takeQuote = ({ state, quotes }: Arena, { quote, words, kind }: Asked<'take-quote'>): ArenaDecision => {
	if (state !== 'pupils-out') return refuse('arena-not-now');
	const isNew = quotes.every(({ id }) => id !== quote);
	return isNew && quotes.length < limits.quotes ? [{ type: 'quote-given', quote, words, kind }] : [];
};
