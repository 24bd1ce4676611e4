import { afterAll, beforeAll, expect, test } from 'vitest';
import { guestActions, guardianTexts } from '../../texts/server/released.ts';
import { guestAt } from '../../server/links.ts';
import { newId } from '#kernel/id.ts';
import { dayOf } from '#kernel/time.ts';
import { comesWithLink, type Family } from '#testing/circle.ts';
import { sent } from '#testing/house.ts';
import { openPhones, type Phones } from '#testing/own-phone.ts';
import { aWish } from '#testing/wish.ts';
import { openVoice } from '#voices/server/reading.ts';
import { voiceOf } from '#voices/stream-of.ts';
import { phoneAt } from './phone.ts';
import { whoLooked } from './who-looked.ts';

const morning = Date.parse('2026-11-23T09:00:00Z');
let now = morning;
let them: Phones;
let it: Phones['it'];
let family: Family;
let ilse: string;
/** The mother, and the father, each with a meeting of their own; the released actions of a partner, and a concern. */
beforeAll(async () => {
	them = await openPhones(() => now);
	({ it, family } = them);
	ilse = await family.invite('Ilse');
	await hear(family.child);
	const hers = await held([family.mother, ilse]);
	await family.ask({ type: 'release-text', meeting: hers, text: 'actions', whom: ilse });
	await family.ask({ type: 'release-text', meeting: hers, text: 'for-home', whom: family.mother });
});
afterAll(() => it?.close());

const hear = async (child: string) => sent(it.house, await family.keeper(), 'voice', voiceOf(child), aWish(child));

const held = async (coming: string[]) => {
	const { meeting, adults } = await family.plan({ coming });
	await family.ask({ type: 'begin-meeting', meeting, opener: null });
	await family.ask({ type: 'go-through-door', meeting });
	await family.ask({ type: 'open-second-part', meeting, present: coming });
	const [, second] = coming;
	await sent(it.house, await family.keeper(), 'adults', adults, {
		type: 'add-agreement',
		id: newId(),
		about: family.child,
		words: 'belt de club',
		who: { kind: 'guest', id: second },
		by: dayOf(now + 86_400_000),
		tells: null
	} as never);
	await family.ask({ type: 'end-meeting', meeting });
	return meeting;
};

const told = async (guest = family.mother, of = family) => {
	const days = await whoLooked(it.house, await them.phoneOf(guest, of));
	return days.flatMap(({ lines }) => lines.map(({ who, what }) => `${what} ${who.name ?? who.is}`));
};

test('she reads who was in the room, who read their actions and who downloaded them, each by name and work', async () => {
	const { device } = await comesWithLink(it.house, family, ilse);
	const link = (await guestAt(it.house, device)) ?? expect.unreachable('the link is gone');
	const [text] = await guestActions(it.house, link, 'nl');
	expect(await told()).toContain('actions Ilse');
	expect(await told()).not.toContain('actions-paper Ilse');
	await guestActions(it.house, link, 'nl', text?.key);
	expect(await told()).toEqual(
		expect.arrayContaining(['might-first Ilse', 'in-second Ilse', 'actions Ilse', 'actions-paper Ilse'])
	);
	const [day] = await whoLooked(it.house, await them.phoneOf());
	expect(day?.lines.find(({ what }) => what === 'actions')?.who).toMatchObject({
		is: 'guest',
		organisation: 'youth-care',
		function: 'gezinscoach'
	});
});

test('she reads which ib’er read what her child said, also one who does not keep her board', async () => {
	await openVoice(it.house, them.second, family.child);
	await it.house.audit.opened(them.second, 'voice-file', [family.child]);
	const lines = (await whoLooked(it.house, await them.phoneOf())).flatMap(({ lines: of }) => of);
	const voice = lines.filter(({ what }) => what.startsWith('voice'));
	expect(voice.map(({ who, what }) => `${what} ${who.name}`).toSorted()).toEqual([
		'voice Fatma north',
		'voice-paper Fatma north'
	]);
	expect(new Set(voice.map(({ child }) => child))).toEqual(new Set(['Daan']));
});

