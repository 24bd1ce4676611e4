import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { aGuest, comesWithLink, type Family } from '#testing/circle.ts';
import { send, sent } from '#testing/house.ts';
import { openPhones, type Phones } from '#testing/own-phone.ts';
import { openCircle } from '../../server/reading.ts';
import { answerAt, answersHere, toldAt } from './answering.ts';
import { phoneAt } from './phone.ts';
import { meetingsFor } from './reading.ts';
import { whoLooked } from './who-looked.ts';

const morning = Date.parse('2026-11-23T09:00:00Z');
let now = morning;
let them: Phones;
let it: Phones['it'];
let family: Family;
let others: Family;
beforeAll(async () => {
	them = await openPhones(() => now);
	({ it, family, others } = them);
});
afterAll(() => it?.close());
beforeEach(() => void (now = morning));

const ask: Phones['ask'] = (...asked) => them.ask(...asked);
const phoneOf: Phones['phoneOf'] = (...asked) => them.phoneOf(...asked);
const board: Phones['board'] = (phone) => them.board(phone);
const found: Phones['found'] = (...asked) => them.found(...asked);
const tell: Phones['tell'] = (...asked) => them.tell(...asked);
const reads: Phones['rowsFor'] = (person) => them.rowsFor(person);
const stateOf: Phones['stateOf'] = (circle) => them.stateOf(circle);
const wordOf: Phones['wordOf'] = (guest) => them.wordOf(guest);

