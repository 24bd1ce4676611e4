import { expect, test } from 'vitest';
import { fold, NotUnderstood } from '#kernel/replay.ts';
import { halfPastEight } from '#testing/monday.ts';
import type { AsideEvent } from './events.ts';
import samples from './aside.samples.json' with { type: 'json' };
import { asideRules } from './aside-rules.ts';

const recorded = samples as AsideEvent[];
const context = { actor: 'tom', at: halfPastEight };

/** A new event does not compile until it stands here, and does not pass until it has a sample. */
const everWritten: Record<AsideEvent['type'], true> = {
	'aside-opened': true,
	'aside-ended': true,
	'child-came': true,
	'talk-asked': true,
	'talk-had': true,
	'teacher-reminded': true,
	'reminder-thanked': true,
	'device-knocked': true,
	'device-admitted': true,
	'device-sent-away': true,
	'admission-chosen': true,
	'name-taken': true,
	'name-freed': true
};

test('every event ever written has a recorded sample (K5)', () =>
	expect(new Set(recorded.map(({ type }) => type))).toEqual(new Set(Object.keys(everWritten))));

test('every recorded sample still means something (K5)', () => {
	let state = asideRules.initial;
	for (const event of recorded) {
		const after = fold(asideRules, state, [event], context);
		expect(after, event.type).not.toEqual(state);
		state = after;
	}
});

test('the recorded history still comes to the same before its end (K5)', () =>
	expect(fold(asideRules, asideRules.initial, recorded.slice(0, -1), context)).toMatchObject({
		opened: { session: 's1' },
		came: ['aya'],
		wantToTalk: ['bas'],
		reminded: { times: 1, at: halfPastEight },
		admission: 'locked',
		devices: [{ id: 'd1', colour: 'green', animal: 'owl', admitted: true, person: null }]
	}));

test('an event these rules do not know is not guessed at (K18)', () => {
	const unknown = { type: 'song-sung' } as unknown as AsideEvent;
	expect(() => fold(asideRules, asideRules.initial, [unknown], context)).toThrow(NotUnderstood);
});
