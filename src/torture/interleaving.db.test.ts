import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { board as rules, type Board, type BoardEvent } from '#boards/board.ts';
import { newId } from '#kernel/id.ts';
import type { Outcome } from '#kernel/envelope.ts';
import { fold } from '#kernel/replay.ts';
import type { Database } from '#server/postgres/database.ts';
import type { House } from '#server/house.ts';
import { openSchool, type School } from '#testing/cast.ts';
import { freshDatabase } from '#testing/database.ts';
import { openTestHouse, sent } from '#testing/house.ts';
import { play, type Story } from './world.ts';
import { wish } from './wishes.ts';

// Whoever gets no answer tries again at once: a run is over in moments instead of minutes.
vi.mock('#client/backoff.ts', () => ({ backoff: () => 3 }));

const runs = process.env['KRING_LONG'] ? 400 : 30;

let database: Database;
let house: House;
let school: School;
beforeAll(async () => {
	({ database } = await freshDatabase());
	house = openTestHouse((role) => database.as(role));
	school = await openSchool(house, 'north');
});
afterEach(() => vi.unstubAllGlobals());
afterAll(async () => {
	await house?.close();
	await database?.stop();
});

const story: fc.Arbitrary<Story> = fc.record({
	steps: fc.array(fc.record({ who: fc.nat(2), pause: fc.nat(3), wish }), { minLength: 10, maxLength: 60 }),
	fates: fc.array(
		fc.record({ copies: fc.array(fc.nat(12), { minLength: 1, maxLength: 3 }), answerLost: fc.boolean() }),
		{ minLength: 7, maxLength: 7 }
	),
	courses: fc.array(fc.record({ cutAfter: fc.integer({ min: 1, max: 20 }), delay: fc.nat(8) }), {
		minLength: 5,
		maxLength: 5
	}),
	away: fc.record({ who: fc.nat(2), from: fc.nat(20), until: fc.integer({ min: 21, max: 60 }) })
});

/** Plays a story on a board of its own, and tells all that is not as the log says. */
const flawsOf = async (told: Story, at: House = house): Promise<string[]> => {
	const stream = newId();
	const year = years++;
	const open = { type: 'open-board', group: school.group, schoolYear: `${year}-${year + 1}`, previous: null };
	await sent(house, school.teacher, 'board', stream, open);
	const actors = [school.teacher, school.pupil, school.screen];
	const { tabs, network, isCalm } = await play(at, stream, actors, told);
	if (!isCalm) return ['not everyone came as far as the log'];

	const flaws: string[] = [];
	const log = await boardFromLog(stream);
	const look = await house.look(school.organisation, stream);
	const differs = (one: unknown) => JSON.stringify(plain(one)) !== JSON.stringify(plain(log.board));
	if (differs(look?.state)) flaws.push('the server differs from the log');
	for (const [index, { live, desk }] of tabs.entries()) {
		if (differs(live.shown)) flaws.push(`tab ${index} differs from the log`);
		for (const { id } of desk.refusals)
			if (!network.answers.get(id)?.every((answer) => 'refused' in answer)) flaws.push(`${id} was not refused`);
	}
	const refusals = tabs.flatMap(({ desk }) => desk.refusals.map(({ id }) => id));
	if (new Set(refusals).size !== refusals.length) flaws.push('a refusal was told twice');
	seen.refusals += refusals.length;
	for (const [id, answers] of network.answers) {
		seen.commands++;
		seen.repeats += answers.length - 1;
		const kept = log.outcomes.get(id);
		if (answers.some((answer) => JSON.stringify(answer) !== JSON.stringify(kept))) flaws.push(`${id} has two outcomes`);
		const isRefused = kept !== undefined && 'refused' in kept;
		if (isRefused !== refusals.includes(id)) flaws.push(`${id} was told otherwise than it went`);
	}
	return flaws;
};
let years = 3000;

/** So that a run in which nothing happens does not count as a good one. */
const seen = { commands: 0, repeats: 0, refusals: 0 };

/** The log alone, folded without any of the pipe. */
const boardFromLog = async (stream: string): Promise<{ board: Board; outcomes: Map<string, Outcome> }> => {
	const client = new Client(database.owner);
	await client.connect();
	const { rows } = await client.query<{ body: string; actor: string; at: Date }>(
		'select body, actor, at from kring.events where stream = $1 and body is not null order by version',
		[stream]
	);
	const { rows: kept } = await client.query<{ id: string; outcome: Outcome }>('select id, outcome from kring.commands');
	await client.end();
	const board = rows.reduce(
		(before, { body, actor, at }) => fold(rules, before, [JSON.parse(body) as BoardEvent], { actor, at: at.getTime() }),
		rules.initial
	);
	return { board, outcomes: new Map(kept.map(({ id, outcome }) => [id, outcome])) };
};

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

test(
	'however commands are repeated, delayed and mixed, all end with the board of the log (K2, K10)',
	{ timeout: runs * 60_000 },
	async () => {
		await fc.assert(
			fc.asyncProperty(story, async (told) => {
				expect(await flawsOf(told)).toEqual([]);
			}),
			{ numRuns: runs, endOnFailure: true }
		);
		expect(seen.commands).toBeGreaterThan(runs * 5);
		expect(seen.repeats).toBeGreaterThan(runs * 5);
		expect(seen.refusals).toBeGreaterThan(runs / 2);
	}
);

describe('the same check catches', () => {
	const caught = async (broken: (house: House) => House): Promise<string> => {
		const found: string[] = [];
		for (const told of fc.sample(story, 12)) found.push(...(await flawsOf(told, broken(house))));
		return found.join('\n');
	};

	test('a server that does not know a command again', async () => {
		const handle: House['handle'] = (actor, asked) => house.handle(actor, { ...asked, id: newId() });
		expect(await caught((real) => ({ ...real, handle }))).toMatch(/has two outcomes/);
	});

	test('a stream that tells something else than what happened', async () => {
		const join: House['hub']['join'] = ({ actor, write }, heard) =>
			house.hub.join(
				{ actor, write: (text, sealed) => write(text.replaceAll(/"place":"\w+"/g, '"place":"a"'), sealed) },
				heard
			);
		expect(await caught((real) => ({ ...real, hub: { ...real.hub, join } }))).toMatch(/tab \d differs from the log/);
	});
});
