import { expect, test } from 'vitest';
import { fold, NotUnderstood } from '#kernel/replay.ts';
import { halfPastEight } from '#testing/monday.ts';
import type { FacesEvent } from './events.ts';
import samples from './faces.samples.json' with { type: 'json' };
import { facesRules } from './faces-rules.ts';

const recorded = samples as FacesEvent[];
const context = { actor: 'tom', at: halfPastEight };

/** A new event does not compile until it stands here, and does not pass until it has a sample. */
const everWritten: Record<FacesEvent['type'], true> = {
	'faces-opened': true,
	'face-chosen': true,
	'faces-shown': true,
	'faces-ended': true
};

test('every event ever written has a recorded sample (K5)', () =>
	expect(new Set(recorded.map(({ type }) => type))).toEqual(new Set(Object.keys(everWritten))));

test('every recorded sample still means something (K5)', () => {
	let state = facesRules.initial;
	for (const event of recorded) {
		const after = fold(facesRules, state, [event], context);
		expect(after, event.type).not.toEqual(state);
		state = after;
	}
});

test('the recorded history still comes to the same before its end (K5)', () =>
	expect(fold(facesRules, facesRules.initial, recorded.slice(0, -1), context)).toMatchObject({
		opened: { session: 's1', names: true },
		chosen: { aya: 'okay', bas: 'rather-not' },
		shown: true
	}));

test('an event these rules do not know is not guessed at (K18)', () => {
	const unknown = { type: 'song-sung' } as unknown as FacesEvent;
	expect(() => fold(facesRules, facesRules.initial, [unknown], context)).toThrow(NotUnderstood);
});
