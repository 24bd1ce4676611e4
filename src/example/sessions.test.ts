import { expect, test } from 'vitest';
import { capabilities } from '#capabilities.ts';
import { dayOf, endOfDay } from '#kernel/time.ts';
import { displayNames } from '#schools/display-name.ts';
import { consider } from '#server/consider.ts';
import type { Role, Standing } from '#kernel/standing.ts';
import type { Stream } from '#server/memory.ts';
import type { SessionsCommand } from '#sessions/commands.ts';
import { teamKey } from '#schools/next-year.ts';
import { sessionsOf } from '#sessions/companion.ts';
import { propose } from '#sessions/propose.ts';
import type { Sessions } from '#sessions/session-state.ts';
import { inClassOrder } from './cast.ts';
import { exampleHistory } from './history.ts';
import type { Planned } from './planned.ts';
import { boardId, groupId, groups, staffOf } from './regenboog.ts';
import { teamScreen } from './team.ts';
import { leadersOf } from './story.ts';

// a Monday in November, a year's first weeks (several sessions on a day), in zomer
const days = ['2026-11-23', '2026-09-15', '2026-07-31'];
const histories = new Map(days.map((today) => [today, exampleHistory(today)]));
const historyOf = (today: string): Planned[] => histories.get(today) ?? [];

const yearOf = (history: readonly Planned[]): string =>
	history.flatMap(({ command }) => (command.type === 'open-board' ? command.schoolYear : []))[0] ?? '';

/** An arena hangs what came of it on a board. */
const shown = new Set<Planned['kind']>(['board', 'sessions', 'arena', 'ring', 'ranks']);

/** All that was asked at the boards, as the wall takes it: who may, the rules, and what they set off. */
const lived = async (history: readonly Planned[]) => {
	const schoolYear = yearOf(history);
	const standings = new Map(
		groups.flatMap(({ key, pupils, teachers, screen }) => {
			const as =
				(role: Role) =>
				({ id }: { id: string }) =>
					[id, [{ role, audience: `group:${groupId(key, schoolYear)}` }]] as const;
			return [...pupils.map(as('pupil')), ...teachers.map(as('teacher')), as('screen')(screen)];
		})
	);
	// everyone who works there is of the team, beside what they are in a class
	const team = `group:${groupId(teamKey, schoolYear)}`;
	const coordinators = staffOf(({ appointed }) => appointed === 'coordinator').map(({ id }) => id);
	const inTeam = new Map<string, Standing[]>([
		...staffOf().map(({ id }): [string, Standing[]] => [
			id,
			[{ role: 'member', audience: team }, ...(coordinators.includes(id) ? [{ role: 'coordinator' as const }] : [])]
		]),
		[teamScreen.id, [{ role: 'screen', audience: team }]]
	]);
	const streams = new Map<string, Stream>();
	for (const { kind, stream, command, actor: person, organisation, at } of history) {
		if (!shown.has(kind)) continue;
		const actor = {
			organisation,
			person,
			standings: [...(standings.get(person) ?? []), ...(inTeam.get(person) ?? [])]
		};
		const found = await consider({ kind, stream, command }, actor, at, { capabilities }, (id) =>
			Promise.resolve(streams.get(id))
		);
		expect('refused' in found && [command, found]).toBe(false);
		// a confidential stream has a key until it ends
		for (const change of 'refused' in found ? [] : found)
			streams.set(change.stream.id, { ...change.stream, key: Buffer.from('key') });
	}
	return {
		schoolYear,
		sessionsOn: (key: string) => streams.get(sessionsOf(boardId(key, schoolYear)))?.state as Sessions
	};
};
const worlds = new Map(await Promise.all(days.map(async (day) => [day, await lived(historyOf(day))] as const)));
const worldOn = (today: string) => worlds.get(today) ?? expect.unreachable();

const asked = <Type extends SessionsCommand['type']>(history: readonly Planned[], key: string, type: Type) => {
	const stream = sessionsOf(boardId(key, yearOf(history)));
	return history.flatMap((one) =>
		one.kind === 'sessions' && one.stream === stream && one.command.type === type
			? [{ at: one.at, command: one.command as Extract<SessionsCommand, { type: Type }> }]
			: []
	);
};

test.each(days)('on %s each class closed every session it started, and none is going on', (today) => {
	for (const { key, story } of groups) {
		const history = historyOf(today);
		const started = asked(history, key, 'start-session').map(({ command }) => command.session);
		expect(started).toHaveLength(story.sessions.length);
		expect(asked(history, key, 'close-session').map(({ command }) => command.session)).toEqual(started);
		const { current, last } = worldOn(today).sessionsOn(key);
		expect([current, last?.id]).toEqual([null, started.at(-1)]);
	}
});

