import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { wasRefused, type Asking } from '#kernel/decider.ts';
import { fold } from '#kernel/replay.ts';
import { begun, closed, halfPastEight, six, started } from '#testing/monday.ts';
import type { SessionsCommand } from './commands.ts';
import { sessionsDue } from './due.ts';
import { counted } from './faces.ts';
import { phases } from './phases.ts';
import { sessions, type Sessions, type SessionsEvent } from './sessions.ts';
import { tasks } from './tasks.ts';

const withdrawnBy = (event: SessionsEvent, ...earlier: SessionsEvent[]) => {
	const isWithdrawn = sessions.withdraws?.(event);
	if (isWithdrawn === 'everything') throw new Error('sessions do not end');
	return earlier.filter((one) => isWithdrawn?.(one)).map(({ type }) => type);
};

const about = (session: string): SessionsEvent[] => [
	{ type: 'absence-marked', session, person: 'fay', absent: true },
	{ type: 'child-counted', session },
	{ type: 'hands-counted', session, face: 'sad', hands: 1 },
	{ type: 'faces-asked', session, faces: 'f', hands: { sad: 1 } },
	{ type: 'counts-shown', session, counts: { happy: 0, okay: 0, sad: 2, 'rather-not': 0 }, named: false },
	{ type: 'words-said', session, id: 'w1', kind: 'tip', words: 'Rustig' },
	{ type: 'words-said', session, id: 'w2', kind: 'tip', words: 'Harder' },
	{ type: 'task-shared', session, task: 'leads', people: ['bas'] },
	closed(session)
];

test('when a session closes, who was absent in it is not kept', () => {
	expect(withdrawnBy(closed('s1'), ...about('s1'))).toEqual(['absence-marked']);
	expect(withdrawnBy(closed('s2'), ...about('s1'))).toEqual([]);
});

test('tips and tops are kept until the next session', () =>
	expect(withdrawnBy(started({ session: 's2' }), ...about('s1'))).toEqual(['words-said', 'words-said']));

test('words that are taken back are emptied, and no others (K4)', () => {
	const takenBack: SessionsEvent = { type: 'words-taken-back', session: 's1', id: 'w2' };
	const isWithdrawn = sessions.withdraws?.(takenBack);
	const emptied = [...about('s1'), ...about('s2')].filter(
		(one) => typeof isWithdrawn === 'function' && isWithdrawn(one)
	);
	expect(emptied).toEqual([{ type: 'words-said', session: 's1', id: 'w2', kind: 'tip', words: 'Harder' }]);
});

test('when counts are forgotten, nothing that was counted is kept', () => {
	const forgotten: SessionsEvent = { type: 'counts-forgotten', sessions: ['s0', 's1'] };
	expect(withdrawnBy(forgotten, ...about('s1'))).toEqual([
		'child-counted',
		'hands-counted',
		'faces-asked',
		'counts-shown'
	]);
	expect(withdrawnBy(forgotten, ...about('s2'))).toEqual([]);
});

test('no other event withdraws anything', () => {
	const others = [...begun, ...about('s1')].filter(({ type }) => !['session-started', 'session-closed'].includes(type));
	for (const event of others) expect(sessions.withdraws?.(event), event.type).toBeUndefined();
});

type Recorded = { event: SessionsEvent; context: Asking };
const foldAll = (log: readonly Recorded[]): Sessions =>
	log.reduce((state, { event, context }) => fold(sessions, state, [event], context), sessions.initial);

/** Some days of a class, with whatever is asked of it; what the rules refuse did not happen. */
const happened = (asked: readonly (SessionsCommand | 'what is due')[]): { log: Recorded[]; state: Sessions } => {
	let state = sessions.initial;
	const log: Recorded[] = [];
	let at = halfPastEight;
	for (const ask of [{ type: 'open-sessions', board: 'b', group: 'g' } as const, ...asked]) {
		at += 60_000;
		const due = sessionsDue(state);
		const command = ask === 'what is due' ? due?.command : ask;
		if (!command) continue;
		if (ask === 'what is due' && due) at = Math.max(at, due.at);
		const context = { actor: 'aya', at, role: 'teacher' };
		const decision = sessions.decide(state, command, context);
		if (wasRefused(decision)) continue;
		log.push(...decision.map((event) => ({ event, context })));
		state = fold(sessions, state, decision, context);
	}
	return { log, state };
};

const session = fc.constantFrom('s1', 's2', 's3');
const person = fc.constantFrom(...six);
const count = fc.nat({ max: 6 });
const words = fc.constantFrom('w1', 'w2', 'w3');
const asked = fc.oneof(
	{ arbitrary: fc.constant('what is due' as const), weight: 2 },
	...[
		fc.record({
			type: fc.constant('start-session' as const),
			session,
			faces: fc.constant('f'),
			aside: fc.constant('a'),
			revealed: fc.constant('r'),
			mode: fc.constant('bovenbouw' as const),
			pupils: fc.constant(six),
			arriving: fc.boolean()
		}),
		fc.record({
			type: fc.constantFrom('begin-session', 'close-session', 'show-faces', 'count-child', 'stand-in'),
			session
		}),
		fc.record({
			type: fc.constant('go-to-phase' as const),
			session,
			from: fc.constantFrom(...phases),
			to: fc.constantFrom(...phases)
		}),
		fc.record({ type: fc.constant('mark-absent' as const), session, person, absent: fc.boolean() }),
		fc.record({ type: fc.constant('pass-task' as const), session, task: fc.constantFrom(...tasks), person }),
		fc.record({
			type: fc.constant('share-task' as const),
			session,
			task: fc.constantFrom(...tasks),
			people: fc.array(person, { maxLength: 2 })
		}),
		fc.record({ type: fc.constant('count-hands' as const), session, face: fc.constantFrom(...counted), hands: count }),
		fc.record({
			type: fc.constant('take-counts' as const),
			session,
			counts: fc.record({ happy: count, okay: count, sad: count, 'rather-not': count }),
			named: fc.boolean()
		}),
		fc.record({
			type: fc.constant('say-words' as const),
			session,
			id: words,
			kind: fc.constantFrom('tip', 'top'),
			words: fc.constant('Mooi')
		}),
		fc.record({ type: fc.constant('take-back-words' as const), session, id: words })
	].map((arbitrary) => ({ arbitrary, weight: 3 }))
) satisfies fc.Arbitrary<SessionsCommand | 'what is due'>;
const days = fc.array(asked, { maxLength: 60, size: 'max' });

test('a history from which words were withdrawn comes to the same sessions (K4)', () =>
	fc.assert(
		fc.property(days, (commands) => {
			const { log, state } = happened(commands);
			const left = log.filter(
				({ event }, index) => !log.slice(index + 1).some((later) => withdrawnBy(later.event, event).length > 0)
			);
			expect(foldAll(left)).toEqual(state);
		}),
		{ numRuns: 200 }
	));

test('a history with gaps anywhere can be folded (K4, K5)', () =>
	fc.assert(
		fc.property(days, fc.infiniteStream(fc.boolean()), (commands, isKept) => {
			const { log } = happened(commands);
			const left = log.filter(() => isKept.next().value);
			expect(() => sessionsDue(foldAll(left))).not.toThrow();
		})
	));

test('whatever happens, nobody who is not there has a task', () =>
	fc.assert(
		fc.property(days, (commands) => {
			const { current } = happened(commands).state;
			for (const task of tasks)
				for (const one of current?.shared[task] ?? []) expect(current?.absent).not.toContain(one);
		})
	));
