import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '#testing/database.ts';
import { newId } from '#kernel/id.ts';
import { connect, type Db, type Tx } from './db.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>['database'];
let db: Db;
beforeAll(async () => {
	({ database } = await freshDatabase());
	// one connection, so that whatever is left behind meets what comes next
	db = connect(database.as, { pipe: 1, reader: 1 });
	await db.asPipe('north', (tx) => tx.query(`insert into kring.organisations (id) values ('north')`));
});
afterAll(async () => {
	await db?.close();
	await database?.stop();
});

const rename = (tx: Tx, name: string) => tx.query('update kring.organisations set name = $1', [name]);
const nameNow = () =>
	db.asPipe('north', async (tx) => (await tx.query<{ name: string }>('select name from kring.organisations')).rows);

test('what is asked in one breath is done in that order', async () => {
	const names = await db.asPipe('north', (tx) =>
		Promise.all(
			['one', 'two', 'three'].map((name) => tx.query('update kring.organisations set name = $1 returning name', [name]))
		)
	);
	expect(names.map(({ rows }) => rows)).toEqual([[{ name: 'one' }], [{ name: 'two' }], [{ name: 'three' }]]);
	expect(await nameNow()).toEqual([{ name: 'three' }]);
});

test('K3: a transaction is not taken for committed when something in it failed that nobody awaited', async () => {
	const before = await nameNow();
	const ended = db.asPipe('north', async (tx) => {
		await rename(tx, 'lost');
		tx.query('select 1 / 0').catch(() => undefined);
	});
	await expect(ended).rejects.toThrow(/ended in a ROLLBACK/);
	expect(await nameNow()).toEqual(before);
});

test.for(['commits', 'fails'])('what is asked after a transaction that %s lands nowhere', async (way) => {
	const before = await nameNow();
	let later: Tx | undefined;
	const first = db.asPipe('north', async (tx) => {
		later = tx;
		if (way === 'fails') throw new Error('a bug');
	});
	if (way === 'fails') await expect(first).rejects.toThrow('a bug');
	else await first;
	await db.asPipe('north', async (tx) => {
		await tx.query('select');
		await expect(later && rename(later, 'late')).rejects.toThrow(/after the end/);
	});
	expect(await nameNow()).toEqual(before);
});

test('a connection goes on after a statement that failed among others', async () => {
	const failing = db.asPipe('north', (tx) =>
		Promise.all([rename(tx, 'lost'), tx.query('select 1 / 0'), rename(tx, 'lost too')])
	);
	await expect(failing).rejects.toMatchObject({ code: '22012' });
	expect(await nameNow()).toEqual([{ name: 'three' }]);
});

const named = (name: string) => ({
	name,
	text: 'select name from kring.organisations where name = $1',
	values: [name]
});

test('a question in one breath is asked as whom it says, and leaves nothing behind on its connection', async () => {
	expect(await db.ask({ organisation: 'north' }, named('three'))).toEqual([{ name: 'three' }]);
	expect(await db.ask({ organisation: 'south' }, named('three'))).toEqual([]);
	await db.ask({ organisation: 'north', person: newId() }, named('three'));
	const asStranger = { name: 'who-am-i', text: `select current_setting('app.organisation', true) as who`, values: [] };
	expect(await db.ask({ code: 'ABCDEF' }, asStranger)).toEqual([{ who: '' }]);
});

test('a question that fails says so, and the next one is answered', async () => {
	const wrong = { name: 'wrong', text: 'select 1 / 0 as n', values: [] };
	await expect(db.ask({ organisation: 'north' }, wrong)).rejects.toMatchObject({ code: '22012' });
	expect(await db.ask({ organisation: 'north' }, named('three'))).toEqual([{ name: 'three' }]);
});

test('a question that would write as a reader is refused', async () => {
	const write = { name: 'write', text: `update kring.organisations set name = 'x' returning name`, values: [] };
	await expect(db.ask({ device: 'x' }, write)).rejects.toMatchObject({ code: expect.stringMatching(/25006|42501/) });
});

test('what failed first is told, whichever of what was asked behind it is heard before', async () => {
	const later = async (tx: Tx) => {
		await Promise.resolve();
		return tx.query('select 2');
	};
	const slowly = async (work: Promise<unknown>): Promise<void> => {
		await work.catch(async (error: unknown) => {
			for (let turn = 0; turn < 20; turn++) await Promise.resolve();
			throw error;
		});
	};
	const ended = db.asPipe('north', (tx) =>
		Promise.all([slowly(tx.query('select 1 / 0')), tx.query('select 1'), later(tx)])
	);
	await expect(ended).rejects.toMatchObject({ code: '22012' });
	expect(await nameNow()).toHaveLength(1);
});