test.each(days)(
	'on %s a session takes about fifteen minutes at most, on one day, in every part of its plan',
	(today) => {
		for (const { key } of groups) {
			const history = historyOf(today);
			const ends = asked(history, key, 'close-session');
			for (const [index, { at }] of asked(history, key, 'start-session').entries()) {
				const end = ends[index]?.at ?? 0;
				expect(end - at).toBeGreaterThan(5 * 60_000);
				expect(end - at).toBeLessThan(16 * 60_000);
				expect(dayOf(end)).toBe(dayOf(at));
			}
		}
	}
);

test.each(days)('on %s the turns that children had are those of the story', (today) => {
	for (const { key, story, pupils, teachers } of groups) {
		const names = displayNames([...pupils, ...teachers]);
		const { turns } = worldOn(today).sessionsOn(key);
		const told = Object.entries(turns).flatMap(([id, { leads }]) => Array<string>(leads).fill(names.get(id) ?? id));
		expect(told.toSorted()).toEqual(leadersOf(story).flat().toSorted());
		expect(Math.max(...Object.values(turns).map(({ leads }) => leads))).toBe(1);
	}
});

test.each(days)('on %s who leads next by the board is who the next session proposes', (today) => {
	for (const { key, pupils } of groups) {
		const { turns, last } = worldOn(today).sessionsOn(key);
		const board = boardId(key, worldOn(today).schoolYear);
		const chosen = historyOf(today).flatMap(({ stream, command }) =>
			stream === board && command.type === 'choose-leader' ? command.person : []
		);
		const inOrder = inClassOrder(pupils).map(({ id }) => id);
		expect(propose(last?.mode ?? 'bovenbouw', inOrder, turns).leads).toEqual([chosen.at(-1)]);
	}
});

test.each(days)('on %s every child who is there puts up a hand once, and those who are not do nothing', (today) => {
	const history = historyOf(today);
	for (const { key, pupils } of groups) {
		const absences = asked(history, key, 'mark-absent');
		for (const { at, command } of asked(history, key, 'start-session')) {
			const mine = <One extends { command: { session: string } }>(all: One[]) =>
				all.filter((one) => one.command.session === command.session);
			const absent = mine(absences).map((one) => one.command.person);
			const hands = mine(asked(history, key, 'count-hands')).reduce((sum, one) => sum + one.command.hands, 0);
			expect(hands).toBe(pupils.length - absent.length);
			const end = endOfDay(dayOf(at));
			const acted = history.filter((one) => one.at >= at && one.at <= end).map(({ actor }) => actor);
			expect(absent.filter((person) => acted.includes(person))).toEqual([]);
		}
		expect(absences.length).toBeGreaterThan(1);
	}
});

test('a class at its youngest walks through three parts, with a child that leads; the others through six', () => {
	const history = historyOf('2026-11-23');
	const partsOf = (key: string) => {
		const [first] = asked(history, key, 'start-session');
		const steps = asked(history, key, 'go-to-phase').filter(
			({ command }) => command.session === first?.command.session
		);
		return ['check-in', ...steps.map(({ command }) => command.to)];
	};
	expect(partsOf('1-2a')).toEqual(['check-in', 'successes', 'actions']);
	expect(partsOf('5b')).toEqual(['check-in', 'successes', 'goals', 'actions', 'planning', 'tip-top']);
	expect(worldOn('2026-11-23').sessionsOn('1-2a').last?.shared.leads).toHaveLength(1);
});

test('what is written on the board in a session is written in the part it belongs to', () => {
	const history = historyOf('2026-11-23');
	const mine = [boardId('5b', '2026-2027'), sessionsOf(boardId('5b', '2026-2027'))];
	let phase: string | undefined;
	const written = new Set<string>();
	for (const { command } of history.filter(({ stream }) => mine.includes(stream))) {
		if (command.type === 'start-session') phase = 'check-in';
		if (command.type === 'go-to-phase') phase = command.to;
		if (command.type === 'close-session') phase = undefined;
		if (command.type === 'add-note' && phase) written.add(`${command.area} in ${phase}`);
	}
	expect([...written].toSorted()).toEqual([
		'actions in actions',
		'goals in goals',
		'planning in planning',
		'successes in successes'
	]);
});
