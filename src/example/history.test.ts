import * as v from 'valibot';
import { expect, test } from 'vitest';
import type { Board } from '#boards/board-state.ts';
import type { Arena } from '#arenas/arena-state.ts';
import { arenaCommand } from '#arenas/commands.ts';
import { ranksCommand } from '#arenas/ranks/ranks-rules.ts';
import { ringCommand } from '#arenas/ring/commands.ts';
import { ringOf, type Ring } from '#arenas/ring/ring-state.ts';
import { boardCommand } from '#boards/commands.ts';
import { isOver } from '#boards/goal-sight.ts';
import { adultsCommand } from '#circles/adults/commands.ts';
import { circleCommand } from '#circles/commands.ts';
import { togetherCommand } from '#circles/together/commands.ts';
import { wasRefused, type Decider } from '#kernel/decider.ts';
import { fold } from '#kernel/replay.ts';
import { householdsCommand } from '#households/commands.ts';
import { addDays, dayOf, schoolYearOf } from '#kernel/time.ts';
import { answersCommand } from '#pulses/answers/commands.ts';
import { pulsesCommand } from '#pulses/commands.ts';
import type { Pulses } from '#pulses/pulses-state.ts';
import { schoolCommand } from '#schools/commands.ts';
import { displayNames } from '#schools/display-name.ts';
import { isSchoolDay } from '#schools/holidays.ts';
import { school } from '#schools/school.ts';
import { sessionsCommand } from '#sessions/commands.ts';
import { teamCommand } from '#teams/commands.ts';
import { voiceCommand } from '#voices/commands.ts';
import { exampleHistory } from './history.ts';
import type { Planned } from './planned.ts';
import { boardId, groupId, groups, regenboog } from './regenboog.ts';
import { newWorld, type World } from './world.ts';

// a Monday, a weekend, midweek, in herfst and kerst, both ends of zomer, a year's first weeks, a year without known dates
const days = [
	'2026-11-23',
	'2026-11-22',
	'2026-11-25',
	'2026-10-21',
	'2027-01-01',
	'2026-07-31',
	'2026-08-02',
	'2026-08-31',
	'2026-09-08',
	'2026-09-15',
	'2026-10-02',
	'2027-03-30',
	'2028-02-29',
	'2031-05-20'
];
const histories = new Map(days.map((today) => [today, exampleHistory(today)]));
const historyOf = (today: string) => histories.get(today) ?? [];

const after = <State, Command, Event>(rules: Decider<State, Command, Event>, given: [Command, Planned][]) =>
	given.reduce((state, [command, { actor, at }]) => {
		const decision = rules.decide(state, command, { actor, at });
		expect(wasRefused(decision) && [command, decision]).toBe(false);
		return wasRefused(decision) ? state : fold(rules, state, decision, { actor, at });
	}, rules.initial);

const schoolOn = (history: Planned[]) =>
	after(
		school,
		history.flatMap((one) => (one.kind === 'school' ? [[one.command, one]] : []))
	);

/** What hangs on boards and what classes are asked, with all that it sets off; the world throws at what its rules refuse. */
const lived = new Map<string, World>();
const worldOn = (history: Planned[]): World => {
	const day = history[0]?.id ?? '';
	const known = lived.get(day);
	if (known) return known;
	const world = newWorld();
	const { people } = schoolOn(history);
	for (const one of history) {
		const { actor, at } = one;
		if (inWorld.has(one.kind))
			world.take(one, people[actor] === 'screen' ? { actor, at, role: 'screen' } : { actor, at });
	}
	lived.set(day, world);
	return world;
};
const inWorld = new Set<Planned['kind']>(['board', 'sessions', 'team', 'pulses', 'answers', 'arena', 'ring', 'ranks']);
// the world knows each stream by its id; of which kind it is, who asks knows
const boardOn = (history: Planned[], stream: string) => worldOn(history).look(stream) as Board;

test.each(days)('on %s the rules refuse nothing of the example', (today) => {
	const history = historyOf(today);
	const { people, groups: opened } = schoolOn(history);
	const streams = new Set(history.filter(({ kind }) => kind === 'board').map(({ stream }) => stream));
	expect(streams.size).toBe(9);
	for (const stream of streams) {
		const { opened: openedBoard, leader } = boardOn(history, stream);
		expect(opened[openedBoard?.group ?? '']?.schoolYear).toBe(openedBoard?.schoolYear);
		const isTeam = opened[openedBoard?.group ?? '']?.kind === 'team';
		expect(people[leader.next ?? '']).toBe(isTeam ? 'staff' : 'pupil');
	}
});

