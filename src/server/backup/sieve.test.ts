import { expect, test } from 'vitest';
import { Erased } from './erased.ts';
import { Sieve } from './sieve.ts';
import type { Reference } from './tables.ts';

const nothing = { stream: null, versions: null, commands: null, persons: null };
const erased = (row: object): Erased => {
	const all = new Erased();
	all.add({ organisation: 'north', id: '1', at: 'now', ...nothing, ...row });
	return all;
};
const references: Reference[] = [
	{
		name: 'a',
		from: 'kring.children',
		columns: ['organisation', 'child'],
		to: 'kring.people',
		keys: ['organisation', 'id'],
		rule: ''
	},
	{
		name: 'b',
		from: 'kring.wishes',
		columns: ['organisation', 'wish_of'],
		to: 'kring.children',
		keys: ['organisation', 'nr'],
		rule: ''
	},
	{
		name: 'c',
		from: 'kring.seats',
		columns: ['organisation', 'person'],
		to: 'kring.people',
		keys: ['organisation', 'id'],
		rule: ''
	}
];
const people = { schema: 'kring', name: 'people', columns: ['organisation', 'id', 'given_name'] };
const children = { schema: 'kring', name: 'children', columns: ['organisation', 'nr', 'child'] };
const wishes = { schema: 'kring', name: 'wishes', columns: ['wish_of', 'words', 'organisation'] };
const seats = { schema: 'kring', name: 'seats', columns: ['organisation', 'person'] };
const events = {
	schema: 'kring',
	name: 'events',
	columns: ['body', 'organisation', 'stream', 'version', 'command', 'actor', 'at']
};

test('with a person goes what points at them, and what points at that', () => {
	const sieve = new Sieve(erased({ persons: '{daan,noor}' }), references);
	const through = (table: typeof people, ...rows: string[]) => {
		const look = sieve.for(table);
		return rows.map((row) => (look ? look(row) : `${row}\n`)?.trimEnd()).filter((row) => row !== undefined);
	};
	expect(through(people, 'north\tdaan\tDaan', 'south\tdaan\tDaan', 'north\tsara\tSara')).toEqual([
		'south\tdaan\tDaan',
		'north\tsara\tSara'
	]);
	expect(through(children, 'north\t1\tdaan', 'north\t2\tsara', 'south\t1\tdaan')).toEqual([
		'north\t2\tsara',
		'south\t1\tdaan'
	]);
	expect(through(wishes, '1\teen fiets\tnorth', '2\teen hond\tnorth', '1\trust\tsouth')).toEqual([
		'2\teen hond\tnorth',
		'1\trust\tsouth'
	]);
	expect(through(seats, 'north\t\\N', 'north\tnoor')).toEqual(['north\t\\N']);
	expect(sieve.held).toBe(4);
});

test('guardians and households go as people do, with what points at them', () => {
	const guardians = { schema: 'kring', name: 'guardians', columns: ['organisation', 'id', 'household'] };
	const contacts = { schema: 'kring', name: 'contacts', columns: ['organisation', 'guardian', 'words'] };
	const sieve = new Sieve(erased({ persons: '{sevda,home}' }), [
		{
			name: 'd',
			from: 'kring.contacts',
			columns: ['organisation', 'guardian'],
			to: 'kring.guardians',
			keys: ['organisation', 'id'],
			rule: ''
		},
		{
			name: 'e',
			from: 'kring.guardians',
			columns: ['organisation', 'household'],
			to: 'kring.households',
			keys: ['organisation', 'id'],
			rule: ''
		}
	]);
	expect(
		sieve.for({ schema: 'kring', name: 'households', columns: ['organisation', 'id'] })?.('north\thome')
	).toBeUndefined();
	const look = sieve.for(guardians);
	expect(look?.('north\tsevda\tother')).toBeUndefined();
	expect(look?.('north\thakan\thome')).toBeUndefined();
	expect(look?.('north\tpetra\tother')).toBe('north\tpetra\tother\n');
	const words = sieve.for(contacts);
	expect(words?.('north\thakan\tna vieren')).toBeUndefined();
	expect(words?.('north\tpetra\tna vieren')).toBe('north\tpetra\tna vieren\n');
});

test('what goes on without what it points at comes back without it', () => {
	const founded = { schema: 'kring', name: 'founded', columns: ['organisation', 'by', 'done'] };
	const sieve = new Sieve(erased({ persons: '{daan}' }), [
		{
			name: 'f',
			from: 'kring.founded',
			columns: ['organisation', 'by'],
			to: 'kring.people',
			keys: ['organisation', 'id'],
			rule: 'FOREIGN KEY (by) ON DELETE SET NULL'
		}
	]);
	const look = sieve.for({ ...founded });
	expect(look?.('north\tsara\tt')).toBe('north\tsara\tt\n');
	expect(look?.('north\tdaan\tt')).toBe('\\N\t\\N\tt\n');
});

test('it loses only what its rule names', () => {
	const circles = { schema: 'kring', name: 'circles', columns: ['organisation', 'id', 'household'] };
	const sieve = new Sieve(erased({ persons: '{home}', stream: 'gone' }), [
		{
			name: 'h',
			from: 'kring.circles',
			columns: ['organisation', 'household'],
			to: 'kring.households',
			keys: ['organisation', 'id'],
			rule: 'FOREIGN KEY (organisation, household) ON DELETE SET NULL (household)'
		}
	]);
	const look = sieve.for(circles);
	expect(look?.('north\ta\thome')).toBe('north\ta\t\\N\n');
	expect(look?.('north\ta\tother')).toBe('north\ta\tother\n');
	expect(look?.('north\tgone\tother'), 'a family’s board that was erased').toBeUndefined();
});

test('guests go as people do', () =>
	expect(
		new Sieve(erased({ persons: '{ilse}' }), []).for({
			schema: 'kring',
			name: 'guests',
			columns: ['organisation', 'id']
		})?.('north\tilse')
	).toBeUndefined());

test('a table in which nothing was erased is not looked at', () => {
	expect(new Sieve(erased({ persons: '{daan}' }), references).for({ ...people, name: 'groups' })).toBeUndefined();
});

test('an event keeps its place and loses body, actor and time; only that one, and only once', () => {
	const sieve = new Sieve(erased({ stream: 's', versions: '{2,5}', commands: '{c2,c5}' }), references);
	const look = sieve.for(events);
	expect(look?.('{"a":1}\tnorth\ts\t2\tc2\tdaan\tmonday')).toBe('\\N\tnorth\ts\t2\tc2\t\\N\t\\N\n');
	for (const row of [
		'{"a":1}\tnorth\ts\t2\tc5\tdaan\tmonday',
		'{"a":1}\tnorth\ts\t3\tc2\tdaan\tmonday',
		'{"a":1}\tsouth\ts\t2\tc2\tdaan\tmonday',
		'{"a":1}\tnorth\tt\t2\tc2\tdaan\tmonday',
		'\\N\tnorth\ts\t5\tc5\t\\N\t\\N'
	])
		expect(look?.(row)).toBe(`${row}\n`);
	expect(sieve.held).toBe(1);
	expect([...sieve.thinned]).toEqual(['north']);
	const whole = new Sieve(erased({ stream: 's' }), references).for(events);
	expect(whole?.('x\tnorth\ts\t9\tc9\tdaan\tmonday')).toBe('\\N\tnorth\ts\t9\tc9\t\\N\t\\N\n');
});