test('what an ib’er read and downloaded of the texts is told, and what was read at this phone', async () => {
	const keeper = await family.keeper();
	await it.house.audit.opened(keeper, 'circle-texts', [], family.circle);
	await it.house.audit.opened(keeper, 'circle-paper', [], family.circle);
	const phone = await them.phoneOf();
	const [text] = await guardianTexts(it.house, phone, 'nl');
	await guardianTexts(it.house, phone, 'nl', text?.key);
	const here = (await whoLooked(it.house, phone)).flatMap(({ lines }) => lines.map(({ what }) => what));
	expect(here).toEqual(expect.arrayContaining(['texts', 'paper', 'own', 'own-paper']));
});

test('another guardian gets nothing of her: no meeting of hers, nothing of her phone, and no name', async () => {
	const phone = await them.phoneOf(them.father);
	await guardianTexts(it.house, await them.phoneOf(), 'nl');
	const days = await whoLooked(it.house, phone);
	const bytes = JSON.stringify(days);
	for (const never of ['Sevda', family.mother, '"own"', 'in-second', 'might-first']) expect(bytes).not.toContain(never);
	const fathers = await held([them.father, ilse]);
	expect(await told(them.father)).toContain('in-second Ilse');
	// and she nothing of his
	const before = (await told()).filter((line) => line.startsWith('in-second'));
	expect(before).toEqual(['in-second Ilse']);
	const hers = JSON.stringify(await whoLooked(it.house, await them.phoneOf()));
	for (const never of ['Kemal', them.father, fathers]) expect(hers).not.toContain(never);
});

test('another family, and one who has no authority, get nothing of it at all', async () => {
	await openVoice(it.house, them.second, family.child);
	const theirs = JSON.stringify(await whoLooked(it.house, await them.phoneOf(them.others.mother, them.others)));
	for (const never of ['Ilse', 'actions', 'in-second', 'voice']) expect(theirs).not.toContain(never);
	await family.ask({ type: 'note-authority', child: family.child, guardians: [them.father] });
	const lines = await told();
	expect(lines.filter((line) => /^(voice|in-|might-|asked)/.test(line))).toEqual([]);
	await family.ask({ type: 'note-authority', child: family.child, guardians: [family.mother, them.father] });
});

test('a concern about her child is nowhere in it, and no row of it is shown to her phone', async () => {
	const phone = await them.phoneOf();
	const before = await whoLooked(it.house, phone);
	const concern = newId();
	const keeper = await family.keeper();
	await sent(it.house, keeper, 'concern', concern, {
		type: 'raise-concern',
		about: family.child,
		words: 'ik maak me zorgen',
		drawing: null
	} as never);
	expect(await it.house.hearing.now(keeper, concern)).toBeDefined();
	await it.house.audit.opened(keeper, 'concerns', [family.child]);
	await it.house.audit.opened(keeper, 'worried', [family.child]);
	expect(await whoLooked(it.house, phone)).toEqual(before);
	const { rows } = await it.house.db.asPerson('north', phone.device, (tx) =>
		tx.query<{ kind: string; act: string }>('select distinct kind, act from kring.audit')
	);
	expect(rows.filter(({ kind }) => /concern|worried|households|replacement|retention/.test(kind))).toEqual([]);
	expect(new Set(rows.map(({ act }) => act))).toEqual(new Set(['opened']));
});

test('while a meeting goes on nobody outside the second part learns who is in it', async () => {
	const { meeting } = await family.plan({ coming: [family.mother, ilse] });
	const before = await told();
	await family.ask({ type: 'begin-meeting', meeting, opener: null });
	await family.ask({ type: 'go-through-door', meeting });
	await family.ask({ type: 'open-second-part', meeting, present: [ilse] });
	now += 86_400_000;
	expect((await told()).filter((line) => line.startsWith('in-'))).toEqual(
		before.filter((line) => line.startsWith('in-'))
	);
	await family.ask({ type: 'end-meeting', meeting });
	now = morning;
	expect(await phoneAt(it.house, newId())).toBeUndefined();
});