describe('before any meeting, at a device that used up a guardian’s link', () => {
	test('stands who comes, why, and whose goal is hers; of the other guardian and of his answers nothing', async () => {
		const ilse = await ask('Ilse');
		await family.ask({ type: 'set-home-goal', goal: newId(), guardian: family.mother, words: 'op tijd slapen' });
		await family.ask({ type: 'set-home-goal', goal: newId(), guardian: them.father, words: 'doel van vader' });
		const said = { type: 'give-consent', guest: ilse, guardian: them.father, child: family.child, how: 'signed' };
		await family.ask({ ...said, answer: 'no' });
		const phone = await phoneOf();
		const seen = await board(phone);
		expect(seen.goals.map(({ words }) => words)).toEqual(['op tijd slapen']);
		expect(seen.children).toEqual([{ id: family.child, given: expect.any(String) }]);
		expect(await found(phone, ilse)).toMatchObject({
			given: 'Ilse',
			party: 'Jeugdzorg',
			function: 'gezinscoach',
			why: 'om Ilse',
			stands: 'open'
		});
		const bytes = JSON.stringify(seen);
		for (const never of ['Kemal', 'Geheimer', '@', 'doel van vader', them.father, 'van Dam'])
			expect(bytes).not.toContain(never);
		expect(await tell(phone, ilse, 'yes')).toBeUndefined();
		expect(await found(phone, ilse)).toMatchObject({ stands: 'waits' });
		expect(JSON.stringify(await board(phone))).not.toContain(them.father);
		await family.ask({ type: 'uninvite-guest', guest: ilse });
	});

	test('she hears no stream, and PostgreSQL shows the device what the page needs and nothing else', async () => {
		await ask('Ilse', 'Jeugdzorg');
		const phone = await phoneOf();
		expect(await it.house.hearing.now(phone.actor, family.circle)).toBeUndefined();
		expect(await them.reads(phone.actor)).toEqual([]);
		const [partners] = await it.rows<{ n: number }>(
			`select count(*)::int as n from kring.guests g join kring.circle_guests c on c.guest = g.id
			where c.circle = $1 and g.sort <> 'guardian'`,
			[family.circle]
		);
		const [all] = await it.rows<{ n: number }>('select count(*)::int as n from kring.circle_guests where circle = $1', [
			family.circle
		]);
		const { audit = 0, ...rest } = await reads(phone.device);
		expect(rest).toEqual({
			guests: partners?.n,
			circle_guests: all?.n,
			circle_children: 1,
			circle_keepers: 1,
			people: 2
		});
		const rows = await it.house.db.asPerson('north', phone.device, (tx) =>
			tx.query<{ kind: string; act: string; stream: string }>('select distinct kind, act, stream from kring.audit')
		);
		expect(rows.rows.filter(({ stream }) => stream !== family.circle)).toEqual([]);
		expect(rows.rows.filter(({ act }) => !['opened', 'resumed'].includes(act))).toEqual([]);
		expect(audit).toBeLessThan((await it.rows('select from kring.audit')).length);
		expect(await reads(family.mother)).toEqual({
			circle_guests: 1,
			guests: 1,
			guest_links: 1,
			guardians: 1,
			people: 1
		});
	});

	test('she says yes, no, and takes it back: in her own name, with when, and each time anew', async () => {
		const ilse = await ask('Ilse', 'Wijkteam');
		const phone = await phoneOf();
		expect(await tell(phone, ilse, 'yes')).toBeUndefined();
		expect(await wordOf(ilse)).toEqual({ answer: 'yes', how: 'themselves', at: morning });
		now += 60_000;
		expect(await tell(phone, ilse, 'take-back')).toBeUndefined();
		expect(await wordOf(ilse)).toMatchObject({ answer: 'withdrawn', at: morning + 60_000 });
		expect(await found(phone, ilse)).toMatchObject({ stands: 'no' });
		expect(await tell(phone, ilse, 'yes')).toBeUndefined();
		const before = await stateOf(family.circle);
		expect(await tell(phone, ilse, 'yes')).toBeUndefined();
		expect(await stateOf(family.circle)).toBe(before);
		await family.ask({ type: 'uninvite-guest', guest: ilse });
	});

	test('no is for an organisation, not him or her for one person', async () => {
		const [ilse, omar, elsewhere] = [await ask('Ilse', 'GGD'), await ask('Omar', 'GGD'), await ask('Sara', 'Wijkteam')];
		const phone = await phoneOf();
		await tell(phone, omar, 'yes');
		await tell(phone, ilse, 'not-them');
		expect(await wordOf(ilse)).toMatchObject({ answer: 'no', someoneElse: true });
		expect(await wordOf(omar)).toMatchObject({ answer: 'yes' });
		await tell(phone, ilse, 'no');
		expect(await wordOf(ilse)).toEqual({ answer: 'no', how: 'themselves', at: morning });
		expect(await wordOf(omar)).toMatchObject({ answer: 'no' });
		expect(await wordOf(elsewhere)).toBeUndefined();
		for (const guest of [ilse, omar, elsewhere]) await family.ask({ type: 'uninvite-guest', guest });
	});

	test('nobody answers for another, on another family’s board, or about another’s child', async () => {
		const [ilse, theirs] = [await ask('Ilse'), await ask('Joost', 'GGD', others)];
		const phone = await phoneOf();
		expect(await tell(phone, theirs, 'yes', others.circle)).toBe('unknown-stream');
		expect(await tell(phone, theirs, 'yes')).toBe('guest-unknown');
		expect(await tell(phone, them.father, 'no')).toBe('family-needs-no-ground');
		const child = others.child;
		expect(await answerAt(it.house, phone, { circle: family.circle, guest: ilse, child, answer: 'yes' })).toBe(
			'no-authority'
		);
		const as = (guardian: string, stream = family.circle) =>
			send(it.house, phone.actor, 'circle', stream, {
				type: 'give-consent',
				guest: ilse,
				guardian,
				child: family.child,
				answer: 'yes'
			});
		expect(await as(them.father)).toEqual({ refused: 'not-your-answer' });
		expect(await as(others.mother, others.circle)).toEqual({ refused: 'unknown-stream' });
		const uninvite = { type: 'uninvite-guest', guest: ilse };
		expect(await send(it.house, phone.actor, 'circle', family.circle, uninvite)).toEqual({ refused: 'unknown-stream' });
		expect(await wordOf(ilse)).toBeUndefined();
		await family.ask(uninvite);
	});

	test('she says that she told her child, in her own name; nobody says it for another, and a partner not at all', async () => {
		const ilse = await ask('Ilse');
		await family.ask({ type: 'note-in-the-room', guest: ilse, guardian: family.mother });
		const { meeting, adults } = await family.plan({ coming: [family.mother, ilse] });
		await family.ask({ type: 'begin-meeting', meeting, opener: null });
		await family.ask({ type: 'go-through-door', meeting });
		await family.ask({ type: 'open-second-part', meeting, present: [family.mother, ilse] });
		const agreement = newId();
		const agreed = { type: 'add-agreement', id: agreement, about: family.child, words: 'een rustige plek' };
		await sent(it.house, await family.keeper(), 'adults', adults, {
			...agreed,
			who: { kind: 'guest', id: ilse },
			by: '2026-11-30',
			tells: { kind: 'guest', id: family.mother }
		} as never);
		await family.ask({ type: 'end-meeting', meeting });
		const phone = await phoneOf();
		expect((await board(phone)).tells).toEqual([]);
		for (const guardian of [family.mother, them.father])
			await family.ask({ type: 'release-text', meeting, text: 'for-home', whom: guardian });
		const open = { agreement, words: 'een rustige plek', child: family.child, told: null };
		expect((await board(phone)).tells).toEqual([open]);

		const his = await phoneOf(them.father);
		expect((await board(his)).tells).toEqual([]);
		const told = { circle: family.circle, agreement };
		expect(await toldAt(it.house, his, told)).toBe('agreement-unknown');
		expect(await toldAt(it.house, phone, { ...told, circle: others.circle })).toBe('unknown-stream');
		const theirs = await phoneOf(others.mother, others);
		expect(await toldAt(it.house, theirs, told)).toBe('unknown-stream');
		const { device } = await comesWithLink(it.house, family, ilse);
		const partner = { organisation: 'north', person: device, seat: device, standings: [] };
		const wish = { type: 'tell-child', agreement };
		expect(await send(it.house, partner, 'circle', family.circle, wish)).toEqual({ refused: 'unknown-stream' });
		expect(await stateOf(family.circle)).toMatchObject({ agreements: [{ id: agreement, told: null }] });

		expect(await toldAt(it.house, phone, told)).toBeUndefined();
		const toldBy = { kind: 'guest', id: family.mother };
		expect(await stateOf(family.circle)).toMatchObject({ agreements: [{ told: '2026-11-23', toldBy }] });
		expect((await board(phone)).tells).toEqual([{ ...open, told: '2026-11-23' }]);
		await family.ask({ type: 'uninvite-guest', guest: ilse });
	});

	test('a partner’s device answers nothing, and finds nobody', async () => {
		const ilse = await ask('Ilse');
		const { device } = await comesWithLink(it.house, family, ilse);
		expect(await phoneAt(it.house, device)).toBeUndefined();
		expect(await reads(device)).toEqual({});
		expect(await it.house.actors.onPhone('north', device)).toBeUndefined();
		await family.ask({ type: 'uninvite-guest', guest: ilse });
	});

	test('a guardian without authority decides nothing and learns of nobody', async () => {
		const aunt = newId();
		const known = { ...aGuest, given: 'Nadia', party: '', function: '' };
		await family.ask({ type: 'invite-guest', guest: aunt, sort: 'guardian', why: 'verzorgt', part: 'both', known });
		const phone = await phoneOf(aunt);
		await answersHere(it.house, phone);
		expect(await board(phone)).toMatchObject({ children: [], expected: [] });
		const ilse = await ask('Ilse');
		expect(await tell(phone, ilse, 'yes')).toBe('no-authority');
		for (const guest of [aunt, ilse]) await family.ask({ type: 'uninvite-guest', guest });
	});

	test('she learns of the meetings for which she is asked, and of no other of the same board', async () => {
		const at = morning + 86_400_000;
		const asked = async () => (await reads(family.mother))['meetings'] ?? 0;
		const before = await asked();
		await family.plan({ at, coming: [them.father] });
		const { meeting } = await family.plan({ at: at + 3_600_000, coming: [family.mother] });
		const of = (guest: string) => meetingsFor(it.house, { organisation: 'north', guest });
		expect(await of(family.mother)).toEqual([{ id: meeting, at: at + 3_600_000, minutes: 30, place: 'Kamer 3' }]);
		expect(await of(others.mother)).toEqual([]);
		await family.ask({ type: 'cancel-meeting', meeting });
		expect(await of(family.mother)).toEqual([]);
		expect(await asked()).toBe(before + 1);
	});
});

