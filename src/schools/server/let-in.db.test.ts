import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { keepTerms } from '#retention/server/night.ts';
import { askRetention } from '#retention/server/stream.ts';
import type { Actor } from '#server/actor.ts';
import { sent } from '#testing/house.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import { newOffices } from './let-in.ts';

const day = 86_400_000;
let now = Date.parse('2026-11-23T09:00:00Z');
let it: TwoSchools;
/** The beheerder, who let in two that nobody else knows. */
let eva: Actor;
let nep: Actor;
let piet: Actor;
beforeAll(async () => {
	it = await openTwoSchoolHouse({ clock: () => now });
	eva = await someone('Eva', 'administrator', it.north.administrator);
	now += 40 * day;
	nep = await someone('Nep', 'administrator', eva);
	piet = await someone('Piet', 'principal', nep);
});
afterAll(() => it?.close());

const atSchool = (by: Actor, command: { type: string; [more: string]: unknown }) =>
	sent(it.house, by, 'school', it.north.school, command);
const someone = async (given: string, role: string, by: Actor): Promise<Actor> => {
	const person = newId();
	await atSchool(by, { type: 'add-person', person, kind: 'staff', given, family: 'Bos' });
	await atSchool(by, { type: 'appoint', person, role });
	const actor = await it.house.actors.of('north', person);
	if (!actor) throw new Error(`${given} has no place`);
	return actor;
};

describe('who is made ib’er, directeur or beheerder', () => {
	const told = async (actor: Actor) =>
		(await newOffices(it.house, actor)).map(({ by, person, role }) => `${by} ${person} ${role}`).toSorted();
	test('is told to those who hold such an office, and to nobody else', async () => {
		for (const one of [it.north.coordinator, it.north.principal])
			expect(await told(one)).toEqual(['Eva Bos Nep Bos administrator', 'Nep Bos Piet Bos principal']);
		// one knows what one did oneself
		expect(await told(eva)).toEqual(['Nep Bos Piet Bos principal']);
		for (const one of [it.north.teacher, it.north.pupil, it.south.coordinator]) expect(await told(one)).toEqual([]);
	});
	test('is told for two weeks, also when it was taken away the same day', async () => {
		const sara = await someone('Sara', 'coordinator', eva);
		await atSchool(eva, { type: 'dismiss', person: sara.person, role: 'coordinator' });
		expect(await told(it.north.principal)).toContain('Eva Bos Sara Bos coordinator');
		now += 14 * day - 1;
		expect(await told(it.north.principal)).toContain('Eva Bos Sara Bos coordinator');
		now += 1;
		expect(await told(it.north.principal)).toEqual([]);
		now -= 14 * day;
	});
});

describe('two people are two', () => {
	const between = async (first: Actor, second: Actor) => {
		const [request, person] = [newId(), it.north.pupil.person];
		const asked = await askRetention(it.house, first, { type: 'ask-request', request, wish: 'export', person });
		expect(asked).toBeUndefined();
		const confirmed = await askRetention(it.house, second, { type: 'confirm-request', request });
		await askRetention(it.house, first, { type: 'withdraw-request', request });
		return confirmed;
	};
	test('whom one let in of late does not confirm what that one asks, nor the other way, nor by way of a third', async () => {
		expect(await between(eva, nep)).toBe('let-in-by-who-asks');
		expect(await between(nep, eva)).toBe('let-in-by-who-asks');
		expect(await between(eva, piet)).toBe('let-in-by-who-asks');
		expect(await between(eva, it.north.principal)).toBeUndefined();
		expect(await between(it.north.coordinator, piet)).toBeUndefined();
	});
	test('who said where the letter goes let in as well', async () => {
		const { coordinator, principal } = it.north;
		expect(await between(eva, coordinator)).toBeUndefined();
		await atSchool(eva, { type: 'set-email', person: coordinator.person, email: 'eva+2@school.example' });
		expect(await between(eva, coordinator)).toBe('let-in-by-who-asks');
		expect(await between(eva, principal)).toBeUndefined();
	});
	test('after thirty days, and where nobody else may, they do', async () => {
		now += 31 * day;
		expect(await between(eva, nep)).toBeUndefined();
		const hanna = await someone('Hanna', 'administrator', eva);
		expect(await between(eva, hanna)).toBe('let-in-by-who-asks');
		for (const [other, role] of [
			[nep, 'administrator'],
			[piet, 'principal'],
			[it.north.principal, 'principal'],
			[it.north.coordinator, 'coordinator']
		] as const)
			await atSchool(it.north.administrator, { type: 'dismiss', person: other.person, role });
		expect(await between(eva, hanna)).toBeUndefined();
	});
});

describe('a letter that was sent before', () => {
	const invited = async (email: string) => {
		const person = newId();
		await atSchool(eva, { type: 'add-person', person, kind: 'staff', given: 'Tess', family: 'Bos' });
		await atSchool(eva, { type: 'set-email', person, email });
		await it.rows(
			`insert into kring.invitations (organisation, person, email, token, until) values ('north', $1, $2, $3, $4)`,
			[person, email, newId(), new Date(now + day)]
		);
		return person;
	};
	const isThere = async (person: string) =>
		(await it.rows('select from kring.invitations where person = $1', [person])).length > 0;
	test('lets nobody in when it went to another address', async () => {
		const person = await invited('tess@school.example');
		await atSchool(eva, { type: 'set-email', person, email: 'Tess@School.example' });
		expect(await isThere(person)).toBe(true);
		await atSchool(eva, { type: 'set-email', person, email: 'tess.bos@school.example' });
		expect(await isThere(person)).toBe(false);
		const other = await invited('noor@school.example');
		await atSchool(eva, { type: 'set-email', person: other, email: null });
		expect(await isThere(other)).toBe(false);
	});
	test('lets nobody in to a task that was given since', async () => {
		const person = await invited('tom@school.example');
		await atSchool(eva, { type: 'appoint', person, role: 'coach' });
		expect(await isThere(person)).toBe(false);
	});
});

test('who is erased is in none of it', async () => {
	const { person } = nep;
	expect(await it.rows('select from kring.let_in where person = $1 or by = $1', [person])).not.toEqual([]);
	await it.house.purge('north', async () => ({ person, prove: async () => [] }));
	expect(await it.rows('select from kring.let_in where person = $1 or by = $1', [person])).toEqual([]);
});

test('who let whom in is forgotten at night, after thirty days', async () => {
	const count = async () => (await it.rows('select from kring.let_in where organisation = $1', ['north'])).length;
	await keepTerms(it.house, 'north', async () => undefined);
	const lately = await count();
	expect(lately).toBeGreaterThan(0);
	now += 30 * day;
	await keepTerms(it.house, 'north', async () => undefined);
	expect(await count()).toBe(0);
});
