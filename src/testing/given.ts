import { expect } from 'vitest';
import type { Context, Decider } from '#kernel/decider.ts';
import { fold } from '#kernel/replay.ts';

const context: Context = { actor: 'ada', at: Date.parse('2026-11-23T08:30:00Z') };

/** given(board, ...history).when(command).then(...events), .refuses(reason) or .shows(state => …) */
export const given = <State, Command, Event, Reason extends string>(
	rules: Decider<State, Command, Event, Reason>,
	...history: (Event | [Event, Partial<Context>])[]
) => {
	const before = history.reduce((state, past) => {
		const [event, then] = Array.isArray(past) ? past : [past, {}];
		return fold(rules, state, [event], { ...context, ...then });
	}, rules.initial);
	return {
		state: before,
		when(command: Command, by: Partial<Context> = {}) {
			const now = { ...context, ...by };
			const decision = rules.decide(before, command, now);
			return {
				then: (...events: Event[]) => expect(decision).toEqual(events),
				refuses: (reason: Reason) => expect(decision).toEqual({ refused: reason }),
				get state() {
					if ('refused' in (decision as object)) throw new Error(`refused: ${JSON.stringify(decision)}`);
					return fold(rules, before, decision as Event[], now);
				}
			};
		}
	};
};
