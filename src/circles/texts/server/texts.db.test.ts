import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Circle } from '#circles/circle-state.ts';
import { guestAt } from '#circles/server/links.ts';
import { phoneAt } from '#circles/guardian/server/phone.ts';
import { newId } from '#kernel/id.ts';
import { dayOf } from '#kernel/time.ts';
import type { Actor } from '#server/actor.ts';
import { houseIn } from '#server/house-in.ts';
import { comesWithLink, openFamily, type Family } from '#testing/circle.ts';
import { sent } from '#testing/house.ts';
import { openPhones, type Phones } from '#testing/own-phone.ts';
import { careProfileOf } from './care-profile.ts';
import { keeperTexts } from './keeper-texts.ts';
import { guardianTexts, guestActions, hasActionsLeft, hasTexts } from './released.ts';
import { remind } from './reminding.ts';

const morning = Date.parse('2026-11-23T09:00:00Z');
const day = 86_400_000;
let now = morning;
let them: Phones;
let it: Phones['it'];
let family: Family;
beforeAll(async () => {
	them = await openPhones(() => now);
	({ it, family } = them);
});
afterAll(() => it?.close());

const stateOf = (circle: string): Promise<Circle> => them.stateOf(circle);

/** A meeting that is over: the child's goal, and an agreement for each of these. */
const held = async (of: Family, by: { who: object; words: string; about?: string | null }[], closing = '') => {
	const ilse = by.map(({ who }) => who as { kind: string; id: string }).filter(({ kind }) => kind === 'guest');
	const present = [...new Set(ilse.map(({ id }) => id))];
	const { meeting, together, adults } = await of.plan({ coming: present });
	const wish = async (kind: string, stream: string, command: { type: string; [more: string]: unknown }) =>
		sent(it.house, await of.keeper(), kind, stream, command);
	await of.ask({ type: 'begin-meeting', meeting, opener: null });
	const goal = { words: 'hulp vragen', drawing: [[1, 1, 5, 5]], id: newId() };
	await wish('together', together, { type: 'put-up', child: of.child, area: 'goals', ...goal });
	await of.ask({ type: 'go-through-door', meeting });
	await of.ask({ type: 'open-second-part', meeting, present });
	for (const { who, words, about = of.child } of by)
		await wish('adults', adults, {
			type: 'add-agreement',
			id: newId(),
			about,
			words,
			who,
			by: dayOf(now + 2 * day),
			tells: about === null ? null : { kind: 'keeper', id: (await of.keeper()).person }
		});
	if (closing) await wish('adults', adults, { type: 'say-closing', words: closing });
	await of.ask({ type: 'end-meeting', meeting });
	return meeting;
};

const letter = () => {
	const letters: { to: string; subject: string; body: string }[] = [];
	return {
		letters,
		post: {
			send: async (one: { to: string; subject: string; body: string }) => {
				letters.push(one);
				return 'sent' as const;
			},
			accounts: { about: async () => ({ email: 'els@north.example', password: true }) }
		}
	};
};

const release = (of: Family, meeting: string, text: string, whom: string, type = 'release-text') =>
	of.ask({ type, meeting, text, whom });

test('a text is its keeper’s alone until it is released, and then for whom it is for, by words alone', async () => {
	const ilse = await family.invite('Ilse');
	const link = await comesWithLink(it.house, family, ilse);
	const meeting = await held(family, [{ who: { kind: 'guest', id: ilse }, words: 'belt de sportclub' }]);
	const keeper = await family.keeper();
	const texts = (await keeperTexts(it.house, keeper, await stateOf(family.circle), meeting, 'nl')) ?? [];
	expect(texts.map(({ text }) => text)).toEqual(['my-board', 'for-home', 'for-home', 'for-file', 'actions']);
	expect(texts.every(({ released }) => released === null)).toBe(true);
	expect(texts.find(({ text }) => text === 'for-file')?.blocks.map(({ block }) => block)).toEqual([
		'lvs',
		'opp',
		'swv'
	]);

	const phone = await them.phoneOf();
	expect(await hasTexts(it.house, phone)).toBe(false);
	expect(await guardianTexts(it.house, phone, 'tr')).toEqual([]);
	await release(family, meeting, 'for-home', family.mother);
	await release(family, meeting, 'my-board', family.child);
	expect(await hasTexts(it.house, phone)).toBe(true);
	const read = await guardianTexts(it.house, phone, 'tr');
	expect(read.map(({ sheet }) => sheet.title)).toEqual(['Ev için', 'Benim panom']);
	expect(JSON.stringify(read)).toContain('belt de sportclub');
	// names and words, and never the id or the name of anyone who does not stand in it
	expect(JSON.stringify(read.map(({ sheet }) => sheet))).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|Kemal|Geheimer|Demirel/);
	await release(family, meeting, 'for-home', family.mother, 'take-text-back');
	expect((await guardianTexts(it.house, phone, 'tr')).map(({ sheet }) => sheet.text)).toEqual(['my-board']);
	await family.ask({ type: 'note-authority', child: family.child, guardians: [them.father] });
	expect(await guardianTexts(it.house, phone, 'tr')).toEqual([]);
	await family.ask({ type: 'note-authority', child: family.child, guardians: [family.mother, them.father] });

	const at = async () => (await guestAt(it.house, link.device)) ?? expect.unreachable('the link is gone');
	expect(await guestActions(it.house, await at(), 'nl')).toEqual([]);
	expect(await hasActionsLeft(it.house, await at())).toBe(false);
	const until = (await at()).until;
	await release(family, meeting, 'actions', ilse);
	expect((await at()).until).toBeGreaterThan(until + day);
	const [own] = await guestActions(it.house, await at(), 'nl');
	expect(own?.sheet.parts.flatMap(({ lines }) => lines.map(({ words }) => words))).toEqual(['belt de sportclub']);
	expect(JSON.stringify(own)).not.toMatch(/hulp vragen|Sevda|north/);
	expect(await hasActionsLeft(it.house, await at())).toBe(true);
	const agreement = (await stateOf(family.circle)).agreements.find(({ who }) => who.id === ilse)?.id;
	await family.ask({ type: 'finish-agreement', agreement });
	expect(await guestActions(it.house, await at(), 'nl')).toEqual([]);
	expect(await hasActionsLeft(it.house, await at())).toBe(false);
});

