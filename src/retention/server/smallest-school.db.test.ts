import { afterAll, beforeAll, expect, test } from 'vitest';
import { careAudience } from '#schools/audiences.ts';
import { newId } from '#kernel/id.ts';
import { may } from '#policy.ts';
import type { Actor } from '#server/actor.ts';
import { openHousehold } from '#testing/any-household.ts';
import { sent } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import { eraseRequested } from './erase.ts';
import { everythingAbout } from './export.ts';
import { hasSecond } from './names.ts';
import { askedHere, asking, personHere } from './person-here.ts';
import { askRetention, retentionFor } from './stream.ts';
import { waitingFor } from './waiting.ts';

/** A school with one ib'er and one beheerder, and nobody else who may. */
let it: TwoSchools;
let coordinator: Actor;
let administrator: Actor;
beforeAll(async () => {
	it = await openTwoSchoolHouse();
	const { house, north } = it;
	const ask = (command: { type: string; [more: string]: unknown }) =>
		sent(house, north.administrator, 'school', north.school, command);
	const eva = newId();
	await ask({ type: 'add-person', person: eva, kind: 'staff', given: 'Eva', family: 'Bos' });
	await ask({ type: 'appoint', person: eva, role: 'administrator', until: null });
	await ask({ type: 'dismiss', person: north.principal.person, role: 'principal' });
	({ coordinator } = north);
	const found = await house.actors.of('north', eva);
	if (!found) throw new Error('Eva has no place');
	administrator = found;
	await openHousehold(house, north);
	await sent(house, north.pupil, 'board', north.board, aNote('van Daan'));
});
afterAll(() => it?.close());

const ask = async (by: Actor, wish: 'export' | 'erase', person: string): Promise<string> => {
	const request = newId();
	expect(await askRetention(it.house, by, { type: 'ask-request', request, wish, person })).toBeUndefined();
	return request;
};
const askAboutGuardian = async (by: Actor, wish: 'export' | 'erase', id: string): Promise<string> => {
	const request = newId();
	expect(await askRetention(it.house, by, asking({ id, kind: 'guardian' }, { request, wish }))).toBeUndefined();
	return request;
};
const confirm = (by: Actor, request: string) => askRetention(it.house, by, { type: 'confirm-request', request });
const withdraw = (by: Actor, request: string) => askRetention(it.house, by, { type: 'withdraw-request', request });
const guardianOf = async (): Promise<string> => {
	const [row] = await it.rows<{ id: string }>(`select id from kring.guardians where organisation = 'north'`);
	return row?.id ?? '';
};
const nobodyMore = async () => undefined;
const exportFor = (by: Actor, person: string) => {
	const withFamily = may(by, 'hear', { kind: 'households', audience: careAudience });
	return everythingAbout(it.house, by, person, { withFamily });
};

test('each of the two has a second person in the other, and is not that themselves', async () => {
	for (const one of [coordinator, administrator]) expect(await hasSecond(it.house, one)).toBe(true);
	const request = await ask(administrator, 'export', it.north.pupil.person);
	expect(await confirm(administrator, request)).toBe('needs-another');
	expect((await waitingFor(it.house, administrator)).requests).toEqual([]);
	expect((await waitingFor(it.house, coordinator)).requests).toMatchObject([{ id: request }]);
	for (const other of [it.north.teacher, it.north.pupil, it.north.principal])
		expect((await waitingFor(it.house, other)).requests).toEqual([]);
	expect(await withdraw(coordinator, request)).toBeUndefined();
});

test('a pupil and a colleague can be asked about by either, and the beheerder is given nothing of a family', async () => {
	const { pupil, otherTeacher } = it.north;
	for (const [first, second] of [
		[coordinator, administrator],
		[administrator, coordinator]
	] as const)
		for (const { person } of [pupil, otherTeacher]) {
			const request = await ask(first, 'export', person);
			const { requests, names } = await waitingFor(it.house, second);
			expect(requests).toMatchObject([{ id: request, person }]);
			expect(new Map(names).get(person)).toMatch(/^(Daan|Hanna) north$/);
			expect(await confirm(second, request)).toBeUndefined();
			expect((await waitingFor(it.house, second)).requests).toEqual([]);
			const told = JSON.stringify(await exportFor(first, person));
			expect(told).toContain(person);
			expect(told.includes('Sevda')).toBe(first === coordinator && person === pupil.person);
			expect(await withdraw(first, request)).toBeUndefined();
		}
});

