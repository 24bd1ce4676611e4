import type { Context } from '#kernel/decider.ts';
import { dayOf } from '#kernel/time.ts';
import type { PulsesEvent } from './events.ts';
import { limits } from './limits.ts';
import type { Pulse, Pulses } from './pulses-state.ts';

export const evolve = (pulses: Pulses, event: PulsesEvent, { actor, at }: Context): Pulses => {
	switch (event.type) {
		case 'pulses-opened':
			return { ...pulses, opened: { group: event.group } };
		case 'pulse-asked': {
			const { type: _, pulse: id, from = null, support = false, follows = null, ...asked } = event;
			const one: Pulse = { ...fresh, ...asked, id, from, support, follows, arena: null, by: actor, on: dayOf(at) };
			return { ...pulses, asked: [...pulses.asked, one].slice(-limits.kept) };
		}
		case 'arena-told': {
			const { pulse: id, arena, question, words } = event;
			const told = { words, on: dayOf(at) };
			const one: Pulse = { ...fresh, ...ofArena, id, arena, question, told, by: actor, on: dayOf(at) };
			return { ...pulses, asked: [...pulses.asked, one].slice(-limits.kept) };
		}
		case 'pulse-opened':
			return changed(pulses, event, () => ({ state: 'open' }));
		case 'hands-counted':
			return changed(pulses, event, () => ({ hands: event.counts }));
		case 'pulse-closed':
			return changed(pulses, event, () => ({ state: 'closed' }));
		case 'pulse-dropped':
			return { ...pulses, asked: pulses.asked.filter(({ id }) => id !== event.pulse) };
		case 'answer-came':
			return changed(pulses, event, ({ came }) => ({ came: came + 1 }));
		case 'counts-taken':
			return changed(pulses, event, () => ({ came: event.came, counts: event.counts ?? null }));
		case 'reply-shown': {
			const { id, words, drawing } = event;
			return changed(pulses, event, ({ shown }) => ({ shown: [...shown, { id, words, drawing }] }));
		}
		case 'told-back':
			return changed(pulses, event, () => ({ told: { words: event.words, on: dayOf(at) } }));
	}
};

const fresh = { state: 'asked', came: 0, hands: null, counts: null, shown: [], told: null } as const;

/** Nobody of the class answered anything: it was said elsewhere. */
const ofArena = {
	form: 'words',
	options: [],
	own: false,
	from: null,
	support: false,
	follows: null,
	answers: '',
	replies: '',
	state: 'closed'
} as const;

const changed = (pulses: Pulses, { pulse }: { pulse: string }, how: (pulse: Pulse) => Partial<Pulse>): Pulses => ({
	...pulses,
	asked: pulses.asked.map((one) => (one.id === pulse ? { ...one, ...how(one) } : one))
});
