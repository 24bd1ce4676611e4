import { expect, test } from 'vitest';
import { fold, NotUnderstood } from '#kernel/replay.ts';
import { halfPastNine } from '#testing/family.ts';
import { adultsRules } from './adults-rules.ts';
import samples from './adults.samples.json' with { type: 'json' };
import type { AdultsEvent } from './events.ts';

const recorded = samples as AdultsEvent[];
const context = { actor: 'nancy', at: halfPastNine };

/** A new event does not compile until it stands here, and does not pass until it has a sample. */
const everWritten: Record<AdultsEvent['type'], true> = {
	'adults-opened': true,
	'child-spoken-of': true,
	'child-goal-brought': true,
	'home-goal-brought': true,
	'agreement-brought': true,
	'agreement-noted': true,
	'guest-came': true,
	'guest-gone': true,
	'phase-changed': true,
	'minute-added': true,
	'how-it-goes-said': true,
	'need-added': true,
	'need-changed': true,
	'need-taken-down': true,
	'agreement-added': true,
	'agreement-changed': true,
	'agreement-taken-down': true,
	'closing-said': true,
	'adults-ended': true,
	'child-forgotten': true,
	'guest-forgotten': true,
	'adults-erased': true
};

test('every event ever written has a recorded sample (K5)', () =>
	expect(new Set(recorded.map(({ type }) => type))).toEqual(new Set(Object.keys(everWritten))));

test('the recorded history still comes to the same before its end (K5)', () => {
	const state = fold(adultsRules, adultsRules.initial, recorded.slice(0, -1), context);
	expect(state).toMatchObject({
		opened: { meeting: 'meeting-1', circle: 'circle-1' },
		ended: true,
		children: ['amira', 'noor'],
		guests: [],
		phase: 'needs',
		extra: 1,
		homeGoals: [],
		earlier: [
			{ id: 'ag-0', state: 'done', told: true },
			{ id: 'ag-00', state: 'dropped', told: false }
		],
		needs: [{ id: 'n1', child: 'noor', words: 'een vaste plek vooraan' }],
		agreements: [{ id: 'ag-1', words: 'zet een tafel vooraan', by: '2026-12-08', about: 'noor' }],
		closing: 'wij bellen zelf'
	});
	expect(fold(adultsRules, state, recorded.slice(-1), context)).toEqual(adultsRules.initial);
});

test('every recorded sample still means something (K5)', () => {
	let state = adultsRules.initial;
	for (const event of recorded) {
		const after = fold(adultsRules, state, [event], context);
		expect(after, event.type).not.toEqual(state);
		state = after;
	}
});

test('an event these rules do not know is not guessed at (K18)', () => {
	const unknown = { type: 'song-sung' } as unknown as AdultsEvent;
	expect(() => fold(adultsRules, adultsRules.initial, [unknown], context)).toThrow(NotUnderstood);
});
