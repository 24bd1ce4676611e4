import { expect, test } from 'vitest';
import { compareStaff } from './compare-staff.ts';
import type { FoundStaff } from './found.ts';
import type { RegisterStaff } from './register.ts';

const found = (given: string, email: string): FoundStaff => ({
	key: undefined,
	given,
	family: 'Mus',
	email,
	roles: [],
	groups: []
});
const typed = (person: string, given: string, email: string): RegisterStaff => ({
	person,
	key: undefined,
	given,
	family: 'Mus',
	email,
	groups: [],
	fromFile: false
});

test('a colleague who was added by hand is known again by an address that one alone has, whatever name was typed', () => {
	const told = compareStaff(
		[typed('s1', 'Eef', 'Eva@r.example'), typed('s2', 'Jo', 'info@r.example')],
		// an address that two have tells of neither who it is
		[found('Eva', 'eva@r.example'), found('Joke', 'info@r.example'), found('Johan', 'info@r.example')],
		{ here: new Map(), hasGroups: false, answers: new Map() }
	);
	expect(told.changed.map(({ found: { given }, known: { person }, fields }) => [given, person, fields])).toEqual([
		['Eva', 's1', ['fromFile', 'given']]
	]);
	expect(told.new.map(({ given }) => given)).toEqual(['Joke', 'Johan']);
});
