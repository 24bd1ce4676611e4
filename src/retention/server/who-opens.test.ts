import { expect, test } from 'vitest';
import { whoHears, whoOpens } from './who-opens.ts';

const rolesOf = (page: string) =>
	whoOpens()
		.find((one) => one.page === page)
		?.roles.toSorted();
const hears = (kind: string) =>
	whoHears()
		.find((one) => one.kind === kind)
		?.roles.toSorted();

test('the assessment says of each page who opens it, as the policy says it', () => {
	expect(rolesOf('households')).toEqual(['coordinator']);
	expect(rolesOf('rhythm')).toEqual(['coordinator', 'principal']);
	expect(rolesOf('schools')).toEqual(['administrator']);
});

test('the assessment says of each kind of words who hears them; of faces nobody does', () => {
	expect(hears('faces')).toEqual([]);
	expect(hears('aside')).toEqual(['teacher']);
	expect(hears('board')).not.toContain('principal');
	expect(hears('adults')).toEqual(['guest', 'keeper']);
	expect(hears('households')).toEqual(['coordinator']);
	expect(hears('roster')).toBeUndefined();
});
