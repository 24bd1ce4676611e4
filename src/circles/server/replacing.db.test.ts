import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { capabilities } from '#capabilities.ts';
import { newId } from '#kernel/id.ts';
import type { Actor } from '#server/actor.ts';
import { doWhatIsDue } from '#server/ticking.ts';
import { actorIn, type Family } from '#testing/circle.ts';
import { isGone, isState, listen } from '#testing/ear.ts';
import { send, sent } from '#testing/house.ts';
import { openTwoFamilies, type TwoFamilies } from '#testing/two-families.ts';

type Wish = { type: string; [more: string]: unknown };

const morning = Date.parse('2026-11-23T09:00:00Z');
const minutes = 60_000;
let now = morning;
let them: TwoFamilies;
let family: Family;
let house: TwoFamilies['it']['house'];
/** another ib'er, who keeps the other family's board; and the directeur */
let fatma: Actor;
let willem: Actor;
beforeAll(async () => {
	them = await openTwoFamilies({ clock: () => now });
	({ family, second: fatma } = them);
	({ house } = them.it);
	willem = await them.colleague('Willem', 'principal');
});
afterAll(() => them?.it.close());
beforeEach(() => {
	now += 24 * 60 * minutes;
});

const asking = async (who = fatma, circle = family.circle) => {
	const look = newId();
	const outcome = await send(house, who, 'replacement', look, { type: 'ask-to-look', circle, reason: 'ill' } as Wish);
	return { look, outcome };
};
const asks = async (who = fatma, circle = family.circle) => {
	const { look, outcome } = await asking(who, circle);
	expect(outcome).toHaveProperty('version');
	return look;
};
const act = (who: Actor, look: string, type: string) => send(house, who, 'replacement', look, { type } as Wish);
const fatmaNow = () => actorIn(house, 'north', fatma.person);
const reads = async () => {
	const who = await fatmaNow();
	return { house: await them.hears(who, family.circle), database: (await them.reads(who)).length };
};
const stateOf = async (look: string) =>
	(await them.it.rows<{ state: string }>('select state from kring.replacements where id = $1', [look]))[0]?.state;
const closed = { house: false, database: 1 };
const open = { house: true, database: 2 };

describe('waiting', () => {
	test('who asked reads nothing yet, and the keeper hears of it at once', async () => {
		const keeper = await family.keeper();
		const look = await asks();
		expect(await reads()).toEqual(closed);
		expect((await house.hearing.now(keeper, look))?.state).toMatchObject({
			asked: { by: fatma.person, reason: 'ill' }
		});
		expect(await house.hearing.now(willem, look)).toBeUndefined();
		await act(keeper, look, 'end-look');
	});

	test('the keeper, or the directeur, says no: it opens for nobody, also not when the wait is over', async () => {
		for (const who of [await family.keeper(), willem]) {
			const look = await asks();
			expect(await act(who, look, 'end-look')).toHaveProperty('version');
			now += 20 * minutes;
			await doWhatIsDue(house, capabilities);
			expect(await stateOf(look)).toBe('refused');
			expect(await reads()).toEqual(closed);
			expect(await act(willem, look, 'let-look')).toHaveProperty('refused');
		}
	});

	test('nobody answers: it opens by itself after fifteen minutes and not before', async () => {
		const look = await asks();
		now += 14 * minutes;
		await doWhatIsDue(house, capabilities);
		expect(await reads()).toEqual(closed);
		now += minutes;
		await doWhatIsDue(house, capabilities);
		expect(await reads()).toEqual(open);
		await act(fatma, look, 'end-look');
		expect(await reads()).toEqual(closed);
	});
});