test('K9: of another family a keeper, a guardian and a guest read nothing', async () => {
	const meeting = (await stateOf(family.circle)).meetings[0]?.id ?? '';
	const nothing = await keeperTexts(it.house, them.second, await stateOf(family.circle), meeting, 'nl');
	expect(JSON.stringify(nothing)).not.toContain('hulp vragen');
	const other = await them.phoneOf(them.others.mother, them.others);
	expect(await guardianTexts(it.house, other, 'nl')).toEqual([]);
	const tom = await them.others.invite('Tom');
	const { device } = await comesWithLink(it.house, them.others, tom);
	const link = await guestAt(it.house, device);
	expect(link && (await guestActions(it.house, link, 'nl'))).toEqual([]);
	expect(await phoneAt(it.house, device)).toBeUndefined();
});

test('K15: reading on one’s own phone, and of one’s own actions, is a row of the audit', async () => {
	const rows = await it.rows<{ kind: string }>(
		`select distinct kind from kring.audit where act = 'opened' and kind in ('guardian-texts', 'guest-actions') order by kind`
	);
	expect(rows.map(({ kind }) => kind)).toEqual(['guardian-texts', 'guest-actions']);
});

test('who must do something is written once, the day before, with no name and no word of what', async () => {
	const ilse = await family.invite('Ilse');
	const teacher = it.north.teacher.person;
	await it.rows(
		`insert into kring.accounts (organisation, person, account) values ('north', $1, $2) on conflict do nothing`,
		[teacher, newId()]
	);
	await held(family, [
		{ who: { kind: 'guest', id: ilse }, words: 'geheime-afspraak' },
		{ who: { kind: 'guest', id: ilse }, words: 'nog een' },
		{ who: { kind: 'staff', id: teacher }, words: 'kaartje op tafel' },
		{ who: { kind: 'child', id: family.child }, words: 'zelf doen' }
	]);
	const { letters, post } = letter();
	expect(await remind(it.house, post, 'north')).toBe(0);
	now += day;
	expect(await remind(it.house, post, 'north')).toBe(2);
	expect(letters.map(({ to }) => to).toSorted()).toEqual(['els@north.example', 'ilse@jeugdzorg.example']);
	expect(JSON.stringify(letters)).not.toMatch(/geheime|Daan|Ilse|Demirel|north\b(?!\.example)/);
	expect(letters[0]?.subject).toBe('Er staat een afspraak open op ons bord');
	now += day;
	expect(await remind(it.house, post, 'north')).toBe(0);
	expect(letters).toHaveLength(2);
});

test('a school’s care profile is of three families or it is nothing, and it names nobody', async () => {
	const principal: Actor = it.north.principal;
	const asked = () => careProfileOf(it.house, principal);
	await held(family, [], 'wij bellen zelf');
	await held(them.others, [], 'samen lezen');
	expect(await asked()).toEqual([{ year: '2026-2027', sentences: null, stayed: null }]);
	const third = await thirdFamily();
	await held(third, [], 'Lotje heeft een eigen rustplek');
	expect((await asked())[0]?.sentences).toBeNull();
	await held(third, [], 'een eigen rustplek');
	expect((await asked())[0]?.sentences).toEqual(['een eigen rustplek', 'samen lezen', 'wij bellen zelf']);
	expect(await careProfileOf(it.house, it.south.principal)).toEqual([]);
	// erased, it counts no more
	await sent(it.house, houseIn('north'), 'circle', third.circle, { type: 'erase-circle' });
	expect((await asked())[0]?.sentences).toBeNull();
});

const thirdFamily = async (): Promise<Family> => {
	const child = newId();
	await them.atSchool({ type: 'add-person', person: child, kind: 'pupil', given: 'Lotje', family: 'Derde' });
	return openFamily(it.house, it.north, { child, name: 'Derde' });
};
