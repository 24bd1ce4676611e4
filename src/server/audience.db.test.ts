import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import type { School } from '#testing/cast.ts';
import { ourPolicy, send, sent } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import type { Actor } from './actor.ts';
import type { House } from './house.ts';
import { judgeBy, type PolicyRow } from '#kernel/policy.ts';

let it: TwoSchools;
const diaries = new Map<School, string>();
beforeAll(async () => {
	it = await openTwoSchoolHouse();
	for (const school of [it.north, it.south]) {
		const diary = newId();
		diaries.set(school, diary);
		const open = { type: 'open-diary', audience: `group:${school.group}` };
		await sent(it.house, school.teacher, 'diary', diary, open);
	}
});
afterAll(() => it?.close());

const people = [
	'administrator',
	'teacher',
	'pupil',
	'screen',
	'otherTeacher',
	'coordinator',
	'principal',
	'leaver'
] as const;
type Who = (typeof people)[number];
const streamsOf = (school: School) => ({
	school: school.school,
	board: school.board,
	diary: diaries.get(school) ?? ''
});
type Kind = keyof ReturnType<typeof streamsOf>;

/** Who hears what of their own school, as the plan says; of the other school nobody hears anything. */
const byBoth: Record<Who, Kind[]> = {
	administrator: [],
	teacher: ['board', 'diary'],
	pupil: ['board', 'diary'],
	screen: ['board'],
	otherTeacher: [],
	coordinator: ['school', 'board'],
	principal: [],
	leaver: []
};
const byTheDatabase: Record<Who, Kind[]> = {
	administrator: [],
	teacher: ['board', 'diary'],
	pupil: ['board', 'diary'],
	screen: ['board', 'diary'],
	otherTeacher: [],
	coordinator: ['school', 'board', 'diary'],
	principal: [],
	leaver: []
};
const byThePolicy: Record<Who, Kind[]> = {
	...byBoth,
	administrator: ['school']
};

const everythingAllowed: PolicyRow[] = ['school', 'board', 'diary', 'mischief'].map((kind) => ({
	kind,
	acts: ourPolicy.filter((row) => row.kind === kind).flatMap(({ acts }) => acts),
	roles: ['administrator', 'teacher', 'pupil', 'screen', 'coordinator', 'principal'],
	within: 'organisation'
}));

/** What each person of each school hears of each school's streams, by every way there is to hear. */
const heardIn = async (house: House, of: School, from: School) => {
	const heard: Record<string, Kind[]> = {};
	for (const who of people) {
		const actor = of[who];
		const streams = Object.entries(streamsOf(from)) as [Kind, string][];
		const allowed = await house.hearing.allowed(
			actor,
			streams.map(([, stream]) => stream)
		);
		for (const [kind, stream] of streams) {
			const hears = allowed.has(stream);
			if (hears) (heard[who] ??= []).push(kind);
			const [message] = await house.hearing.missed(actor, new Map([[stream, -1]]));
			expect(message, `${who} misses ${kind}`).toMatchObject(hears ? { stream, state: {} } : { stream, gone: true });
			const now = await house.hearing.now(actor, stream);
			expect(now?.stream, `${who} looks at ${kind}`).toBe(hears ? stream : undefined);
			const past = await house.hearing.asOf(actor, stream, Date.now());
			expect(past?.stream, `${who} looks back at ${kind}`).toBe(hears && kind !== 'diary' ? stream : undefined);
		}
		heard[who] ??= [];
	}
	return heard;
};

const nobody = Object.fromEntries(people.map((who) => [who, []]));

const ways = [
	['the wall as it is', (): House => it.house, byBoth],
	[
		'the database alone: every check of the application says yes',
		() => it.another({ policy: everythingAllowed }),
		byTheDatabase
	],
	[
		'the application alone: row-level security holds nobody back',
		() => it.another({ login: () => it.database.owner }),
		byThePolicy
	]
] as const;

