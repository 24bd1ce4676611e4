import { expect, test } from 'vitest';
import { fold, NotUnderstood } from '#kernel/replay.ts';
import { halfPastEight } from '#testing/monday.ts';
import samples from './sessions.samples.json' with { type: 'json' };
import { sessions, type SessionsEvent } from './sessions.ts';

const recorded = samples as SessionsEvent[];
const context = { actor: 'tom', at: halfPastEight };

/** A new event does not compile until it stands here, and does not pass until it has a sample. */
const everWritten: Record<SessionsEvent['type'], true> = {
	'sessions-opened': true,
	'session-started': true,
	'session-begun': true,
	'phase-changed': true,
	'minute-added': true,
	'task-shared': true,
	'absence-marked': true,
	'lead-taken': true,
	'lead-given-back': true,
	'hands-counted': true,
	'child-counted': true,
	'faces-asked': true,
	'counts-shown': true,
	'words-said': true,
	'words-taken-back': true,
	'door-opened': true,
	'door-closed': true,
	'session-closed': true,
	'minutes-chosen': true,
	'mode-chosen': true,
	'face-words-chosen': true,
	'names-chosen': true,
	'counts-forgotten': true
};

test('every event ever written has a recorded sample (K5)', () =>
	expect(new Set(recorded.map(({ type }) => type))).toEqual(new Set(Object.keys(everWritten))));

test('every recorded sample still means something, but for a question to another stream (K5)', () => {
	let state = sessions.initial;
	for (const event of recorded) {
		const after = fold(sessions, state, [event], context);
		if (event.type === 'faces-asked') expect(after).toEqual(state);
		else expect(after, event.type).not.toEqual(state);
		state = after;
	}
});

test('the recorded history still comes to the same sessions (K5)', () =>
	expect(fold(sessions, sessions.initial, recorded, context)).toMatchObject({
		opened: { board: 'board-26', group: 'group-6' },
		settings: { mode: 'bovenbouw', minutes: { goals: 5 }, faceWords: { sad: 'Niet zo' }, names: true },
		current: { id: 's2', begunAt: halfPastEight, phase: 'check-in', came: 0, shown: null, door: null },
		last: {
			id: 's1',
			shared: { leads: ['cem'], writes: ['eva', 'fay'] },
			said: [],
			counts: null
		},
		turns: { cem: { leads: 1, ledOn: '2026-11-23' }, eva: { writes: 1 }, bas: { 'minds-time': 1 } },
		counts: []
	}));

test('an event these rules do not know is not guessed at (K18)', () => {
	const unknown = { type: 'song-sung' } as unknown as SessionsEvent;
	expect(() => fold(sessions, sessions.initial, [unknown], context)).toThrow(NotUnderstood);
});
