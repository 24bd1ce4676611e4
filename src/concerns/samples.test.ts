import { expect, test } from 'vitest';
import { fold, NotUnderstood } from '#kernel/replay.ts';
import { halfPastEight } from '#testing/monday.ts';
import { concernRules } from './concern.ts';
import samples from './concern.samples.json' with { type: 'json' };
import type { ConcernEvent } from './events.ts';

const recorded = samples as ConcernEvent[];
const context = { actor: 'tom', at: halfPastEight };

/** A new event does not compile until it stands here, and does not pass until it has a sample. */
const everWritten: Record<ConcernEvent['type'], true> = {
	'concern-raised': true,
	'concern-recorded': true,
	'concern-erased': true
};

test('every event ever written has a recorded sample (K5)', () =>
	expect(new Set(recorded.map(({ type }) => type))).toEqual(new Set(Object.keys(everWritten))));

test('every recorded sample still means something (K5)', () => {
	let state = concernRules.initial;
	for (const event of recorded) {
		const after = fold(concernRules, state, [event], context);
		expect(after, event.type).not.toEqual(state);
		state = after;
	}
	expect(state).toEqual(concernRules.initial);
});

test('an event these rules do not know is not guessed at (K18)', () => {
	const unknown = { type: 'concern-shared' } as unknown as ConcernEvent;
	expect(() => fold(concernRules, concernRules.initial, [unknown], context)).toThrow(NotUnderstood);
});
