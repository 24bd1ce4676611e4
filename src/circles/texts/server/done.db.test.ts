import { afterAll, beforeAll, expect, test } from 'vitest';
import { guestAt, type Link } from '#circles/server/links.ts';
import { newId } from '#kernel/id.ts';
import { dayOf } from '#kernel/time.ts';
import { comesWithLink, type Family } from '#testing/circle.ts';
import { send, sent } from '#testing/house.ts';
import { openPhones, type Phones } from '#testing/own-phone.ts';
import { doneAt, guestActions, hasActionsLeft } from './released.ts';

const morning = Date.parse('2026-11-23T09:00:00Z');
const day = 86_400_000;
let them: Phones;
let it: Phones['it'];
let family: Family;
let ilse: string;
let karim: string;
let ilses: string[];
beforeAll(async () => {
	them = await openPhones(() => morning);
	({ it, family } = them);
	[ilse, karim] = [await family.invite('Ilse'), await family.invite('Karim')];
	ilses = [newId(), newId()];
	const karims = newId();
	const { meeting, adults } = await family.plan({ coming: [ilse, karim] });
	await family.ask({ type: 'begin-meeting', meeting, opener: null });
	await family.ask({ type: 'go-through-door', meeting });
	await family.ask({ type: 'open-second-part', meeting, present: [ilse, karim] });
	for (const [id = '', guest = '', words] of [
		[ilses[0], ilse, 'belt de club'],
		[ilses[1], ilse, 'zoekt een maatje'],
		[karims, karim, 'komt thuis langs']
	])
		await sent(it.house, await family.keeper(), 'adults', adults, {
			type: 'add-agreement',
			id,
			about: family.child,
			words,
			who: { kind: 'guest', id: guest },
			by: dayOf(morning + 2 * day),
			tells: null
		} as never);
	await family.ask({ type: 'end-meeting', meeting });
	for (const whom of [ilse, karim]) await family.ask({ type: 'release-text', meeting, text: 'actions', whom });
});
afterAll(() => it?.close());

const linkOf = async (guest: string, of = family): Promise<Link> => {
	const { device } = await comesWithLink(it.house, of, guest);
	return (await guestAt(it.house, device)) ?? expect.unreachable('the link is gone');
};
const read = async (link: Link) => {
	const texts = await guestActions(it.house, link, 'nl');
	return texts.flatMap(({ sheet }) => sheet.parts.flatMap(({ lines }) => lines.map(({ words }) => words)));
};
const agreed = async (id: string) =>
	(await them.stateOf(family.circle)).agreements.find((one) => one.id === id) ?? expect.unreachable('it is gone');

test('each line says which agreement it is, and what is done falls away for who did it', async () => {
	const link = await linkOf(ilse);
	const [text] = await guestActions(it.house, link, 'nl');
	expect(text?.doing).toEqual(ilses);
	expect(await doneAt(it.house, link, ilses[0] ?? '')).toBeUndefined();
	expect(await read(link)).toEqual(['zoekt een maatje']);
	const by = { kind: 'guest', id: ilse };
	expect(await agreed(ilses[0] ?? '')).toMatchObject({ state: 'done', done: { on: '2026-11-23', by } });
	// K15: in the name of the guest, and of the device
	const rows = await it.rows<{ actor: string; device: string }>(
		`select actor, device from kring.audit where act = 'say-done' and stream = $1`,
		[family.circle]
	);
	expect(rows).toEqual([{ actor: ilse, device: link.device }]);
	// there is none of it to say again
	expect(await doneAt(it.house, link, ilses[0] ?? '')).toBe('agreement-unknown');
	expect(await doneAt(it.house, link, ilses[1] ?? '')).toBeUndefined();
	expect(await read(link)).toEqual([]);
	expect(await hasActionsLeft(it.house, link)).toBe(false);
	await family.ask({ type: 'reopen-agreement', agreement: ilses[1] });
	expect(await read(link)).toEqual(['zoekt een maatje']);
	expect(await agreed(ilses[1] ?? '')).toMatchObject({ state: 'open', done: null });
});

test('nobody says it of another’s, of what is not released, or of another family', async () => {
	const [first = '', open = ''] = ilses;
	const [his, theirs] = [await linkOf(karim), await linkOf(await them.others.invite('Tom'), them.others)];
	for (const link of [his, theirs])
		for (const agreement of [first, open, newId()])
			expect(await doneAt(it.house, link, agreement)).toBe('agreement-unknown');
	const meeting = (await agreed(open)).meeting;
	await family.ask({ type: 'take-text-back', meeting, text: 'actions', whom: ilse });
	expect(await doneAt(it.house, await linkOf(ilse), open)).toBe('agreement-unknown');
	await family.ask({ type: 'release-text', meeting, text: 'actions', whom: ilse });
	// a guardian’s phone stands on the board, and does nobody’s action
	const phone = await them.phoneOf();
	const say = { type: 'say-done', agreement: open };
	expect(await send(it.house, phone.actor, 'circle', family.circle, say)).toEqual({ refused: 'agreement-unknown' });
	const keeper = await family.keeper();
	expect(await send(it.house, keeper, 'circle', family.circle, say)).toEqual({ refused: 'not-allowed' });
	expect(await agreed(open)).toMatchObject({ state: 'open' });
});

test('a guest of whom a yes was taken back reads it no more, and cannot say that it is done', async () => {
	const link = await linkOf(ilse);
	const [, open = ''] = ilses;
	await family.ask({ type: 'withdraw-consent', guest: ilse, guardian: family.mother, child: null, how: 'said-here' });
	expect(await doneAt(it.house, link, open)).toBe('agreement-unknown');
	expect(await agreed(open)).toMatchObject({ state: 'open' });
});
