import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { capabilities } from '#capabilities.ts';
import { newId } from '#kernel/id.ts';
import { isGone, isState, listen } from '#testing/ear.ts';
import { sent } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import { startSession, type Going } from '#testing/session.ts';
import { slack } from '#testing/slack.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import type { Actor } from './actor.ts';
import type { House } from './house.ts';
import { openNeighbours, type Neighbours } from './neighbours.ts';
import { doWhatIsDue } from './ticking.ts';

type Wish = { type: string; [more: string]: unknown };

const organisation = 'west';
const schoolYear = '2026-2027';
const beginning = Date.parse('2026-11-23T08:00:00Z');
let now = beginning;
let it: TwoSchools;
let here: House;
let there: House;
const nodes: Neighbours[] = [];

const school = newId();
const administrator: Actor = { organisation, person: newId(), standings: [{ role: 'administrator' }] };
const groups = { '5b': newId(), '6': newId() };
const boards = { '5b': newId(), '6': newId() };
let going: Going;

const ask = (command: Wish, house = here) => sent(house, administrator, 'school', school, command);

beforeAll(async () => {
	it = await openTwoSchoolHouse();
	const node = async (): Promise<House> => {
		const house = it.another({ clock: () => now, committed: (news) => neighbours.tell(news) });
		const neighbours: Neighbours = await openNeighbours(it.database.as('kring_pipe'), house);
		nodes.push(neighbours);
		return house;
	};
	here = await node();
	there = await node();
	await here.found(organisation);
	// no example: in a real school places end by themselves
	await ask({ type: 'open-school', name: 'De Eik', example: false });
	// another one stays: the last may not go
	await someone('staff', appointed('administrator'));
	for (const key of ['5b', '6'] as const) {
		await ask({ type: 'open-group', group: groups[key], key, name: key, schoolYear, grades: [5] });
		const teacher = await someone('staff', { type: 'join-group', group: groups[key], role: 'teacher' });
		const open = { type: 'open-board', group: groups[key], schoolYear, previous: null };
		await sent(here, teacher, 'board', boards[key], open as Wish);
		if (key === '5b') going = await startSession(here, { board: boards[key], teacher }, []);
	}
});
afterAll(async () => {
	for (const neighbours of nodes) await neighbours.close();
	await it?.close();
});

/** Someone new, with these places. */
async function someone(kind: string, ...places: Wish[]): Promise<Actor> {
	const person = newId();
	await ask({ type: 'add-person', person, kind, given: 'Iemand', family: '' });
	for (const place of places) await ask({ ...place, person });
	const actor = await here.actors.of(organisation, person);
	if (!actor) throw new Error('they have no place');
	return actor;
}

const inGroup = (role: string, more: object = {}): Wish => ({
	type: 'join-group',
	group: groups['5b'],
	role,
	...more
});
const appointed = (role: string, more: object = {}): Wish => ({ type: 'appoint', role, ...more });
const tomorrow = '2026-11-24';

type Stream = 'board 5b' | 'board 6' | 'sessions' | 'aside' | 'school';
const streamOf = (name: Stream): string =>
	({ 'board 5b': boards['5b'], 'board 6': boards['6'], sessions: going.sessions, aside: going.aside, school })[name];

type Loss = {
	why: string;
	kind?: string;
	places: Wish[];
	/** what happens; without it, time passes and the house's clock does its work */
	lose?: (person: string) => Wish;
	loses: Stream[];
	keeps?: Stream[];
};

const losses: Loss[] = [
	...['teacher', 'assistant', 'trainee'].map((role) => ({
		why: `the ${role} leaves the group`,
		places: [inGroup(role)],
		lose: (person: string) => ({
			type: 'leave-group',
			group: groups['5b'],
			person
		}),
		loses: ['board 5b', 'sessions', ...(role === 'teacher' ? (['aside'] as const) : [])] as Stream[]
	})),
	...['pupil', 'screen'].map((role) => ({
		why: `the ${role} leaves the group`,
		kind: role,
		places: [inGroup(role)],
		lose: (person: string) => ({
			type: 'leave-group',
			group: groups['5b'],
			person
		}),
		loses: ['board 5b', 'sessions'] as Stream[]
	})),
	{
		why: 'an ib’er is dismissed',
		places: [appointed('coordinator')],
		lose: (person) => ({ type: 'dismiss', person, role: 'coordinator' }),
		loses: ['board 5b', 'board 6', 'sessions', 'school']
	},
	{
		why: 'an ib’er who teaches a class too is dismissed',
		places: [appointed('coordinator'), inGroup('teacher')],
		lose: (person) => ({ type: 'dismiss', person, role: 'coordinator' }),
		loses: ['board 6', 'school'],
		keeps: ['board 5b', 'sessions', 'aside']
	},
	{
		why: 'someone who looks after the school is dismissed',
		places: [appointed('administrator')],
		lose: (person) => ({ type: 'dismiss', person, role: 'administrator' }),
		loses: ['school']
	},
	{
		why: 'a colleague is let go',
		places: [appointed('coordinator'), inGroup('teacher')],
		lose: (person) => ({ type: 'let-go', person }),
		loses: ['board 5b', 'board 6', 'sessions', 'aside', 'school']
	},
	{
		why: 'a teacher becomes an assistant of the same class',
		places: [inGroup('teacher')],
		lose: (person) => ({
			type: 'do-all',
			commands: [
				{ type: 'leave-group', group: groups['5b'], person },
				{ ...inGroup('assistant'), person }
			]
		}),
		loses: ['aside'],
		keeps: ['board 5b', 'sessions']
	},
	{
		why: 'the time of a trainee is up',
		places: [inGroup('trainee', { until: tomorrow })],
		loses: ['board 5b', 'sessions']
	},
	{
		why: 'the time of a replacement is up',
		places: [appointed('coordinator', { until: tomorrow })],
		loses: ['board 5b', 'board 6', 'sessions', 'school']
	}
];

for (const [where, listensOn, loses] of [
	['on the same node', () => here, () => here],
	['on another node', () => there, () => here]
] as const)
	describe(`K8: within a second nothing is heard any more, ${where}, when`, () => {
		test.for(losses)('$why', async ({ kind = 'staff', places, lose, loses: lost, keeps = [] }) => {
			const actor = await someone(kind, ...places);
			const all = [...lost, ...keeps];
			const ear = await listen(listensOn(), actor, Object.fromEntries(all.map((name) => [streamOf(name), -1])));
			for (const name of all) await ear.hears((heard) => isState(heard) && heard.stream === streamOf(name));
			ear.forget();
			const from = performance.now();
			if (lose) await ask(lose(actor.person), loses());
			else {
				now = Date.parse('2026-11-25T03:00:00Z');
				await doWhatIsDue(loses(), capabilities);
			}
			for (const name of lost) await ear.hears((heard) => isGone(heard) && heard.stream === streamOf(name), 1_000);
			expect(performance.now() - from).toBeLessThan((lose ? 1_500 : 3_000) * slack);
			ear.forget();
			// what happens from here on reaches only what they kept
			const teacher = await someone('staff', inGroup('teacher'), { ...inGroup('teacher'), group: groups['6'] });
			for (const key of ['5b', '6'] as const)
				await sent(loses(), teacher, 'board', boards[key], aNote(`daarna in ${key}`));
			if (keeps.includes('board 5b')) await ear.hears(({ stream }) => stream === boards['5b'], 1_000);
			else await wait(100);
			const heard = new Set(ear.heard.map(({ stream }) => stream));
			for (const name of lost) expect(heard.has(streamOf(name)), name).toBe(false);
			ear.leave();
			now = beginning;
		});
	});
