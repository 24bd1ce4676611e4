import { setTimeout as wait } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { theTerminal } from '#kernel/standing.ts';
import type { Board } from '#boards/board-state.ts';
import { openShelf, type Shelf } from '#testing/backup.ts';
import { freshDatabase } from '#testing/database.ts';
import { isState, listen } from '#testing/ear.ts';
import { send, sent, testSecret } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import { openCanary } from '../audit/canary.ts';
import { readAudit } from '../audit/read.ts';
import { verifyAll } from '../audit/verifying.ts';
import type { House } from '../house.ts';
import { keysFrom } from '../keys.ts';
import { openNeighbours, type Neighbours } from '../neighbours.ts';
import { assureSound } from './sound.ts';

let it: TwoSchools;
let shelf: Shelf;
beforeEach(async () => {
	it = await openTwoSchoolHouse();
	shelf = await openShelf();
});
afterEach(async () => {
	await shelf?.stop();
	await it?.close();
});

const wordsOn = async (house: House, school: TwoSchools['north']): Promise<string[]> => {
	const found = await house.look(school.organisation, school.board);
	return ((found?.state as Board | undefined)?.notes ?? []).map(({ words }) => words);
};

/** Both schools write, without pause, until told to stop. */
const writing = () => {
	const count = { answered: 0 };
	const going = { on: true };
	const pens = [it.north, it.south].flatMap(({ teacher, group }) =>
		Array.from({ length: 3 }, async () => {
			const diary = newId();
			const write = (command: { type: string; [more: string]: unknown }) =>
				sent(it.house, teacher, 'diary', diary, command);
			await write({ type: 'open-diary', audience: `group:${group}` });
			while (going.on) {
				await write({ type: 'write-page', page: 'p', words: 'onder het schrijven' });
				if (count.answered++ % 10 === 0) await write({ type: 'tear-out', page: 'p' });
			}
		})
	);
	return {
		count,
		stop: async () => {
			going.on = false;
			await Promise.all(pens);
		}
	};
};

/** Stands for a backup that looks at a table when it comes to it, not at all of them at one moment. */
const tableByTable = (config: ClientConfig): Client => {
	const client = new Client(config);
	const query = client.query.bind(client) as (...asked: unknown[]) => unknown;
	Object.assign(client, {
		query: (first: unknown, ...more: unknown[]) =>
			query(typeof first === 'string' ? first.replace('repeatable read', 'read committed') : first, ...more)
	});
	return client;
};

test('K1: a backup made while both schools write is of one moment', { timeout: 480_000 }, async () => {
	const pens = writing();
	await wait(300);
	const before = pens.count.answered;
	for (const name of ['one', 'two']) await shelf.take(it.database, name);
	expect(pens.count.answered).toBeGreaterThan(before);
	await pens.stop();
	for (const name of ['one', 'two']) {
		const { database } = await freshDatabase();
		await shelf.restore(database, name);
		const owner = new Client(database.owner);
		await owner.connect();
		await assureSound(owner);
		const { rows } = await owner.query<{ head: string; events: string; answered: string }>(
			`select head, (select count(*) from kring.events e where e.organisation = o.id) as events from kring.organisations o`
		);
		for (const { head, events } of rows) expect(events).toBe(head);
		await owner.end();
		await database.stop();
	}
});

test('K1: one made table by table is caught', { timeout: 480_000 }, async () => {
	const pens = writing();
	await wait(200);
	const caught: unknown[] = [];
	const note = (error: unknown) => caught.push(error);
	for (let tries = 0; tries < 20 && caught.length === 0; tries++) {
		const name = `torn ${tries}`;
		await shelf.take(it.database, name, { connect: tableByTable });
		const { database } = await freshDatabase();
		await shelf.restore(database, name).catch(note);
		await database.stop();
	}
	await pens.stop();
	expect(caught).not.toEqual([]);
	expect(String(caught[0])).toContain('kloppen niet met zichzelf');
});

