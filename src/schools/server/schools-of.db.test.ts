import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import type { Actor } from '#server/actor.ts';
import { openSigning, password, type Signing } from '#testing/signed-in.ts';
import { foundSchool, roomFor, type Founded } from './founding.ts';
import { firstOf, foundWithin, schoolsOf } from './schools-of.ts';

let it: Signing;
let swv: Actor;
let other: Actor;
beforeAll(async () => {
	it = await openSigning();
	swv = await begin({ ...founded, name: 'SWV De Eem', sort: 'consortium' });
	other = await begin({ ...founded, name: 'SWV De Lek', sort: 'consortium' });
});
afterAll(() => it?.close());

const founded: Founded = {
	name: 'De Wilgenhof',
	sort: 'school',
	brin: null,
	region: 'midden',
	given: 'Eva',
	family: 'Mulder',
	roles: []
};

const begin = async (what: Founded): Promise<Actor> => {
	const account = (await it.identity.accounts.make(`${newId()}@swv.example`, password)) ?? '';
	const place = { organisation: await roomFor(it.house, what.name), school: newId(), person: newId() };
	await foundSchool(it.house, place, account, what);
	const actor = await it.house.actors.of(place.organisation, place.person);
	if (!actor) throw new Error('nobody is at home');
	return actor;
};

test('a samenwerkingsverband founds a school that belongs to it, and knows no more of it than its name', async () => {
	const place = await foundWithin(it.house, swv, founded, newId());
	expect(place).toMatchObject({ organisation: 'de-wilgenhof' });
	expect(await schoolsOf(it.house, swv)).toEqual([{ school: 'de-wilgenhof', name: 'De Wilgenhof' }]);
	expect(await schoolsOf(it.house, other)).toEqual([]);
	expect(await it.rows('select belongs_to, sort from kring.organisations where id = $1', ['de-wilgenhof'])).toEqual([
		{ belongs_to: swv.organisation, sort: 'school' }
	]);
	// who founded it is nobody there
	expect(await it.house.actors.of('de-wilgenhof', swv.person)).toBeUndefined();
});

test('the first administrator is invited by the samenwerkingsverband until the school goes its own way', async () => {
	const first = await firstOf(it.house, swv, 'de-wilgenhof');
	expect(first).toEqual(expect.any(String));
	expect(await firstOf(it.house, other, 'de-wilgenhof')).toBeUndefined();
	expect(await firstOf(it.house, swv, 'north')).toBeUndefined();
	const account = (await it.identity.accounts.make('eva@wilgenhof.example', password)) ?? '';
	await it.house.db.asPipe('de-wilgenhof', (tx) =>
		tx.query('insert into kring.accounts (organisation, person, account) values ($1, $2, $3)', [
			'de-wilgenhof',
			first,
			account
		])
	);
	expect(await firstOf(it.house, swv, 'de-wilgenhof')).toBeUndefined();
});

test('a school founds no schools', async () => {
	const school = await begin({ ...founded, name: 'De Ark' });
	expect(await foundWithin(it.house, school, founded, newId())).toEqual({ refused: 'not-a-consortium' });
	expect(await it.rows(`select from kring.organisations where belongs_to = $1`, [school.organisation])).toEqual([]);
});
