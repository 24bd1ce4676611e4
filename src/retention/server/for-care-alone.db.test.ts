import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayOf } from '#kernel/time.ts';
import { newId } from '#kernel/id.ts';
import type { Actor } from '#server/actor.ts';
import { readAudit } from '#server/audit/read.ts';
import { verify } from '#server/audit/verify.ts';
import { keysFrom } from '#server/keys.ts';
import { openHousehold } from '#testing/any-household.ts';
import { testSecret } from '#testing/house.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import { everythingAbout } from './export.ts';
import { isPersonHeld, isSeenHeld } from './held.ts';
import { asking, openedAbout } from './person-here.ts';
import { heldBy } from './proofs.ts';
import { askRetention, retentionFor, streamOf } from './stream.ts';

/** What tells of a family is for the ib'er: not for the directeur, who asks who looked and what must stay. */
let it: TwoSchools;
let guardian: string;
let household: string;
beforeAll(async () => {
	it = await openTwoSchoolHouse();
	await openHousehold(it.house, it.north);
	const [row] = await it.rows<{ id: string; household: string }>(
		`select id, household from kring.guardians where organisation = 'north'`
	);
	({ id: guardian = '', household = '' } = row ?? {});
});
afterAll(() => it?.close());

const held = (person: string) => ({ person, term: 'pupil', today: dayOf(it.house.now()), streams: [] });

test('that a household must stay, and why, is read by who hears of care, also by way of its child', async () => {
	const { coordinator, principal, pupil } = it.north;
	const why = 'zaak tegen de vader';
	const on = { is: 'household', id: household } as const;
	const hold = newId();
	const set = { type: 'set-hold', hold, on, reason: 'court', why, until: null } as const;
	expect(await askRetention(it.house, coordinator, set)).toBeUndefined();
	expect(await heldBy(it.house, coordinator)).toMatchObject([{ household, why }]);
	expect(await heldBy(it.house, principal)).toEqual([]);
	expect(await isSeenHeld(it.house, coordinator, held(pupil.person))).toBe(true);
	expect(await isSeenHeld(it.house, principal, held(pupil.person))).toBe(false);
	// what takes away knows
	const isHeld = (tx: Parameters<typeof isPersonHeld>[0]) => isPersonHeld(tx, 'north', held(pupil.person));
	expect(await it.house.db.asPipe('north', isHeld)).toBe(true);
	const log = await it.rows(
		`select body from kring.events e join kring.streams s on s.id = e.stream where kind = 'retention'`
	);
	expect(JSON.stringify([log, await retentionFor(it.house, principal)])).not.toContain(household);
	expect((await retentionFor(it.house, principal)).holds[hold]?.on).toEqual({ is: 'household' });
	expect(await askRetention(it.house, coordinator, { type: 'lift-hold', hold })).toBeUndefined();
});

test('of a pupil who must stay every keeper reads it', async () => {
	const { coordinator, principal, pupil } = it.north;
	const hold = newId();
	const on = { is: 'person', id: pupil.person } as const;
	await askRetention(it.house, coordinator, { type: 'set-hold', hold, on, reason: 'court', why: '', until: null });
	for (const one of [coordinator, principal]) expect(await isSeenHeld(it.house, one, held(pupil.person))).toBe(true);
	await askRetention(it.house, coordinator, { type: 'lift-hold', hold });
});

const toldTo = async (by: Actor, person?: string) => {
	const { rows, guardians } = await readAudit(it.house.db, by, { person });
	return { rows: rows.map(({ kind, act, about }) => ({ kind, act, about })), guardians: [...guardians.values()] };
};

test('whom a row of a family is about is read by who hears of care, and the chain holds', async () => {
	const { coordinator, principal, pupil } = it.north;
	await it.house.audit.opened(coordinator, 'households', [pupil.person, guardian]);
	await openedAbout(it.house, coordinator, 'retention', { id: guardian, kind: 'guardian', name: 'Sevda' });
	const request = newId();
	await askRetention(it.house, coordinator, asking({ id: guardian, kind: 'guardian' }, { request, wish: 'export' }));
	const ofFamily = [
		{ kind: 'retention', act: 'ask-guardian-request', about: [guardian] },
		{ kind: 'guardian-retention', act: 'opened', about: [guardian] },
		{ kind: 'households', act: 'opened', about: [pupil.person, guardian].toSorted() }
	];
	expect((await toldTo(coordinator)).rows.slice(0, 3)).toEqual(ofFamily);
	expect((await toldTo(coordinator)).guardians).toEqual(['Sevda Demirel']);
	expect((await toldTo(principal)).rows.slice(0, 3)).toEqual(ofFamily.map((row) => ({ ...row, about: [] })));
	expect((await toldTo(principal)).guardians).toEqual([]);
	// nor by asking who it was about
	expect((await toldTo(coordinator, guardian)).rows).toHaveLength(3);
	expect((await toldTo(principal, guardian)).rows).toEqual([]);
	const opensHousehold = ({ kind }: { kind: string }) => kind === 'households';
	expect((await toldTo(principal, pupil.person)).rows.filter(opensHousehold)).toEqual([]);
	expect((await toldTo(coordinator, pupil.person)).rows.filter(opensHousehold)).toHaveLength(1);

	const { link } = keysFrom(testSecret);
	const verified = () =>
		it.house.db.asPipe('north', async (tx) => {
			const found: string[] = [];
			for await (const { is } of verify(tx, link, 'north', it.house.now())) found.push(is);
			return found;
		});
	expect(await verified()).toEqual(['whole']);
	await it.rows(`update kring.audit_about set about = array[$1::uuid] where about @> array[$2::uuid]`, [
		pupil.person,
		guardian
	]);
	expect(await verified()).toEqual(['broken']);
	await it.rows('delete from kring.audit_about');
	expect(await verified()).toEqual(['broken']);
});

test('a file for who does not hear of care does not tell that anyone looked at the family', async () => {
	const { coordinator, pupil } = it.north;
	await it.house.audit.opened(coordinator, 'households', [pupil.person]);
	const kinds = async (withFamily: boolean) =>
		(await everythingAbout(it.house, it.north.coordinator, pupil.person, { withFamily }))?.audit.map(
			({ kind }) => kind
		);
	expect(await kinds(true)).toContain('households');
	expect(await kinds(false)).not.toContain('households');
	// nor is anything of the registers of families in it
	expect(await everythingAbout(it.house, it.north.coordinator, guardian, { withFamily: true })).toBeDefined();
	expect(await everythingAbout(it.house, it.north.coordinator, guardian, { withFamily: false })).toBeUndefined();
});

test('a stream of what must stay is there for every keeper', async () => {
	const id = (await streamOf(it.house, 'north')) ?? '';
	for (const one of [it.north.coordinator, it.north.principal])
		expect(await it.house.hearing.now(one, id)).toBeDefined();
});