for (const [way, houseOf, expected] of ways)
	describe(`K7: ${way}`, () => {
		test('everyone hears of their own school exactly what the plan says', async () => {
			const house = houseOf();
			expect(await heardIn(house, it.north, it.north)).toEqual(expected);
			expect(await heardIn(house, it.south, it.south)).toEqual(expected);
		});

		test('nobody hears anything of the other school', async () => {
			const house = houseOf();
			expect(await heardIn(house, it.north, it.south)).toEqual(nobody);
			expect(await heardIn(house, it.south, it.north)).toEqual(nobody);
		});
	});

test('K7: where everything is allowed, someone without any standing is still held back by the database', async () => {
	const house = it.another({ policy: everythingAllowed });
	const stranger: Actor = {
		organisation: 'north',
		person: newId(),
		standings: [{ role: 'teacher', audience: `group:${it.north.group}` }]
	};
	expect((await house.hearing.allowed(stranger, Object.values(streamsOf(it.north)))).size).toBe(0);
});

test('K7: the policy alone answers the same about hearing, for every person and kind of stream', () => {
	const may = judgeBy(ourPolicy);
	const audiences = { school: 'office', board: `group:${it.north.group}`, diary: `group:${it.north.group}` };
	for (const who of people)
		for (const kind of ['school', 'board', 'diary'] as const)
			expect(may(it.north[who], 'hear', { kind, audience: audiences[kind] }), `${who} ${kind}`).toBe(
				byThePolicy[who].includes(kind)
			);
	expect(may(it.south.teacher, 'hear', { kind: 'board', audience: audiences.board })).toBe(false);
});

/** What the wall lets through to the rules, for each act and person of the school itself. */
const mayWrite: [act: { type: string } & Record<string, unknown>, kind: Kind, Who[]][] = [
	[aNote(), 'board', ['teacher', 'pupil', 'screen']],
	[
		{ type: 'edit-note', note: newId(), revision: 0, words: 'x', drawing: null },
		'board',
		['teacher', 'pupil', 'screen']
	],
	[{ type: 'move-note', note: newId(), area: 'goals', before: null }, 'board', ['teacher', 'pupil', 'screen']],
	[{ type: 'undo-act', note: newId() }, 'board', ['teacher', 'pupil', 'screen']],
	[{ type: 'take-down-note', note: newId() }, 'board', ['teacher']],
	[{ type: 'open-board', group: newId(), schoolYear: '2027-2028', previous: null }, 'board', ['teacher']],
	[
		{ type: 'carry-note', note: newId(), area: 'goals', words: 'x', drawing: null, measure: null, ends: null },
		'board',
		[]
	],
	[{ type: 'dismiss', person: newId(), role: 'principal' }, 'school', ['administrator']],
	[{ type: 'join-group', group: newId(), person: newId(), role: 'pupil' }, 'school', ['administrator', 'coordinator']]
];

test('K7: who may not do something is told so, and who may not even hear a stream is told that it is not there', async () => {
	for (const [act, kind, allowed] of mayWrite)
		for (const who of people)
			for (const [school, other] of [
				[it.north, it.south],
				[it.south, it.north]
			] as const) {
				const own = await send(it.house, school[who], kind, streamsOf(school)[kind], act);
				const elsewhere = await send(it.house, school[who], kind, streamsOf(other)[kind], act);
				const refused = 'refused' in own ? own.refused : 'done';
				const isLetThrough = refused !== 'unknown-stream' && refused !== 'not-allowed';
				expect(isLetThrough, `${who}: ${act.type} ${refused}`).toBe(allowed.includes(who));
				if (!isLetThrough)
					expect(refused, `${who}: ${act.type}`).toBe(
						byThePolicy[who].includes(kind) ? 'not-allowed' : 'unknown-stream'
					);
				const never = await send(it.house, school[who], kind, newId(), act);
				expect(elsewhere, `${who}: ${act.type} in the other school`).toEqual(never);
				expect(elsewhere).toHaveProperty('refused');
			}
});
