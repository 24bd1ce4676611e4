import { describe, expect, test } from 'vitest';
import type { Decider } from '#kernel/decider.ts';
import { fold, NotUnderstood } from '#kernel/replay.ts';
import { halfPastEight } from '#testing/monday.ts';

/**
 * Holds rules to every event ever written (K5, K18). `toldElsewhere`: what is told to other streams and means nothing in
 * its own.
 */
export const recorded = <Event extends { type: string }>(
	name: string,
	rules: Decider<unknown, never, Event>,
	samples: readonly Event[],
	everWritten: Readonly<Record<Event['type'], true>>,
	toldElsewhere: readonly Event['type'][] = []
) =>
	describe(name, () => {
		test('every event ever written has a recorded sample (K5)', () =>
			expect(new Set(samples.map(({ type }) => type))).toEqual(new Set(Object.keys(everWritten))));

		test('every recorded sample still means something (K5)', () => {
			let state = rules.initial;
			for (const [at, event] of samples.entries()) {
				const after = fold(rules, state, [event], { actor: at % 2 ? 'tom' : 'hanna', at: halfPastEight + at });
				if (!toldElsewhere.some((type) => type === event.type)) expect(after, event.type).not.toEqual(state);
				state = after;
			}
		});

		test('an event these rules do not know is not guessed at (K18)', () =>
			expect(() =>
				fold(rules, rules.initial, [{ type: 'sung' } as unknown as Event], { actor: 'tom', at: halfPastEight })
			).toThrow(NotUnderstood));
	});
