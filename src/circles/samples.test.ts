import { expect, test } from 'vitest';
import { fold, NotUnderstood } from '#kernel/replay.ts';
import { halfPastNine } from '#testing/family.ts';
import { circleRules } from './circle-rules.ts';
import samples from './circle.samples.json' with { type: 'json' };
import type { CircleEvent } from './events.ts';

const recorded = samples as CircleEvent[];
const context = { actor: 'nancy', at: halfPastNine };

/** A new event does not compile until it stands here, and does not pass until it has a sample. */
const everWritten: Record<CircleEvent['type'], true> = {
	'circle-opened': true,
	'keeper-joined': true,
	'keeper-left': true,
	'child-added': true,
	'child-taken-out': true,
	'authority-noted': true,
	'asking-changed': true,
	'home-goal-set': true,
	'home-goal-changed': true,
	'home-goal-ended': true,
	'home-goal-stepped': true,
	'guest-invited': true,
	'guest-uninvited': true,
	'guest-forgotten': true,
	'consent-given': true,
	'consent-withdrawn': true,
	'legal-duty-noted': true,
	'said-in-the-room': true,
	'child-answered': true,
	'guest-lost-ground': true,
	'phone-answers': true,
	'meeting-planned': true,
	'meeting-changed': true,
	'meeting-cancelled': true,
	'meeting-begun': true,
	'door-passed': true,
	'second-part-opened': true,
	'guest-let-in': true,
	'guest-let-out': true,
	'meeting-ended': true,
	'closing-noted': true,
	'child-goal-kept': true,
	'child-goal-ended': true,
	'agreement-kept': true,
	'agreement-finished': true,
	'agreement-reopened': true,
	'agreement-dropped': true,
	'child-told': true,
	'text-released': true,
	'text-taken-back': true,
	'agreement-reminded': true,
	'cycle-closed': true,
	'cycle-begun': true,
	'circle-erased': true
};

test('every event ever written has a recorded sample (K5)', () =>
	expect(new Set(recorded.map(({ type }) => type))).toEqual(new Set(Object.keys(everWritten))));

test('the recorded history still comes to the same before its end (K5)', () => {
	const state = fold(circleRules, circleRules.initial, recorded.slice(0, -1), context);
	expect(state).toMatchObject({
		opened: { circle: 'circle-1', household: 'home-1' },
		keepers: ['nancy'],
		cycles: [
			{ number: 1, closed: { stayed: true } },
			{ number: 2, closed: null }
		],
		children: [
			{ id: 'amira', guardians: [], asked: true },
			{ id: 'noor', guardians: [], asked: false }
		],
		homeGoals: [],
		guests: [
			{ id: 'smw', duty: { words: 'Jeugdwet' }, consents: {} },
			{ id: 'tolk', part: 'first' }
		],
		phones: {},
		meetings: [
			{ id: 'meeting-0', state: 'cancelled' },
			{ id: 'meeting-1', state: 'done', place: 'de aula', closing: 'wij bellen zelf', hadAdults: true, coming: ['smw'] }
		],
		childGoals: [
			{ id: 'cg-0', state: 'reached' },
			{ id: 'g1', state: 'open', helper: 'juf Els' }
		],
		agreements: [
			{ id: 'ag-0', state: 'done', done: { on: '2026-11-24', by: null }, told: '2026-11-24', toldBy: null },
			{ id: 'ag-00', state: 'dropped', about: null },
			{
				id: 'ag-1',
				state: 'open',
				done: null,
				about: 'noor',
				tells: { kind: 'guest', id: 'mother' },
				toldBy: { kind: 'guest', id: 'mother' }
			}
		],
		texts: [{ meeting: 'meeting-1', text: 'my-board', child: 'noor', at: halfPastNine }],
		reminded: ['ag-1'],
		known: ['smw', 'tolk', 'opa']
	});
	expect(fold(circleRules, state, recorded.slice(-1), context)).toEqual(circleRules.initial);
});

test('every recorded sample still means something, but for who had gone already (K5)', () => {
	let state = circleRules.initial;
	for (const event of recorded) {
		const after = fold(circleRules, state, [event], context);
		if (event.type === 'guest-lost-ground') expect(after.meetings).toEqual(state.meetings);
		else expect(after, event.type).not.toEqual(state);
		state = after;
	}
});

test('an event these rules do not know is not guessed at (K18)', () => {
	const unknown = { type: 'song-sung' } as unknown as CircleEvent;
	expect(() => fold(circleRules, circleRules.initial, [unknown], context)).toThrow(NotUnderstood);
});
