import { expect, test } from 'vitest';
import { fold, NotUnderstood } from '#kernel/replay.ts';
import { halfPastEight } from '#testing/monday.ts';
import type { RevealedEvent } from './events.ts';
import samples from './revealed.samples.json' with { type: 'json' };
import { revealedRules } from './revealed-rules.ts';

const recorded = samples as RevealedEvent[];
const context = { actor: 'tom', at: halfPastEight };

/** A new event does not compile until it stands here, and does not pass until it has a sample. */
const everWritten: Record<RevealedEvent['type'], true> = {
	'revealed-opened': true,
	revealed: true,
	'revealed-ended': true
};

test('every event ever written has a recorded sample (K5)', () =>
	expect(new Set(recorded.map(({ type }) => type))).toEqual(new Set(Object.keys(everWritten))));

test('every recorded sample still means something (K5)', () => {
	let state = revealedRules.initial;
	for (const event of recorded) {
		const after = fold(revealedRules, state, [event], context);
		expect(after, event.type).not.toEqual(state);
		state = after;
	}
});

test('the recorded history still comes to the same before its end (K5)', () =>
	expect(fold(revealedRules, revealedRules.initial, recorded.slice(0, -1), context)).toMatchObject({
		group: 'group-6',
		faces: { aya: 'okay', bas: 'sad' }
	}));

test('an event these rules do not know is not guessed at (K18)', () => {
	const unknown = { type: 'song-sung' } as unknown as RevealedEvent;
	expect(() => fold(revealedRules, revealedRules.initial, [unknown], context)).toThrow(NotUnderstood);
});