describe('let in by a second person', () => {
	test('for one family, to read and not to write', async () => {
		const look = await asks();
		expect(await act(fatma, look, 'let-look')).toEqual({ refused: 'needs-another' });
		await sent(house, willem, 'replacement', look, { type: 'let-look' } as Wish);
		expect(await reads()).toEqual(open);
		expect(await them.hears(willem, family.circle)).toBe(false);
		const who = await fatmaNow();
		const write = { type: 'set-home-goal', goal: newId(), guardian: family.mother, words: 'Rust' };
		expect(await send(house, who, 'circle', family.circle, write as Wish)).toEqual({ refused: 'not-allowed' });
		const leave = { type: 'leave-circle', keeper: who.person };
		expect(await send(house, who, 'circle', family.circle, leave as Wish)).toEqual({ refused: 'not-allowed' });
		await act(fatma, look, 'end-look');
	});

	test('the hour is over: an open stream ends within a second, and nothing is read any more', async () => {
		const look = await asks();
		await act(willem, look, 'let-look');
		const ear = await listen(house, await fatmaNow(), { [family.circle]: -1 });
		await ear.hears(isState);
		ear.forget();
		now += 59 * minutes;
		await doWhatIsDue(house, capabilities);
		expect(await reads()).toEqual(open);
		now += minutes;
		await doWhatIsDue(house, capabilities);
		await ear.hears(isGone, 1_000);
		ear.leave();
		expect(await reads()).toEqual(closed);
		expect(await stateOf(look)).toBe('closed');
	});

	test('the keeper ends it before the hour is over', async () => {
		const look = await asks();
		await act(willem, look, 'let-look');
		await act(await family.keeper(), look, 'end-look');
		expect(await reads()).toEqual(closed);
	});

	test('with a clock that stands still it ends by itself, for as far as the house judges', async () => {
		const look = await asks();
		await act(willem, look, 'let-look');
		now += 61 * minutes;
		// remembered for some seconds at most
		house.actors.forget('north');
		expect(await them.hears(await fatmaNow(), family.circle)).toBe(false);
		await doWhatIsDue(house, capabilities);
		expect(await stateOf(look)).toBe('closed');
	});

	test('what happens at the school meanwhile neither ends nor lengthens it', async () => {
		const look = await asks();
		await act(willem, look, 'let-look');
		await them.atSchool({ type: 'appoint', person: fatma.person, role: 'coach' });
		expect(await reads()).toEqual(open);
		await them.atSchool({ type: 'dismiss', person: fatma.person, role: 'coach' });
		expect(await reads()).toEqual(open);
		await act(fatma, look, 'end-look');
		expect(await reads()).toEqual(closed);
		// what is their own they go on hearing
		expect(await them.hears(await fatmaNow(), them.others.circle)).toBe(true);
	});

	test('who holds no office any more looks no more', async () => {
		const iris = await them.colleague('Iris', 'coordinator');
		const look = await asks(iris);
		await act(willem, look, 'let-look');
		expect(await them.hears(await actorIn(house, 'north', iris.person), family.circle)).toBe(true);
		await them.atSchool({ type: 'appoint', person: iris.person, role: 'coach' });
		await them.atSchool({ type: 'dismiss', person: iris.person, role: 'coordinator' });
		expect(await them.hears(await actorIn(house, 'north', iris.person), family.circle)).toBe(false);
		expect(await them.reads(iris)).toEqual([]);
		await act(willem, look, 'end-look');
	});
});

describe('who may ask', () => {
	test('not who keeps it, and one family at a time', async () => {
		expect((await asking(fatma, them.others.circle)).outcome).toEqual({ refused: 'keeps-it-already' });
		const look = await asks();
		expect((await asking()).outcome).toEqual({ refused: 'one-look-at-a-time' });
		await act(fatma, look, 'end-look');
	});

	test('no teacher, no beheerder, nobody of another school; nor do they let anyone in', async () => {
		const { north, south } = them.it;
		const look = await asks();
		for (const who of [north.teacher, north.administrator, north.pupil, south.coordinator]) {
			expect((await asking(who)).outcome, who.organisation).toHaveProperty('refused');
			expect(await act(who, look, 'let-look')).toHaveProperty('refused');
		}
		expect(await stateOf(look)).toBe('waiting');
		await act(fatma, look, 'end-look');
	});

	test('of whom one let the other in of late, the two are one', async () => {
		const [boss, pal] = [await them.colleague('Baas', 'principal'), newId()];
		await them.it.rows(
			`insert into kring.let_in (organisation, id, person, by, role, at) values ('north', $1, $2, $3, 'coordinator', $4)`,
			[pal, fatma.person, boss.person, new Date(now)]
		);
		const look = await asks();
		expect(await act(boss, look, 'let-look')).toEqual({ refused: 'let-in-by-who-asks' });
		await act(fatma, look, 'end-look');
		await them.it.rows('delete from kring.let_in where id = $1', [pal]);
	});
});

