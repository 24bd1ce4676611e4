import type { Reaction } from '#kernel/capability.ts';
import type { PulsesEvent } from '#pulses/events.ts';
import { pulseOf, type Pulses } from '#pulses/pulses-state.ts';
import type { TeamCommand } from './commands.ts';

type InTeam = Reaction & { kind: 'team'; command: TeamCommand };

/** What a class is asked from a goal of a team, and what comes of it, goes back to that goal. */
export const pulsesInTeam = (event: PulsesEvent, { state, before }: { state: Pulses; before: Pulses }): InTeam[] => {
	if (!('pulse' in event)) return [];
	const known = pulseOf(state, event.pulse) ?? pulseOf(before, event.pulse);
	const command = known?.from && inTeam(event, known.from, state.opened?.group ?? '');
	return known?.from && command ? [{ kind: 'team', stream: known.from.stream, command, byTheHouse: true }] : [];
};

const inTeam = (
	event: Extract<PulsesEvent, { pulse: string }>,
	{ group, goal }: { group: string; goal: string },
	of: string
): TeamCommand | undefined => {
	const { pulse } = event;
	switch (event.type) {
		case 'pulse-asked': {
			const { form, question, options, follows } = event;
			return { type: 'note-asked', group, goal, pulse, of, form, question, options, ...(follows && { follows }) };
		}
		case 'counts-taken':
			return { type: 'note-heard', group, pulse, came: event.came, counts: event.counts ?? null };
		case 'reply-shown':
			return event.words === '' ? undefined : { type: 'note-said', group, pulse, words: event.words };
		case 'told-back':
			return { type: 'note-told', group, pulse };
		case 'pulse-dropped':
			return { type: 'note-dropped', group, pulse };
		default:
			return undefined;
	}
};
