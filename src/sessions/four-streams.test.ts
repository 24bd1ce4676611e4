import { expect, test } from 'vitest';
import type { Reaction } from '#kernel/capability.ts';
import { wasRefused, type Asking, type Decider } from '#kernel/decider.ts';
import { fold } from '#kernel/replay.ts';
import { pupil, six, teacher } from '#testing/monday.ts';
import { asideRules } from './aside/aside-rules.ts';
import type { Face } from './faces.ts';
import { facesRules } from './faces/faces-rules.ts';
import { facesReactions, sessionsReactions } from './reactions.ts';
import { revealedRules } from './revealed/revealed-rules.ts';
import { sessions, type SessionsCommand } from './sessions.ts';

type Told = { type: string };
type After = { stream: string; state: unknown };

const rulesOf = { sessions, faces: facesRules, aside: asideRules, revealed: revealedRules } as unknown as Record<
	string,
	Decider<unknown, Told, Told>
>;
const reactionsOf = { sessions: sessionsReactions, faces: facesReactions } as unknown as Record<
	string,
	((event: Told, after: After) => Reaction[]) | undefined
>;

/** The streams of one class as the wall would run them: all that is told, and by whom. */
const classroom = () => {
	const states = new Map<string, unknown>();
	const told: { stream: string; by: string; event: Told }[] = [];

	const ask = ({ kind, stream, command, byTheHouse }: Reaction, asking: Asking): void => {
		const rules = rulesOf[kind];
		if (!rules) throw new Error(kind);
		const who = byTheHouse ? { actor: 'the-house', at: asking.at, role: 'house' } : asking;
		const before = states.get(stream) ?? rules.initial;
		const decision = rules.decide(before, command, who);
		if (wasRefused(decision)) throw new Error(`${command.type}: ${decision.refused}`);
		const state = fold(rules, before, decision, who);
		states.set(stream, state);
		told.push(...decision.map((event) => ({ stream, by: who.actor, event })));
		for (const event of decision)
			for (const reaction of reactionsOf[kind]?.(event, { stream, state }) ?? []) ask(reaction, who);
	};

	return {
		states,
		told,
		toldOn: (stream: string) => told.filter((one) => one.stream === stream),
		session: (command: SessionsCommand) =>
			ask({ kind: 'sessions', stream: 'sessions-1', command }, { ...teacher, at: 0 }),
		choose: (person: string, face: Face) => {
			const command = { type: 'choose-face', person, face };
			ask({ kind: 'faces', stream: 'faces-1', command }, { ...pupil(person), at: 0 });
		}
	};
};

/** A class that comes in, some of whom choose a face on a tablet; then hands are counted. */
const comingIn = (names: boolean, chosen: [person: string, face: Face][]) => {
	const room = classroom();
	room.session({ type: 'open-sessions', board: 'board-26', group: 'group-6' });
	room.session({ type: 'choose-names', names });
	room.session({
		type: 'start-session',
		session: 's1',
		faces: 'faces-1',
		aside: 'aside-1',
		revealed: 'revealed-1',
		mode: 'bovenbouw',
		pupils: six,
		arriving: true
	});
	for (const [person, face] of chosen) room.choose(person, face);
	room.session({ type: 'begin-session', session: 's1' });
	room.session({ type: 'count-hands', session: 's1', face: 'okay', hands: 2 });
	return room;
};
const chosen: [string, Face][] = [
	['aya', 'happy'],
	['bas', 'sad'],
	['bas', 'okay'],
	['cem', 'rather-not'],
	['daan', 'sad'],
	['eva', 'happy']
];
const counts = { happy: 2, okay: 3, sad: 1, 'rather-not': 1 };

const shown = (names: boolean, faces = chosen) => {
	const room = comingIn(names, faces);
	room.session({ type: 'show-faces', session: 's1' });
	return room;
};

test('until they are shown, the class hears how many chose a face, from nobody', () => {
	const heard = comingIn(true, chosen).toldOn('sessions-1');
	expect(heard.filter(({ event }) => event.type === 'child-counted')).toEqual(
		Array.from({ length: 5 }, () => ({
			stream: 'sessions-1',
			by: 'the-house',
			event: { type: 'child-counted', session: 's1' }
		}))
	);
});

test('which face a child chose, no other stream is told', () => {
	const faces = ['happy', 'okay', 'sad', 'rather-not'] as const;
	const told = faces.map((face) =>
		comingIn(true, [
			['aya', face],
			['aya', 'okay']
		]).told.filter(({ stream }) => stream !== 'faces-1')
	);
	for (const one of told) expect(one).toEqual(told[0]);
});

test('only the teacher hears who came, each once', () =>
	expect(comingIn(false, chosen).toldOn('aside-1').slice(1)).toEqual(
		['aya', 'bas', 'cem', 'daan', 'eva'].map((person) => ({
			stream: 'aside-1',
			by: 'the-house',
			event: { type: 'child-came', person }
		}))
	));

test('when they are shown, the class hears faces and hands together, and no names', () => {
	const room = shown(false);
	expect(room.toldOn('sessions-1').at(-1)).toEqual({
		stream: 'sessions-1',
		by: 'the-house',
		event: { type: 'counts-shown', session: 's1', counts, named: false }
	});
	expect(room.toldOn('revealed-1')).toEqual([]);
});

test('faces of fewer than five are told by their number only; hands were up for all to see', () => {
	const room = shown(false, chosen.slice(0, 4));
	expect(room.toldOn('sessions-1').at(-1)?.event).toEqual({
		type: 'counts-shown',
		session: 's1',
		counts: { happy: 0, okay: 2, sad: 0, 'rather-not': 0 },
		named: false,
		apart: 3
	});
});

test('a class that chose names sees them, without those who would rather not', () => {
	const room = shown(true);
	expect(room.toldOn('sessions-1').at(-1)?.event).toMatchObject({ type: 'counts-shown', named: true });
	expect(room.toldOn('revealed-1').slice(1)).toEqual([
		{
			stream: 'revealed-1',
			by: 'the-house',
			event: { type: 'revealed', faces: { aya: 'happy', bas: 'okay', daan: 'sad', eva: 'happy' } }
		}
	]);
});

test('where only hands were counted there are no names to see', () => {
	const room = shown(true, []);
	expect(room.toldOn('sessions-1').at(-1)?.event).toMatchObject({ type: 'counts-shown', named: false });
	room.session({ type: 'close-session', session: 's1' });
	expect(room.toldOn('revealed-1').map(({ event }) => event)).toEqual([
		{ type: 'revealed-opened', group: 'group-6' },
		{ type: 'revealed-ended' }
	]);
});

test('when a session closes, nothing of faces, names and tablets is left', () => {
	const room = shown(true);
	room.session({ type: 'close-session', session: 's1' });
	for (const [stream, rules] of [
		['faces-1', facesRules],
		['aside-1', asideRules],
		['revealed-1', revealedRules]
	] as const)
		expect(room.states.get(stream), stream).toEqual(rules.initial);
});