test('each of it is in the audit, by name; and that it was opened', async () => {
	const look = await asks();
	await act(willem, look, 'let-look');
	await house.hearing.now(await fatmaNow(), family.circle);
	await act(fatma, look, 'end-look');
	const rows = await them.it.rows<{ act: string; actor: string }>(
		'select act, actor from kring.audit where stream = $1 order by month, position',
		[look]
	);
	expect(rows.slice(0, 2)).toEqual([
		{ act: 'ask-to-look', actor: fatma.person },
		{ act: 'let-look', actor: willem.person }
	]);
	const opened = await them.it.rows<{ n: string }>(
		`select count(*) as n from kring.audit where stream = $1 and act = 'opened' and actor = $2`,
		[family.circle, fatma.person]
	);
	expect(Number(opened[0]?.n)).toBeGreaterThan(0);
});

test('a board without an ib’er is taken over by who looks along on it, and by nobody while it has one', async () => {
	const keeper = await family.keeper();
	const takeOver = async (who: Actor) =>
		send(house, who, 'circle', family.circle, { type: 'take-over-circle' } as Wish);
	expect(await takeOver(fatma)).toEqual({ refused: 'unknown-stream' });
	const look = await asks();
	await act(willem, look, 'let-look');
	expect(await takeOver(await fatmaNow())).toEqual({ refused: 'board-is-kept' });
	await them.atSchool({ type: 'dismiss', person: keeper.person, role: 'coordinator' });
	expect(await takeOver(await fatmaNow())).toHaveProperty('version');
	const kept = await them.it.rows('select person from kring.circle_keepers where circle = $1', [family.circle]);
	expect(kept).toEqual([{ person: fatma.person }]);
	await act(fatma, look, 'end-look');
	expect(await reads()).toEqual(open);
	// to be ib'er again does not bring it back
	await them.atSchool({ type: 'appoint', person: keeper.person, role: 'coordinator' });
	expect(await them.hears(await actorIn(house, 'north', keeper.person), family.circle)).toBe(false);
	await send(house, await fatmaNow(), 'circle', family.circle, { type: 'share-circle', keeper: keeper.person } as Wish);
	await send(house, await fatmaNow(), 'circle', family.circle, { type: 'leave-circle', keeper: fatma.person } as Wish);
});

test('with the board goes who looked along', async () => {
	const child = newId();
	await them.atSchool({ type: 'add-person', person: child, kind: 'pupil', given: 'Ben', family: '' });
	const circle = newId();
	const keeper = await family.keeper();
	const begin = { type: 'open-circle', circle, household: family.household, keeper: keeper.person };
	await sent(house, keeper, 'circle', circle, {
		...begin,
		children: [{ child, guardians: [newId()], asked: false }]
	} as Wish);
	const look = await asks(fatma, circle);
	await act(willem, look, 'let-look');
	await send(house, { ...keeper, standings: [{ role: 'house' }] }, 'circle', circle, { type: 'erase-circle' } as Wish);
	expect(await stateOf(look)).toBeUndefined();
	now += 2 * 60 * minutes;
	await doWhatIsDue(house, capabilities);
	expect(await them.it.rows(`select from kring.hearers where audience = $1`, [`circle:${circle}`])).toEqual([]);
});
