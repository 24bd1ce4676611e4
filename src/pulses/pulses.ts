import type { Decider } from '#kernel/decider.ts';
import type { PulsesCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { PulsesEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { noPulses, type Pulses } from './pulses-state.ts';
import type { PulsesRefusal } from './refusals.ts';

/** The rules of what is asked of one class: *vraag het de klas*. */
export const pulses = {
	initial: noPulses,
	decide,
	evolve,
	// a question that was not put is not kept
	withdraws: (event: PulsesEvent) =>
		event.type === 'pulse-dropped'
			? (earlier: PulsesEvent) => 'pulse' in earlier && earlier.pulse === event.pulse
			: undefined
} satisfies Decider<Pulses, PulsesCommand, PulsesEvent, PulsesRefusal>;

/** Whose words an event holds goes with who said them. What children wrote is nobody's: it bears no name. */
export const saidInPulses = (event: PulsesEvent): { about: string } | undefined =>
	event.type === 'pulse-asked' || event.type === 'told-back' ? { about: event.pulse } : undefined;
