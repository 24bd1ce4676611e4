import { describe, expect, test } from 'vitest';
import { wasRefused } from '#kernel/decider.ts';
import { fold } from '#kernel/replay.ts';
import { modes, planFor, type Mode } from './phases.ts';
import { commandFor, mayClose, nextStep, onward, stepBack } from './remote.ts';
import type { Session } from './session-state.ts';
import { sessions as rules, type Sessions, type SessionsCommand } from './sessions.ts';

const did = (state: Sessions, command: SessionsCommand): Sessions => {
	const context = { actor: 'daan', at: 0, role: 'pupil' };
	const decision = rules.decide(state, command, context);
	if (wasRefused(decision)) throw new Error(decision.refused);
	return fold(rules, state, decision, context);
};
const opening = (mode: Mode): SessionsCommand[] => [
	{ type: 'open-sessions', board: 'board', group: 'group' },
	{
		type: 'start-session',
		session: 'it',
		faces: 'faces',
		aside: 'aside',
		revealed: 'revealed',
		mode,
		pupils: ['daan'],
		arriving: true
	}
];
const session = (more: Partial<Session> = {}) =>
	({
		id: 'it',
		begunAt: 0,
		since: 0,
		phase: 'check-in',
		plan: planFor('bovenbouw', {}),
		pupils: ['daan'],
		absent: [],
		came: 0,
		hands: {},
		shown: null,
		...more
	}) as Session;

describe.each(modes)('%s', (mode) => {
	test('the one big step leads a child from the beginning to the end, and the rules take each', () => {
		let state = opening(mode).reduce(did, rules.initial);
		const walked: string[] = [];
		while (state.current) {
			const step = nextStep(state.current);
			walked.push(step.kind === 'go' ? step.to : step.kind);
			state = did(state, commandFor(state.current, step));
		}
		const [, ...later] = planFor(mode, {}).map(({ phase }) => phase);
		expect(walked).toEqual(['begin', ...later, 'close']);
	});
});

test('once faces can be shown, showing them comes before going on', () => {
	expect(nextStep(session({ came: 5 }))).toEqual({ kind: 'show' });
	expect(onward(session({ came: 5 }))).toEqual({ kind: 'go', to: 'successes' });
	expect(nextStep(session({ came: 5, shown: { happy: 1, okay: 0, sad: 0, 'rather-not': 0 } }))).toEqual({
		kind: 'go',
		to: 'successes'
	});
});

test('who leads is never stuck: with too few faces to show one goes on', () =>
	expect(nextStep(session({ came: 4 }))).toEqual({ kind: 'go', to: 'successes' }));

test('one goes back to the phase before, but not before the session began', () => {
	expect(stepBack(session({ phase: 'goals' }))).toBe('successes');
	expect(stepBack(session())).toBeUndefined();
	expect(stepBack(session({ begunAt: null, phase: 'goals' }))).toBeUndefined();
});

test('a second tap right after the last step does not close the session', () => {
	expect(mayClose({ since: 10_000 }, 10_400)).toBe(false);
	expect(mayClose({ since: 10_000 }, 12_000)).toBe(true);
});
