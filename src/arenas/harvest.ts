import { refuse } from '#kernel/decider.ts';
import { onOneLine } from '#kernel/words.ts';
import type { Arena } from './arena-state.ts';
import type { Asked } from './commands.ts';
import type { ArenaDecision } from './events.ts';
import { limits } from './limits.ts';
import { isAtLeast } from './states.ts';

/** A new one of these quotes, or another name for one that is there. */
export const putIdea = (arena: Arena, command: Asked<'put-idea'>): ArenaDecision => {
	if (arena.state !== 'pupils-out') return refuse('arena-not-now');
	const { idea } = command;
	const words = onOneLine(command.words);
	if (words === '') return refuse('idea-is-missing');
	if (words.length > limits.idea) return refuse('idea-too-long');
	const known = arena.ideas.find(({ id }) => id === idea);
	if (!known && arena.ideas.length >= limits.ideas) return refuse('arena-is-full');
	const quotes = command.quotes.filter((quote) => arena.quotes.some(({ id }) => id === quote));
	return known?.words === words && quotes.length === 0 ? [] : [{ type: 'idea-put', idea, words, quotes }];
};

export const dropIdea = ({ state, ideas }: Arena, { idea }: Asked<'drop-idea'>): ArenaDecision => {
	if (state !== 'pupils-out') return refuse('arena-not-now');
	return ideas.some(({ id }) => id === idea) ? [{ type: 'idea-dropped', idea }] : refuse('idea-unknown');
};

export const placeQuote = ({ state, quotes, ideas }: Arena, { quote, idea }: Asked<'place-quote'>): ArenaDecision => {
	if (state !== 'pupils-out') return refuse('arena-not-now');
	const known = quotes.find(({ id }) => id === quote);
	if (!known) return refuse('quote-unknown');
	if (idea !== null && !ideas.some(({ id }) => id === idea)) return refuse('idea-unknown');
	return known.idea === idea ? [] : [{ type: 'quote-placed', quote, idea }];
};

export const finishIdeas = ({ state, ideas }: Arena): ArenaDecision => {
	if (state !== 'pupils-out') return refuse('arena-not-now');
	return ideas.length === 0 ? refuse('idea-is-missing') : [{ type: 'ideas-finished' }];
};

/** All that was chosen in private is shown at once. */
export const showRanks = ({ state }: Arena): ArenaDecision =>
	state === 'clustered' ? [{ type: 'ranks-asked' }] : refuse('arena-not-now');

export const takeRanks = ({ state, ideas }: Arena, { ranks }: Asked<'take-ranks'>): ArenaDecision => {
	const known = ranks.filter(({ idea }) => ideas.some(({ id }) => id === idea));
	return state === 'clustered' ? [{ type: 'ranks-shown', ranks: known }] : [];
};

/** An idea hangs on one board. */
export const hangIdea = ({ state, ideas }: Arena, command: Asked<'hang-idea'>): ArenaDecision => {
	const { type: _, ...hung } = command;
	if (state !== 'ranked' && state !== 'on-board') return refuse('arena-not-now');
	const idea = ideas.find(({ id }) => id === hung.idea);
	if (!idea) return refuse('idea-unknown');
	return idea.onto ? refuse('idea-already-hangs') : [{ type: 'idea-hung', ...hung }];
};

/** One quote may hang in the lerarenkamer: literal words, and no listener's own thought. */
export const releaseQuote = ({ state, quotes, released }: Arena, { quote }: Asked<'release-quote'>): ArenaDecision => {
	if (!isAtLeast(state, 'pupils-out')) return refuse('arena-not-now');
	const isHeard = quotes.some(({ id, kind }) => id === quote && kind === 'heard');
	if (quote !== null && !isHeard) return refuse('quote-unknown');
	return released === quote ? [] : [{ type: 'quote-released', quote }];
};
