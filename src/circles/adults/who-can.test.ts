import { expect, test } from 'vitest';
import { noNames, type Names } from '#circles/names.ts';
import { valueOf, whoCanDo, whoCanTell } from './who-can.ts';

const names: Names = {
	children: { noor: 'Noor' },
	guests: { mother: { given: 'Samira', sort: 'guardian', party: '', function: '' } },
	staff: { nancy: 'Nancy' }
};
const adults = { came: ['mother'], children: ['noor'] };
const colleagues = [
	{ id: 'nancy', name: 'Nancy' },
	{ id: 'els', name: 'Els' }
];

test('a child is told by who writes, who was in the room, or a colleague; never by a child', () => {
	const people = whoCanTell(adults, names, 'nancy', colleagues);
	expect(people.map(({ who, name }) => [valueOf(who), name])).toEqual([
		['keeper nancy', 'Nancy'],
		['guest mother', 'Samira'],
		['staff els', 'Els']
	]);
});

test('the child’s own teacher comes before the other colleagues, and is marked as near', () => {
	const team = [
		{ id: 'adam', name: 'Adam', teaches: [] },
		{ id: 'els', name: 'Els', teaches: ['noor'] }
	];
	const own = whoCanTell(adults, names, 'nancy', team, 'noor');
	expect(own.slice(2)).toEqual([
		{ who: { kind: 'staff', id: 'els' }, name: 'Els', isNear: true },
		{ who: { kind: 'staff', id: 'adam' }, name: 'Adam' }
	]);
	expect(whoCanTell(adults, names, 'nancy', team, 'sem').map(({ name }) => name)).toEqual([
		'Nancy',
		'Samira',
		'Adam',
		'Els'
	]);
});

test('a child of the family can do something itself', () => {
	expect(whoCanDo(adults, names, 'nancy', []).map(({ who }) => valueOf(who))).toEqual([
		'keeper nancy',
		'guest mother',
		'child noor'
	]);
});

test('who writes is in the list once, also as one of the colleagues', () => {
	const ids = whoCanTell(adults, names, 'nancy', colleagues).map(({ who }) => who.id);
	expect(ids).toEqual([...new Set(ids)]);
});

test('who no register knows any more can still be chosen, without a name', () => {
	expect(whoCanTell(adults, noNames, 'nancy', [])[1]).toEqual({
		who: { kind: 'guest', id: 'mother' },
		name: undefined
	});
});
