import { expect, test } from 'vitest';
import { fold, NotUnderstood } from '#kernel/replay.ts';
import { halfPastEight } from '#testing/monday.ts';
import type { ReplacementEvent } from './events.ts';
import { replacementRules } from './replacement.ts';
import samples from './replacement.samples.json' with { type: 'json' };

const recorded = samples as ReplacementEvent[];
const context = { actor: 'fatma', at: halfPastEight };

/** A new event does not compile until it stands here, and does not pass until it has a sample. */
const everWritten: Record<ReplacementEvent['type'], true> = {
	'look-asked': true,
	'look-opened': true,
	'look-refused': true,
	'look-closed': true
};

test('every event ever written has a recorded sample (K5)', () =>
	expect(new Set(recorded.map(({ type }) => type))).toEqual(new Set(Object.keys(everWritten))));

test('every recorded sample still means something (K5)', () => {
	let state = replacementRules.initial;
	for (const event of recorded) {
		const after = fold(replacementRules, state, [event], context);
		expect(after, event.type).not.toEqual(state);
		state = after;
	}
	expect(state).toEqual(replacementRules.initial);
});

test('an event these rules do not know is not guessed at (K18)', () => {
	const unknown = { type: 'look-lengthened' } as unknown as ReplacementEvent;
	expect(() => fold(replacementRules, replacementRules.initial, [unknown], context)).toThrow(NotUnderstood);
});
