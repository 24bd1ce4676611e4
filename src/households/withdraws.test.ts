import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { wasRefused } from '#kernel/decider.ts';
import { fold } from '#kernel/replay.ts';
import type { HouseholdsEvent } from './events.ts';
import { commandsToForget } from './forgetting.ts';
import { households } from './households.ts';
import { householdIn, type Households } from './households-state.ts';
import { anyHouseholdsCommand } from '#testing/any-household.ts';

const context = { actor: 'marijke', at: 0 };
const ids = (kind: string, count: number) => Array.from({ length: count }, (_, index) => `${kind}${index}`);
const command = anyHouseholdsCommand({
	households: ids('home', 3),
	children: ids('child', 4),
	guardians: ids('guardian', 4)
});

/** What the pipe keeps of a history: events that a later one withdrew are empty. */
const after = (commands: Parameters<typeof households.decide>[1][]) => {
	let state: Households = households.initial;
	let log: HouseholdsEvent[] = [];
	for (const one of commands) {
		const decision = households.decide(state, one, context);
		if (wasRefused(decision)) continue;
		state = fold(households, state, decision, context);
		for (const event of decision) {
			const isWithdrawn = households.withdraws?.(event);
			if (isWithdrawn === 'everything') throw new Error('one household ends, not all');
			log = [...(isWithdrawn ? log.filter((earlier) => !isWithdrawn(earlier)) : log), event];
		}
	}
	return { state, log };
};

const history = fc.array(command, { minLength: 10, maxLength: 60 });

test('what is left of the log after words were taken away still comes to the same', () =>
	fc.assert(
		fc.property(history, (commands) => {
			const { state, log } = after(commands);
			expect(fold(households, households.initial, log, context)).toEqual(state);
		})
	));

test('who was removed is in the log only as removed', () =>
	fc.assert(
		fc.property(history, (commands) => {
			const { state, log } = after(commands);
			const known = new Set(state.flatMap(({ guardians }) => Object.keys(guardians)));
			for (const event of log)
				if ('guardian' in event && !known.has(event.guardian)) expect(event.type).toBe('guardian-removed');
			for (const event of log) if (!householdIn(state, event.household)) expect(event.type).toBe('household-closed');
		})
	));

test('what is asked to forget someone makes the rules know them nowhere, and is never refused', () =>
	fc.assert(
		fc.property(history, fc.constantFrom({ child: 'child0' }, { guardian: 'guardian0' }), (commands, who) => {
			const before = after(commands).state;
			const asked = commandsToForget(before, who);
			for (const one of asked) expect(wasRefused(households.decide(before, one, context))).toBe(false);
			expect(JSON.stringify(after([...commands, ...asked]).state)).not.toContain(Object.values(who)[0]);
		})
	));
