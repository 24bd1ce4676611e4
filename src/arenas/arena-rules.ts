import type { Due } from '#kernel/capability.ts';
import type { Decider } from '#kernel/decider.ts';
import { noArena, type Arena } from './arena-state.ts';
import type { ArenaCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { ArenaEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { limits } from './limits.ts';
import type { ArenaRefusal } from './refusals.ts';

/** The rules of a *leerlingenarena*, from its plan until pupils say whether they notice anything. */
export const arenaRules: Decider<Arena, ArenaCommand, ArenaEvent, ArenaRefusal> = {
	initial: noArena,
	decide,
	evolve,
	withdraws: (event) => {
		if (event.type === 'arena-called-off' || event.type === 'arena-forgotten') return () => true;
		// words that were taken away are not kept
		if (event.type === 'quote-dropped') return (earlier) => 'quote' in earlier && earlier.quote === event.quote;
		if (event.type === 'question-dropped')
			return (earlier) => earlier.type === 'question-put' && earlier.question === event.question;
		return undefined;
	}
};

/** A ring that nobody ended ends by itself; after four weeks pupils are asked whether they notice anything; in the end it goes. */
export const arenaDue = ({ opened, since, state, clock, told }: Arena): Due<ArenaCommand> | undefined => {
	if (!opened) return undefined;
	if (state === 'live' && clock) return { at: clock.startedAt + limits.longest, command: { type: 'end-ring' } };
	const over = { at: since + limits.arenaKept, command: { type: 'forget-arena' } } as const;
	if (state !== 'told' || !told || told.asked) return over;
	const asks = { at: told.at + limits.askAfter, command: { type: 'ask-noticed' } } as const;
	return asks.at < over.at ? asks : over;
};

/** Whose words an event holds goes with who wrote them. What pupils said is nobody's: it bears no name. */
export const saidInArena = (event: ArenaEvent): { about: string } | undefined => {
	switch (event.type) {
		case 'arena-planned':
		case 'plan-changed':
		case 'pupils-told':
			return { about: 'plan' };
		case 'question-put':
			return { about: event.question };
		case 'idea-put':
			return { about: event.idea };
		default:
			return undefined;
	}
};
