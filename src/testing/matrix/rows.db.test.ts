import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { print } from './print.ts';
import { allRows, tablesOf } from './all-rows.ts';
import { readableBy, readersOf, seen, shouldSee, unspoken, type Reader } from './rows.ts';
import { writeByHand } from './written-by-hand.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let tables: string[];
let all: Awaited<ReturnType<typeof allRows>>;
let readers: Reader[];
let should: Map<Reader, Map<string, string>>;
let readable: Record<Reader['role'], string[]>;
beforeAll(async () => {
	world = await openWorld();
	const { owner } = world;
	for (const school of Object.values(world.schools)) await writeByHand(owner, school);
	tables = await tablesOf(owner);
	all = await allRows(owner, tables);
	readers = await readersOf(world, all);
	should = new Map(readers.map((reader) => [reader, shouldSee(reader, all)]));
	readable = {
		kring_reader: await readableBy(owner, 'kring_reader', tables),
		kring_pipe: await readableBy(owner, 'kring_pipe', tables)
	};
}, 480_000);
afterAll(() => world?.close());

/** The tablets of the matrix are all in one school: who they are is asked by their secret. */
const notHere = ['kring.devices'];
const organisationsIn = (table: string) =>
	new Set((all.get(table) ?? []).map((row) => row['organisation'] ?? row['id']));

/** The first thing that someone sees otherwise than they should; of every reader and table, or of the first that is wrong. */
const wrong = async (stopAtFirst = false): Promise<{ wrong: string[]; cells: number }> => {
	const found: string[] = [];
	let cells = 0;
	for (const reader of stopAtFirst ? quickest() : readers) {
		const sees = await seen(world.owner, reader, readable[reader.role]);
		for (const table of tables) {
			cells++;
			const [is, is_to_be] = [sees.get(table) ?? '', should.get(reader)?.get(table) ?? ''];
			if (is === is_to_be) continue;
			const [more, less] = [minus(is, is_to_be), minus(is_to_be, is)];
			found.push(`${reader.name} sees ${more} rows too many and ${less} too few of ${table}`);
			if (stopAtFirst) return { wrong: found, cells };
		}
	}
	return { wrong: found, cells };
};
/** Who sees most first: with them most faults show at once. */
const quickest = () => {
	const telling =
		/^(the pipe in north|coordinator|pupil|kring_reader unset|principal|a guardian|who|a tablet|the clock|keeper|seated|ticked|a guest|a device)/;
	return readers.toSorted((one, other) => Number(telling.test(other.name)) - Number(telling.test(one.name)));
};
const minus = (one: string, other: string) => {
	const rest = new Set(other.split(' '));
	return one.split(' ').filter((ctid) => ctid && !rest.has(ctid)).length;
};

test('of every table it is said who reads it, and there is something in it of more than one school', () => {
	expect(unspoken(tables)).toEqual([]);
	expect(tables.filter((table) => organisationsIn(table).size < 2)).toEqual(notHere);
});

test('PostgreSQL alone shows everyone exactly the rows that are theirs, of every table', async () => {
	await world.owner.query('begin');
	const from = performance.now();
	const { wrong: found, cells } = await wrong();
	await world.owner.query('rollback');
	print(`rows: ${cells} cells, ${found.length} wrong, ${((performance.now() - from) / 1000).toFixed(1)} s`);
	expect(found).toEqual([]);
});

/**
 * The office reads names by two policies: its own, and that of who asks who looked, to whom all of the office belong.
 * Without the first the second still shows them the same. And who keeps a family's board, or asked to look on one, is of
 * the offices that read of every such asking.
 */
const shownTwice = [
	...['kring.groups', 'kring.members', 'kring.people'].map((table) => `drop policy office on ${table}`),
	...['keeper', 'own'].map((policy) => `drop policy ${policy} on kring.replacements`)
];

describe('of policies for reading that are taken away or let everything through', () => {
	test('every one that changes anything is caught, and at least 95 % of all', async () => {
		const { rows: policies } = await world.owner.query<{ on: string; name: string }>(
			`select schemaname || '.' || tablename as "on", policyname as name from pg_policies
			where schemaname in ('kring', 'keys') and cmd in ('ALL', 'SELECT') order by 1, 2`
		);
		const missed: string[] = [];
		for (const { on, name } of policies)
			for (const fault of [`drop policy ${name} on ${on}`, `alter policy ${name} on ${on} using (true)`]) {
				await world.owner.query(`begin; ${fault}`);
				const { wrong: found } = await wrong(true);
				await world.owner.query('rollback');
				if (found.length === 0) missed.push(fault);
			}
		const planted = policies.length * 2;
		print(`row-level security: ${planted - missed.length} of ${planted} caught`);
		for (const fault of missed) print(`  not caught: ${fault}`);
		expect(policies.length).toBeGreaterThan(50);
		expect(missed.filter((fault) => !shownTwice.includes(fault))).toEqual([]);
		expect(1 - missed.length / planted).toBeGreaterThanOrEqual(0.95);
	}, 480_000);
});
