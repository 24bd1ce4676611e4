import type { Reaction } from '#kernel/capability.ts';
import type { PulsesEvent } from '#pulses/events.ts';
import { pulseOf, type Pulses } from '#pulses/pulses-state.ts';
import type { ArenaCommand } from './commands.ts';

type InArena = Reaction & { kind: 'arena'; command: ArenaCommand };

/** What a class notices of what came of an arena goes back to that arena; its own words stay with the class. */
export const pulsesInArena = (event: PulsesEvent, { state }: { state: Pulses }): InArena[] => {
	if (event.type !== 'counts-taken') return [];
	const { follows } = pulseOf(state, event.pulse) ?? {};
	const told = follows ? pulseOf(state, follows) : undefined;
	if (!told?.arena || !state.opened) return [];
	const { group } = state.opened;
	const command: ArenaCommand = { type: 'take-noticed', group, counts: event.counts ?? null };
	return [{ kind: 'arena', stream: told.arena, command, byTheHouse: true }];
};