test('about a guardian the ib’er asks; the beheerder confirms that it is done, and learns of whom nothing', async () => {
	const guardian = await guardianOf();
	for (const wish of ['export', 'erase'] as const) {
		// before anything is asked there is no such person for the beheerder (K9)
		expect(await personHere(it.house, administrator, guardian)).toBeUndefined();
		expect(await askedHere(it.house, administrator, wish, guardian)).toBeUndefined();
		const unknown = { type: 'ask-request', request: newId(), wish, person: guardian } as const;
		expect(await askRetention(it.house, coordinator, unknown)).toBe('person-unknown');
		const other = asking({ id: guardian, kind: 'guardian' }, { request: newId(), wish });
		expect(await askRetention(it.house, administrator, other)).toBe('not-allowed');
		const request = await askAboutGuardian(coordinator, wish, guardian);
		expect(await askRetention(it.house, coordinator, other)).toBe('asked-already');
		expect(await personHere(it.house, administrator, guardian)).toBeUndefined();
		expect(await askedHere(it.house, administrator, wish, guardian)).toBeUndefined();
		expect(await askedHere(it.house, coordinator, wish, guardian)).toMatchObject({ name: 'Sevda Demirel' });
		const here = await askedHere(it.house, administrator, wish, request);
		expect(here).toEqual({ id: request, kind: 'guardian', name: undefined });
		expect(await askedHere(it.house, it.north.teacher, wish, request)).toBeUndefined();
		expect(JSON.stringify(await retentionFor(it.house, administrator))).not.toContain(guardian);
		const waiting = await waitingFor(it.house, administrator);
		expect(waiting.requests).toMatchObject([{ id: request, person: request }]);
		for (const words of ['Sevda', 'Demirel', guardian]) expect(JSON.stringify([waiting, here])).not.toContain(words);
		expect(await confirm(administrator, request)).toBeUndefined();
		if (wish === 'export') {
			const told = await exportFor(coordinator, guardian);
			expect(told).toMatchObject({ kind: 'guardian', name: 'Sevda Demirel', family: [{ given: 'Daan' }] });
			expect(JSON.stringify(told)).toContain('alleen overdag bellen');
		} else {
			expect(await eraseRequested(it.house, 'north', request, nobodyMore)).toBe('gone');
			expect(await it.rows(`select from kring.guardians where id = $1`, [guardian])).toEqual([]);
		}
	}
	expect(await it.rows(`select what from kring.certificates`)).toEqual([{ what: 'guardian' }]);
	expect(await it.rows('select from kring.guardian_requests')).toEqual([]);
	expect((await retentionFor(it.house, coordinator)).requests).toMatchObject({});
});

test('the only beheerder is not asked about, nor confirmed, nor erased; with another one is', async () => {
	const { person } = it.north.otherTeacher;
	const refused = { type: 'ask-request', request: newId(), wish: 'erase', person: administrator.person } as const;
	expect(await askRetention(it.house, coordinator, refused)).toBe('last-administrator');
	const also = (type: string) =>
		sent(it.house, it.north.administrator, 'school', it.north.school, { type, person, role: 'administrator' } as {
			type: string;
		});
	await also('appoint');
	const request = await ask(coordinator, 'erase', administrator.person);
	await also('dismiss');
	expect(await confirm(administrator, request)).toBe('last-administrator');
	await also('appoint');
	expect(await confirm(administrator, request)).toBeUndefined();
	await also('dismiss');
	expect(await eraseRequested(it.house, 'north', request, nobodyMore)).toBe('last-administrator');
	expect(await it.rows('select from kring.people where id = $1', [administrator.person])).toHaveLength(1);
	await also('appoint');
	expect(await eraseRequested(it.house, 'north', request, nobodyMore)).toBe('gone');
});

test('a pupil and a colleague are erased by either with the other', async () => {
	const hanna = await it.house.actors.of('north', it.north.otherTeacher.person);
	if (!hanna) throw new Error('Hanna has no place');
	for (const [first, second, { person }] of [
		[coordinator, hanna, it.north.teacher],
		[hanna, coordinator, it.north.pupil]
	] as const) {
		const request = await ask(first, 'erase', person);
		expect(await confirm(second, request)).toBeUndefined();
		expect(await eraseRequested(it.house, 'north', request, nobodyMore)).toBe('gone');
		expect(await it.rows('select from kring.people where id = $1', [person])).toEqual([]);
	}
});