test.each(days)('on %s the example is told in order, by people it knows, in words the edge accepts', (today) => {
	const history = historyOf(today);
	const times = history.map(({ at }) => at);
	expect(times).toEqual(times.toSorted((one, other) => one - other));
	const { people } = schoolOn(history);
	const schemas = {
		school: schoolCommand,
		households: householdsCommand,
		board: boardCommand,
		sessions: sessionsCommand,
		circle: circleCommand,
		together: togetherCommand,
		adults: adultsCommand,
		team: teamCommand,
		pulses: pulsesCommand,
		answers: answersCommand,
		voice: voiceCommand,
		arena: arenaCommand,
		ring: ringCommand,
		ranks: ranksCommand
	};
	for (const { kind, command, actor, organisation } of history) {
		expect(v.safeParse(schemas[kind], command).issues).toBeUndefined();
		expect([people[actor], organisation]).toEqual([expect.any(String), 'de-regenboog']);
	}
	expect(new Set(history.map(({ id }) => id)).size).toBe(history.length);
});

test.each(days)(
	'on %s one class is asked something now, and what others were told and noticed the rules take',
	(today) => {
		const history = historyOf(today);
		const streams = new Set(history.flatMap((one) => (one.kind === 'pulses' ? [one.stream] : [])));
		const all = [...streams].flatMap((stream) => (worldOn(history).look(stream) as Pulses).asked);
		expect(all.filter(({ state }) => state === 'open')).toHaveLength(1);
		expect(all.filter(({ told, arena }) => told && !arena)).toHaveLength(3);
		expect(all.filter(({ told, arena }) => told && arena)).toHaveLength(2);
		expect(all.filter(({ support }) => support)).toHaveLength(2);
		// of one question, and of what two classes were told of an arena
		expect(all.filter(({ follows }) => follows)).toHaveLength(3);
	}
);

test.each(days)('on %s there are arenas in four states, and none that makes Kring quiet', (today) => {
	const history = historyOf(today);
	const world = worldOn(history);
	const planned = history.flatMap(({ stream, command }) => (command.type === 'plan-arena' ? [stream] : []));
	const arenas = planned.map((stream) => world.look(stream) as Arena);
	expect(arenas.map(({ state }) => state)).toEqual(['confirmed', 'on-board', 'pupils-asked', 'draft']);
	const [confirmed, late, thisWeek, thought] = arenas;
	expect(confirmed?.noticed.map(({ counts }) => counts)).toEqual([
		[14, 8, 3],
		[15, 6, 2]
	]);
	// who sat in the ring is forgotten; that they had a turn is not
	const ringOn = (arena: Arena | undefined) => world.look(arena?.opened?.ring ?? '') as Ring;
	expect(ringOn(confirmed).drawn).toEqual([]);
	expect(Object.keys(world.look(confirmed?.opened?.turns ?? '') as object)).toHaveLength(6 + 8);
	const said = ringOf(ringOn(thisWeek)).map((one) => one.said);
	expect(said.toSorted()).toEqual(['nothing-yet', 'nothing-yet', 'yes', 'yes', 'yes', 'yes']);
	expect([confirmed?.released, late?.told, thought?.questions.length]).toEqual([expect.any(String), null, 1]);
	expect((thisWeek?.on ?? '') > today).toBe(true);
	const hung = boardOn(history, late?.opened?.board ?? '').notes.filter(({ area }) => area === 'actions');
	const ideas = arenas.flatMap(({ ideas: all }) => all.flatMap(({ words, onto }) => (onto ? [words] : [])));
	expect(hung.map(({ words }) => words)).toEqual(expect.arrayContaining(ideas));
	expect(hung.length).toBeLessThanOrEqual(4);
	// a child of 5b reads on its board what it read before
	const year = history.flatMap(({ command }) => (command.type === 'open-board' ? [command.schoolYear] : []))[0] ?? '';
	expect(confirmed?.told?.classes.map(({ group }) => group)).not.toContain(groupId('5b', year));
});

test.each(days)('on %s everything happened on school days before that day', (today) => {
	for (const { at, kind } of historyOf(today)) {
		expect(dayOf(at) < today).toBe(true);
		if (kind !== 'school') expect(isSchoolDay(dayOf(at), 'midden')).toBe(true);
	}
});

test.each(days)('on %s a board is of the school year in which it was written', (today) => {
	for (const { at, command } of historyOf(today)) {
		if (command.type === 'open-board') expect(command.schoolYear).toBe(schoolYearOf(dayOf(at)));
	}
});

