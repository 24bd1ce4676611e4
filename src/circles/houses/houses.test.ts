import { expect, test } from 'vitest';
import { beginRehearsal, rehearsed } from '../rehearsal/rehearsal.ts';
import { given, givenWhenShown, houses, inHouse, mostIn, putIn, takeOut, type House, type Thing } from './houses.ts';

const thing = (id: string, house: House, words = id): Thing => ({ id, house, words, drawing: null });
const filled = [thing('onweer', 'worries'), thing('voetbal', 'fine'), thing('duiken', 'dreams')].reduce(putIn, []);

test('each house holds its own, in words or drawn', () => {
	expect(houses.map((house) => inHouse(filled, house).map(({ id }) => id))).toEqual([
		['onweer'],
		['voetbal'],
		['duiken']
	]);
	expect(putIn(filled, { ...thing('', 'fine', ''), drawing: [[0, 0, 1, 1]] })).toHaveLength(4);
	expect(putIn(filled, thing('leeg', 'fine', '  '))).toBe(filled);
});

test('what is changed stays where it is, what is taken out is gone, and a house that is full takes no more', () => {
	expect(inHouse(putIn(filled, thing('voetbal', 'fine', 'zwemmen')), 'fine')).toEqual([
		thing('voetbal', 'fine', 'zwemmen')
	]);
	expect(takeOut(filled, 'onweer').map(({ id }) => id)).toEqual(['voetbal', 'duiken']);
	const full = Array.from({ length: mostIn }, (_, at) => thing(`${at}`, 'dreams')).reduce(putIn, []);
	expect(putIn(full, thing('meer', 'dreams'))).toBe(full);
	expect(putIn(full, thing('0', 'dreams', 'anders'))).toHaveLength(mostIn);
});

test('a fine thing that is given hangs under what worked, a dream under what a child will work on, a worry nowhere', () => {
	const commands = filled.map((one) => given(one, 'child-0'));
	expect(commands.map((command) => command?.area)).toEqual([undefined, 'successes', 'goals']);
	expect(JSON.stringify(commands)).not.toContain('onweer');
});

test('a worry hangs only by a command of its own, after it was shown, with what a child will work on', () => {
	const [worry = thing('onweer', 'worries')] = filled;
	expect(given(worry, 'child-0')).toBeUndefined();
	const shown = givenWhenShown(worry, 'child-0');
	expect(shown).toEqual({
		type: 'put-up',
		child: 'child-0',
		area: 'goals',
		id: 'onweer',
		words: 'onweer',
		drawing: null
	});
	const cast = { children: ['Meryem'], parent: 'a', helper: 'b', leader: 'c', goal: 'd', home: 'e' };
	const once = rehearsed(beginRehearsal(cast, 0), shown, 1);
	expect(rehearsed(once, shown, 2).entries.map(({ words, area }) => [words, area])).toEqual([['onweer', 'goals']]);
});

test('what is given twice hangs once', () => {
	const cast = { children: ['Meryem'], parent: 'a', helper: 'b', leader: 'c', goal: 'd', home: 'e' };
	const command = given(thing('voetbal', 'fine'), 'child-0');
	if (!command) throw new Error('nothing was given');
	const once = rehearsed(beginRehearsal(cast, 0), command, 1);
	expect(rehearsed(once, command, 2).entries.map(({ words }) => words)).toEqual(['voetbal']);
});
