import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { may } from '#policy.ts';
import { openSigning, password, type Signing } from '#testing/signed-in.ts';
import { foundSchool, objectionTo, roomFor, type Founded } from './founding.ts';
import { peopleOf } from './people.ts';

let it: Signing;
let account: string;
beforeAll(async () => {
	it = await openSigning();
	account = (await it.identity.accounts.make('eva@school.example', password)) ?? '';
});
afterAll(() => it?.close());

const founded: Founded = {
	name: 'De Wilgenhof',
	sort: 'school',
	brin: '00XY',
	region: 'zuid',
	given: 'Eva',
	family: 'Mulder',
	roles: ['coordinator']
};

test('words that do not do are said before anything is made', () => {
	expect(objectionTo(founded, 0)).toBeUndefined();
	expect(objectionTo({ ...founded, name: ' ' }, 0)).toBe('name-is-empty');
	expect(objectionTo({ ...founded, given: '' }, 0)).toBe('name-is-empty');
	expect(objectionTo({ ...founded, brin: 'XY' }, 0)).toBe('brin-flawed');
	expect(objectionTo({ ...founded, family: 'x'.repeat(300) }, 0)).toBe('name-too-long');
});

test('a school begins with its first administrator, who is at home there at once', async () => {
	const { house, identity } = it;
	const place = { organisation: await roomFor(house, founded.name), school: newId(), person: newId() };
	await foundSchool(house, place, account, founded);
	identity.sessions.forget(account);

	const me = await house.actors.of('de-wilgenhof', place.person);
	expect(me?.standings.map(({ role }) => role).toSorted()).toEqual(['administrator', 'coordinator']);
	expect(me && may(me, 'people', { kind: 'page', audience: '' })).toBe(true);
	expect(me && (await peopleOf(house, me))).toMatchObject([{ given: 'Eva', family: 'Mulder', account: 'joined' }]);
	const rows = await it.rows('select name, sort, brin, region, example from kring.organisations where id = $1', [
		'de-wilgenhof'
	]);
	expect(rows).toEqual([{ name: 'De Wilgenhof', sort: 'school', brin: '00XY', region: 'zuid', example: false }]);
});

test('founding that broke off goes on where it was, and nothing is there twice', async () => {
	const { house } = it;
	const another = (await it.identity.accounts.make('noor@school.example', password)) ?? '';
	const place = { organisation: await roomFor(house, founded.name), school: newId(), person: newId() };
	expect(place.organisation).toBe('de-wilgenhof-2');
	for (const breaksAt of [1, 2, 3, 4, 5, Number.POSITIVE_INFINITY]) {
		let asked = 0;
		const broken = {
			...house,
			handle: ((...args) => {
				if (++asked > breaksAt) throw new Error('the plug was pulled');
				return house.handle(...args);
			}) as typeof house.handle
		};
		const founding = foundSchool(broken, place, another, founded);
		if (breaksAt < 5) await expect(founding).rejects.toThrow('the plug was pulled');
		else await founding;
	}
	const counts = await it.rows(
		`select (select count(*)::int from kring.people where organisation = $1) as people,
			(select count(*)::int from kring.appointments where organisation = $1) as appointments,
			(select count(*)::int from kring.accounts where organisation = $1) as accounts`,
		['de-wilgenhof-2']
	);
	expect(counts).toEqual([{ people: 1, appointments: 2, accounts: 1 }]);
});