test('the same day has the same example, another day another one', () => {
	const again = exampleHistory('2026-11-22');
	expect(again).toEqual(historyOf('2026-11-22'));
	expect(historyOf('2026-11-23')).not.toEqual(again);
});

test('the school has eight groups over all grades and a team, about two hundred pupils, sixteen staff and a digibord for each', () => {
	const { people, groups: opened, appointments, opened: marked } = schoolOn(historyOf('2026-11-22'));
	const counted = (kind: string) => Object.values(people).filter((one) => one === kind).length;
	expect(marked).toEqual({ example: true, sort: 'school' });
	expect([counted('pupil'), counted('staff'), counted('screen')]).toEqual([204, 16, 9]);
	expect(Object.values(opened).map(({ kind }) => kind)).toEqual([...groups.map(() => 'home'), 'team']);
	expect(new Set(Object.values(opened).flatMap(({ grades }) => grades))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8]));
	expect(Object.values(appointments).toSorted()).toEqual([['coordinator', 'administrator'], ['principal']]);
	for (const { pupils } of groups) {
		expect(pupils.length).toBeGreaterThanOrEqual(22);
		expect(pupils.length).toBeLessThanOrEqual(28);
	}
});

test('two children of 5b share a first name', () => {
	const names = [...displayNames(groups.find(({ key }) => key === '5b')?.pupils ?? []).values()];
	const expected = ['Daan', 'Sara', 'Fatima', 'Milan', 'Lina', 'Aya', 'Bram', 'Noor', 'Sem B.', 'Sem V.'];
	expect(names).toEqual(expect.arrayContaining(expected));
});

test('the board of 5b looks as the class left it', () => {
	const { notes, leader } = boardOn(historyOf('2026-11-23'), boardId('5b', '2026-2027'));
	const words = (area: string) => notes.filter((note) => note.area === area).map((note) => note.words);
	const names = new Map(groups.flatMap(({ pupils }) => pupils).map(({ id, given }) => [id, given]));
	expect([names.get(leader.last ?? ''), names.get(leader.next ?? '')]).toEqual(['Sara', 'Daan']);
	expect(words('goals')).toEqual(['We helpen elkaar eerst', 'Iedereen kent de tafel van 7']);
	expect(notes.flatMap(({ goal }) => goal?.points.at(-1)?.value ?? [])).toEqual([7, 12]);
	expect(words('actions').slice(0, 2)).toEqual(['Vraagmaatje kiezen', 'Tafelspel maken']);
	expect(words('planning').slice(-2)).toEqual(['oefenen met je vraagmaatje', 'meester Tom kijkt mee naar ons doel']);
	expect(words('ideas')).toHaveLength(4);
});

test('each board has successes, goals, actions, planning and ideas to see, and not too many', () => {
	const history = historyOf('2026-11-22');
	for (const { key } of groups) {
		const { notes } = boardOn(history, boardId(key, '2026-2027'));
		const count = (area: string) => notes.filter((note) => note.area === area).length;
		const counts = ['successes', 'goals', 'actions', 'planning', 'ideas'].map(count);
		const [fewest, most] = [
			[4, 2, 2, 2, 3],
			[6, 3, 4, 3, 4]
		];
		for (const [index, number] of counts.entries()) {
			expect(number).toBeGreaterThanOrEqual(fewest?.[index] ?? 0);
			expect(number).toBeLessThanOrEqual(most?.[index] ?? 0);
		}
		const commands = history.filter(({ stream }) => stream === boardId(key, '2026-2027'));
		expect(commands.length).toBeGreaterThanOrEqual(60);
		expect(commands.length).toBeLessThanOrEqual(140);
	}
});

test('the school shows every act of a board, and a goal whose time is over', () => {
	const history = historyOf('2026-11-22');
	const types = new Set<string>(history.map(({ command }) => command.type));
	const neverShown = new Set(['open-next-board', 'link-success', 'set-day', 'turn-year', 'carry-note']);
	const known = boardCommand.options.map((option) => option.entries.type.literal);
	expect(known.filter((type) => !types.has(type))).toEqual([...neverShown]);

	const boards = groups.map(({ key }) => boardOn(history, boardId(key, '2026-2027')));
	const over = boards.flatMap(({ notes }) => notes).filter(({ goal }) => goal && isOver(goal, '2026-11-22'));
	expect(over.length).toBeGreaterThan(0);
});

test('the set-up lies before the year and never in the future', () => {
	for (const today of days) {
		const [first] = historyOf(today);
		expect(first?.command).toMatchObject({ type: 'open-school', name: regenboog.name, example: true });
		expect(dayOf(first?.at ?? 0) < addDays(today, -7)).toBe(true);
	}
});
