import { expect, test } from 'vitest';
import { fold, NotUnderstood } from '#kernel/replay.ts';
import { halfPastNine } from '#testing/family.ts';
import type { TogetherEvent } from './events.ts';
import { togetherRules } from './together-rules.ts';
import samples from './together.samples.json' with { type: 'json' };

const recorded = samples as TogetherEvent[];
const context = { actor: 'nancy', at: halfPastNine };

/** A new event does not compile until it stands here, and does not pass until it has a sample. */
const everWritten: Record<TogetherEvent['type'], true> = {
	'together-opened': true,
	'column-made': true,
	'goal-carried': true,
	'home-goal-shown': true,
	'guest-expected': true,
	'guest-gone': true,
	'seat-taken': true,
	'seat-left': true,
	'opener-chosen': true,
	'phase-changed': true,
	'minute-added': true,
	'turn-given': true,
	'stop-asked': true,
	'stop-lifted': true,
	'face-chosen': true,
	'faces-shown': true,
	'face-keeping': true,
	'put-up': true,
	'entry-changed': true,
	'helper-said': true,
	'taken-down': true,
	'together-ended': true,
	'child-forgotten': true,
	'guest-forgotten': true,
	'together-erased': true
};

test('every event ever written has a recorded sample (K5)', () =>
	expect(new Set(recorded.map(({ type }) => type))).toEqual(new Set(Object.keys(everWritten))));

test('the recorded history still comes to the same before its end (K5)', () => {
	const state = fold(togetherRules, togetherRules.initial, recorded.slice(0, -1), context);
	expect(state).toMatchObject({
		opened: { meeting: 'meeting-1', circle: 'circle-1' },
		ended: true,
		children: ['amira', 'noor'],
		carried: [{ id: 'cg-0', child: 'noor' }],
		homeGoals: [],
		guests: [],
		seats: {},
		opener: 'amira',
		phase: 'successes',
		extra: 1,
		stop: null,
		faces: [{ who: { kind: 'child', id: 'noor' }, face: 'happy' }],
		entries: [
			{ id: 's1', from: 'cg-0' },
			{ id: 'g1', words: 'hulp vragen bij rekenen', drawing: [[5, 5, 1, 1]], helper: 'juf Els' }
		]
	});
	expect(fold(togetherRules, state, recorded.slice(-1), context)).toEqual(togetherRules.initial);
});

test('every recorded sample still means something (K5)', () => {
	let state = togetherRules.initial;
	for (const event of recorded) {
		const after = fold(togetherRules, state, [event], context);
		expect(after, event.type).not.toEqual(state);
		state = after;
	}
});

test('an event these rules do not know is not guessed at (K18)', () => {
	const unknown = { type: 'song-sung' } as unknown as TogetherEvent;
	expect(() => fold(togetherRules, togetherRules.initial, [unknown], context)).toThrow(NotUnderstood);
});
