import { expect, test } from 'vitest';
import type { Db } from './db.ts';
import { openActors, type Remembered } from './actors.ts';

/** A database in which one teacher has a place in the north, and nobody else anywhere. */
const ask = async (as: unknown, { values = [] }: { values?: unknown[] }) =>
	values[0] === 'north' && values[1] === 'tom' ? [{ role: 'teacher', audience: 'group:5b' }] : [];
const db: Pick<Db, 'ask'> = { ask: ask as Db['ask'] };

test('who is nowhere leaves nothing behind, however many schools and devices are made up', async () => {
	const known: Remembered = new Map();
	const actors = openActors(db, () => 0, known);
	for (let n = 0; n < 100; n++) {
		expect(await actors.at(`made-up-${n}`, 'a')).toBeUndefined();
		expect(await actors.onScreen('north', `made-up-${n}`)).toBeUndefined();
		expect(await actors.onPairedScreen(`made-up-${n}`)).toBeUndefined();
	}
	expect(known.size).toBe(0);
	expect(await actors.of('north', 'tom')).toMatchObject({ person: 'tom' });
	expect(await actors.of('north', 'ina')).toBeUndefined();
	expect([...(known.get('north')?.keys() ?? [])]).toEqual(['tom']);
});
