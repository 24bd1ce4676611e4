import type { Context } from '#kernel/decider.ts';
import { noArena, type Arena, type Question } from './arena-state.ts';
import type { ArenaEvent } from './events.ts';
import { evolveHarvest } from './evolve-harvest.ts';

export const evolve = (arena: Arena, event: ArenaEvent, context: Context): Arena => {
	const { actor, at } = context;
	switch (event.type) {
		case 'arena-opened': {
			const { type: _, ...opened } = event;
			return { ...arena, opened, moderator: actor, since: at };
		}
		case 'arena-planned': {
			const { topic, on, youngest, seats } = event;
			return { ...arena, topic, on, youngest, seats };
		}
		case 'plan-changed':
			return { ...arena, topic: event.topic, on: event.on, pads: event.pads };
		case 'arena-called-off':
		case 'arena-forgotten':
			return noArena;
		case 'moderation-taken':
			return { ...arena, moderator: actor };
		case 'question-put': {
			const { question: id, words, picture } = event;
			const one: Question = { id, words, picture };
			const isKnown = arena.questions.some((other) => other.id === id);
			const questions = arena.questions.map((other) => (other.id === id ? one : other));
			return { ...arena, questions: isKnown ? questions : [...questions, one] };
		}
		case 'question-dropped':
			return { ...arena, questions: arena.questions.filter(({ id }) => id !== event.question) };
		case 'question-moved':
			return { ...arena, questions: moved(arena.questions, event) };
		case 'questions-finished':
			return { ...arena, state: arena.ring.drawn > 0 ? 'pupils-asked' : 'questions-ready' };
		case 'ring-taken': {
			const { drawn, yes, groups } = event;
			const state = arena.state === 'questions-ready' && drawn > 0 ? 'pupils-asked' : arena.state;
			return { ...arena, state, ring: { drawn, yes, groups } };
		}
		case 'preparing-finished':
			return { ...arena, state: 'prepared' };
		case 'ring-started':
			return { ...arena, state: 'live', shown: event.question, clock: { startedAt: at, heldMs: 0, pausedAt: null } };
		case 'ring-paused':
			return { ...arena, clock: arena.clock && { ...arena.clock, pausedAt: at } };
		case 'ring-resumed': {
			const { clock } = arena;
			if (!clock) return arena;
			return { ...arena, clock: { ...clock, pausedAt: null, heldMs: clock.heldMs + at - (clock.pausedAt ?? at) } };
		}
		case 'question-shown':
			return { ...arena, shown: event.question };
		case 'pen-taken':
			return { ...arena, scribe: actor };
		case 'ring-ended':
			return { ...arena, state: 'pupils-out', shown: null, clock: null };
		default:
			return evolveHarvest(arena, event, context);
	}
};

const moved = (
	questions: readonly Question[],
	{ question, before }: { question: string; before: string | null }
): Question[] => {
	const one = questions.filter(({ id }) => id === question);
	const others = questions.filter(({ id }) => id !== question);
	const at = before === null ? others.length : others.findIndex(({ id }) => id === before);
	return [...others.slice(0, at), ...one, ...others.slice(at)];
};