test('K1: nodes that run on what is replaced notice, and none writes on what it remembers', async () => {
	const nodes: { house: House; neighbours: Neighbours }[] = [];
	for (let node = 0; node < 2; node++) {
		const house = it.another();
		nodes.push({ house, neighbours: await openNeighbours(it.database.as('kring_pipe'), house) });
	}
	const [here, there] = nodes.map(({ house }) => house) as [House, House];
	const { pupil, teacher, board, organisation } = it.north;
	await sent(here, pupil, 'board', board, aNote('van voor de back-up'));
	await shelf.take(it.database, 'then');
	const lost = aNote('van na de back-up');
	await sent(here, pupil, 'board', board, lost);
	const version = await sent(there, teacher, 'board', board, aNote('ook van erna'));
	expect(await wordsOn(there, it.north)).toHaveLength(3);
	await here.catchUp(organisation);
	expect(await there.restored(organisation)).toBeUndefined();
	const ear = await listen(there, pupil, { [board]: version });
	let ended = 0;
	const leave = await there.hub.join(
		{ actor: pupil, write: () => {}, end: () => ended++ },
		new Map([[board, version]])
	);

	await shelf.restore(it.database, 'then');
	const heard = await ear.hears(isState, 2_000);
	expect(heard).toMatchObject({ version: version - 2 });
	expect(JSON.stringify(heard)).not.toContain('van na de back-up');
	ear.leave();
	leave();
	expect(ended).toBe(1);
	for (const house of [here, there]) expect(await wordsOn(house, it.north)).toEqual(['van voor de back-up']);
	expect(await there.restored(organisation)).toBe(await here.restored(organisation));
	expect(await there.restored(organisation)).toBeDefined();

	// the same command once more is a new one to this log
	expect(await send(here, pupil, 'board', board, lost)).toEqual({ version: version - 1 });
	await sent(there, teacher, 'board', board, aNote('en verder'));
	const [{ gaps } = { gaps: -1 }] = await it.rows<{ gaps: number }>(
		`select (max(position) - count(*))::int as gaps from kring.events where organisation = 'north'`
	);
	expect(gaps).toBe(0);
	for (const { neighbours } of nodes) await neighbours.close();
});

test('K15: a restore is written down behind what it brought back, and the chain holds', async () => {
	const { coordinator, organisation } = it.north;
	await shelf.take(it.database, 'then');
	const told: string[] = [];
	const { look } = openCanary(it.house, (what) => void told.push(what));
	await sent(it.house, it.north.pupil, 'board', it.north.board, aNote('gaat verloren'));
	await look();
	for (let time = 1; time <= 2; time++) {
		await shelf.restore(it.database, 'then');
		await it.house.catchUp(organisation);
		await look();
	}
	await sent(it.house, it.north.pupil, 'board', it.north.board, aNote('verder'));
	await look();
	expect(told).toEqual([]);
	const { link } = keysFrom(testSecret);
	let schools = 0;
	for await (const { months } of verifyAll(it.database.as, link, Date.now())) {
		schools++;
		expect(months.map(({ is }) => is)).toEqual(['whole']);
	}
	expect(schools).toBe(2);
	const { rows } = await readAudit(it.house.db, coordinator, {});
	expect(rows.slice(0, 2)).toMatchObject([
		{ act: 'add-note' },
		{ act: 'restored', kind: 'backup', actor: theTerminal, about: [], stream: null }
	]);
	const others = await it.rows(`select organisation from kring.audit where act = 'restored' order by organisation`);
	expect(others).toEqual([{ organisation: 'north' }, { organisation: 'south' }]);
});

test('K1: a node that was told nothing notices under the lock, before it writes', async () => {
	const { pupil, board, organisation } = it.south;
	await shelf.take(it.database, 'then');
	const deaf = it.another();
	await sent(deaf, pupil, 'board', board, aNote('gaat verloren'));
	const version = await sent(deaf, pupil, 'board', board, aNote('gaat ook verloren'));
	await shelf.restore(it.database, 'then');
	expect(await sent(deaf, pupil, 'board', board, aNote('komt erbij'))).toBe(version - 1);
	expect(await wordsOn(deaf, it.south)).toEqual(['komt erbij']);
	expect((await it.another().look(organisation, board))?.state).toEqual((await deaf.look(organisation, board))?.state);
});

test('an organisation that began after the backup is gone for who listened there', async () => {
	await shelf.take(it.database, 'then');
	await it.house.found('later');
	const later = newId();
	const administrator = { organisation: 'later', person: newId(), standings: [{ role: 'administrator' as const }] };
	await sent(it.house, administrator, 'school', later, { type: 'open-school', name: 'Later', example: true } as {
		type: string;
	});
	await shelf.restore(it.database, 'then');
	await it.house.catchUp('later');
	expect(await it.house.look('later', later)).toBeUndefined();
});

test('K3: while a backup is put back nothing is acknowledged that would be lost', async () => {
	const { pupil, teacher, board } = it.north;
	const note = aNote('om te wissen');
	await sent(it.house, pupil, 'board', board, note);
	await shelf.take(it.database, 'then');
	await sent(it.house, teacher, 'board', board, { type: 'take-down-note', note: note.note } as { type: string });
	let isAnswered = false;
	let answer: Promise<unknown> = Promise.resolve();
	let wasAsked = false;
	await shelf.restore(it.database, 'then', {
		// a moment in the middle of it
		rebuild: async () => {
			wasAsked = true;
			answer = sent(it.house, pupil, 'board', board, aNote('er middenin')).then(() => (isAnswered = true));
			await wait(400);
			expect(isAnswered).toBe(false);
			expect(JSON.stringify(await it.house.hearing.now(teacher, it.north.board))).toContain('state');
		}
	});
	await answer;
	expect(wasAsked).toBe(true);
	expect(await wordsOn(it.another(), it.north)).toEqual(['er middenin']);
});
