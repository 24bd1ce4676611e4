import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Actor } from '#server/actor.ts';
import type { Db } from '#server/db.ts';
import type { FoundBoard } from './board-page.ts';
import { sharedReading } from './shared-reading.ts';

const board: FoundBoard = {
	stream: 'board of 5b',
	group: '5b',
	key: '5b',
	name: 'Groep 5b',
	schoolYear: '2026-2027',
	grades: [5],
	kind: 'home'
};
const asActor = (person: string): Actor => ({ organisation: 'north', person, standings: [] });

/** A class that counts how often, and as whom, it was read. */
const openClass = () => {
	const readAs: string[] = [];
	const people = ['Daan', 'Noor'];
	const asPerson = async (_: string, person: string, work: (tx: object) => Promise<unknown>) => {
		readAs.push(person);
		return work({});
	};
	const read = sharedReading(
		async () => [...people],
		(found, person) => found.includes(person)
	);
	// only the one door that is used
	return { readAs, people, db: { asPerson } as unknown as Db, read };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a class that comes at once is read once', async () => {
	const { readAs, db, read } = openClass();
	const all = await Promise.all([read(db, asActor('Daan'), board), read(db, asActor('Noor'), board)]);
	expect(all).toEqual([
		['Daan', 'Noor'],
		['Daan', 'Noor']
	]);
	expect(readAs).toEqual(['Daan']);
});

test('a second later it is read anew', async () => {
	const { readAs, db, read } = openClass();
	await read(db, asActor('Daan'), board);
	vi.advanceTimersByTime(1_001);
	await read(db, asActor('Noor'), board);
	expect(readAs).toEqual(['Daan', 'Noor']);
});

test('another board, and another database, are read by themselves', async () => {
	const { readAs, db, read } = openClass();
	await read(db, asActor('Daan'), board);
	await read(db, asActor('Noor'), { ...board, stream: 'board of 6' });
	await read({ ...db }, asActor('Noor'), board);
	expect(readAs).toEqual(['Daan', 'Noor', 'Noor']);
});

test('a child that joined just now finds itself in its class', async () => {
	const { readAs, people, db, read } = openClass();
	await read(db, asActor('Daan'), board);
	people.push('Yara');
	expect(await read(db, asActor('Yara'), board)).toContain('Yara');
	expect(readAs).toEqual(['Daan', 'Yara']);
});
