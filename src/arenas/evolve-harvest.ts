import type { Context } from '#kernel/decider.ts';
import type { Arena, Idea, Quote } from './arena-state.ts';
import type { HarvestEvent } from './events.ts';

/** What a harvest means: quotes, ideas of them, how they rank, where they hang, and what pupils are told. */
export const evolveHarvest = (arena: Arena, event: HarvestEvent, { at }: Context): Arena => {
	switch (event.type) {
		case 'quote-written': {
			const { quote: id, words, question } = event;
			return { ...arena, quotes: put(arena.quotes, { id, words, question, kind: 'heard', idea: null }) };
		}
		case 'quote-given': {
			const { quote: id, words, kind } = event;
			return { ...arena, quotes: put(arena.quotes, { id, words, kind, question: null, idea: null }) };
		}
		case 'quote-dropped': {
			const released = arena.released === event.quote ? null : arena.released;
			return { ...arena, released, quotes: arena.quotes.filter(({ id }) => id !== event.quote) };
		}
		case 'idea-put': {
			const { idea: id, words, quotes } = event;
			const one: Idea = { id, words, onto: null };
			const isKnown = arena.ideas.some((other) => other.id === id);
			const ideas = arena.ideas.map((other) => (other.id === id ? one : other));
			return placed({ ...arena, ideas: isKnown ? ideas : [...ideas, one] }, quotes, id);
		}
		case 'idea-dropped': {
			const ofIt = arena.quotes.filter(({ idea }) => idea === event.idea).map(({ id }) => id);
			return placed({ ...arena, ideas: arena.ideas.filter(({ id }) => id !== event.idea) }, ofIt, null);
		}
		case 'quote-placed':
			return placed(arena, [event.quote], event.idea);
		case 'ideas-finished':
			return { ...arena, state: 'clustered' };
		case 'ranks-asked':
			return arena;
		case 'ranks-shown':
			return { ...arena, state: 'ranked', ranks: event.ranks };
		case 'idea-hung': {
			const { idea, group, note } = event;
			const ideas = arena.ideas.map((one) => (one.id === idea ? { ...one, onto: { group, note } } : one));
			return { ...arena, state: 'on-board', ideas, onBoardAt: arena.onBoardAt ?? at };
		}
		case 'quote-released':
			return { ...arena, released: event.quote };
		case 'pupils-told': {
			const { words, how, classes, ask } = event;
			return { ...arena, state: 'told', told: { words, how, classes, ask, at, asked: false } };
		}
		case 'noticed-asked':
			return { ...arena, told: arena.told && { ...arena.told, asked: true } };
		case 'noticed-taken':
			return { ...arena, noticed: [...arena.noticed, { group: event.group, counts: event.counts ?? null }] };
		case 'pupils-confirmed':
			return { ...arena, state: 'confirmed' };
	}
};

const put = (quotes: readonly Quote[], one: Quote): Quote[] => {
	const known = quotes.find(({ id }) => id === one.id);
	return known
		? quotes.map((other) => (other === known ? { ...known, words: one.words, question: one.question } : other))
		: [...quotes, one];
};

const placed = (arena: Arena, quotes: readonly string[], idea: string | null): Arena => ({
	...arena,
	quotes: arena.quotes.map((one) => (quotes.includes(one.id) ? { ...one, idea } : one))
});
