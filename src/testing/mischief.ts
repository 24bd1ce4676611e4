import type { Capability } from '#kernel/capability.ts';
import { refuse, type Decider } from '#kernel/decider.ts';
import type { PolicyRow } from '#kernel/policy.ts';

/** A stream for tests of the wall whose rules misbehave when asked to. */
type Command =
	| { type: 'begin'; audience: string }
	| { type: 'count' }
	| { type: 'do-nothing' }
	| { type: 'refuse' }
	| { type: 'break' }
	/** asks the same of itself, over and over */
	| { type: 'spin' }
	/** sets off this on another stream; `quietly`: in the name of the house */
	| { type: 'set-off'; stream: string; command: Command; quietly?: true }
	/** counts by itself at a moment (ms since 1970) */
	| { type: 'set-alarm'; at: number };
type Event =
	| { type: 'begun' }
	| { type: 'counted' }
	| { type: 'spun' }
	| { type: 'set-off'; stream: string; command: Command; quietly?: true }
	| { type: 'alarm-set'; at: number };
type State = { begun: boolean; count: number; alarm: number | null };

const rules: Decider<State, Command, Event, 'as-asked' | 'not-begun'> = {
	initial: { begun: false, count: 0, alarm: null },
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
			case 'set-alarm':
				return [{ type: 'alarm-set', at: command.at }];
		}
	},
	evolve: (state, event) => ({
		begun: state.begun || event.type === 'begun',
		count: state.count + (event.type === 'counted' ? 1 : 0),
		alarm: event.type === 'alarm-set' ? event.at : event.type === 'counted' ? null : state.alarm
	})
};

const types = ['begin', 'count', 'do-nothing', 'refuse', 'break', 'spin', 'set-off', 'set-alarm'];

const capability: Capability<State, Command, Event> = {
	rules,
	understand: (input) => (types.includes((input as Command | null)?.type ?? '') ? (input as Command) : undefined),
	audience: (command) => (command.type === 'begin' ? command.audience : undefined),
	dataClass: 'open',
	reactions: (event, { stream }) => {
		if (event.type === 'spun') return [{ kind: 'mischief', stream, command: { type: 'spin' } }];
		if (event.type !== 'set-off') return [];
		const asked = { kind: 'mischief', stream: event.stream, command: event.command };
		return [event.quietly ? { ...asked, byTheHouse: true } : asked];
	},
	due: ({ alarm }) => (alarm === null ? undefined : { at: alarm, command: { type: 'count' } })
};

export const mischief = capability as unknown as Capability;

export const mischiefPolicy: readonly PolicyRow[] = [
	{ kind: 'mischief', acts: ['hear', ...types], roles: ['teacher'], within: 'audience' },
	{ kind: 'mischief', acts: ['count'], roles: ['house'], within: 'organisation' }
];