describe('who looked', () => {
	test('is told by name and moment, of her own board alone', async () => {
		now = morning + 7_200_000;
		await openCircle(it.house, await others.keeper(), others.circle);
		await openCircle(it.house, await family.keeper(), family.circle);
		const phone = await phoneOf();
		const [day] = await whoLooked(it.house, phone);
		expect(day?.day).toBe('2026-11-23');
		const [keeper] = await it.rows<{ name: string }>(
			`select trim(given_name || ' ' || family_name) as name from kring.people where id = $1`,
			[(await family.keeper()).person]
		);
		expect(day?.lines.map(({ who }) => who.name)).toEqual([keeper?.name]);
		expect(day?.lines[0]?.at).toContain(now);
		const theirs = await whoLooked(it.house, await phoneOf(others.mother, others));
		expect(JSON.stringify(theirs)).not.toContain(keeper?.name);
	});

	test('K15: that she opened her page, and who looked, is a row before it is shown; it says of no family', async () => {
		const phone = await phoneOf();
		await board(phone);
		await whoLooked(it.house, phone);
		const rows = await it.rows<{ kind: string; about: unknown }>(
			`select kind, about from kring.audit where actor = $1 order by kind`,
			[phone.device]
		);
		expect(rows).toEqual([
			{ kind: 'guardian-home', about: null },
			{ kind: 'guardian-looked', about: null }
		]);
	});
});
