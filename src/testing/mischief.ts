import type { Capability } from '#kernel/capability.ts';
import { refuse, type Decider } from '#kernel/decider.ts';
import type { PolicyRow } from '#server/policy.ts';

/** A stream for tests of the wall whose rules misbehave when asked to. */
type Command =
	| { type: 'begin'; audience: string }
	| { type: 'count' }
	| { type: 'do-nothing' }
	| { type: 'refuse' }
	| { type: 'break' }
	/** asks the same of itself, over and over */
	| { type: 'spin' }
	/** sets off this on another stream */
	| { type: 'set-off'; stream: string; command: Command };
type Event =
	{ type: 'begun' } | { type: 'counted' } | { type: 'spun' } | { type: 'set-off'; stream: string; command: Command };
type State = { begun: boolean; count: number };

const rules: Decider<State, Command, Event, 'as-asked' | 'not-begun'> = {
	initial: { begun: false, count: 0 },
	decide(state, command) {
		if (command.type === 'begin') return [{ type: 'begun' }];
		if (!state.begun) return refuse('not-begun');
		switch (command.type) {
			case 'count':
				return [{ type: 'counted' }];
			case 'do-nothing':
				return [];
			case 'refuse':
				return refuse('as-asked');
			case 'break':
				throw new Error('a rule broke');
			case 'spin':
				return [{ type: 'spun' }];
			case 'set-off':
				return [command];
		}
	},
	evolve: (state, event) => ({
		begun: state.begun || event.type === 'begun',
		count: state.count + (event.type === 'counted' ? 1 : 0)
	})
};

const types = ['begin', 'count', 'do-nothing', 'refuse', 'break', 'spin', 'set-off'];

const capability: Capability<State, Command, Event> = {
	rules,
	understand: (input) => (types.includes((input as Command | null)?.type ?? '') ? (input as Command) : undefined),
	audience: (command) => (command.type === 'begin' ? command.audience : undefined),
	dataClass: 'open',
	reactions: (event, { stream }) => {
		if (event.type === 'spun') return [{ kind: 'mischief', stream, command: { type: 'spin' } }];
		return event.type === 'set-off' ? [{ kind: 'mischief', stream: event.stream, command: event.command }] : [];
	}
};

export const mischief = capability as unknown as Capability;

export const mischiefPolicy: readonly PolicyRow[] = [
	{ kind: 'mischief', acts: ['hear', ...types], roles: ['teacher'], within: 'audience' }
];
