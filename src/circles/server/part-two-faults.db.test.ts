import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import type { Message } from '#kernel/envelope.ts';
import { fold } from '#kernel/replay.ts';
import type { Actor } from '#server/actor.ts';
import { comesWithLink, seatedAt, type Family, type Meeting } from '#testing/circle.ts';
import { isGone, isState, listen, reaches } from '#testing/ear.ts';
import { send } from '#testing/house.ts';
import { openTwoFamilies, type TwoFamilies } from '#testing/two-families.ts';
import { adultsRules } from '../adults/adults-rules.ts';
import type { Adults } from '../adults/adults-state.ts';
import type { AdultsEvent } from '../adults/events.ts';
import { partsFor } from './room.ts';

/** Behind the door a laptop dies, and a phone loses the line. */
let them: TwoFamilies;
let it: TwoFamilies['it'];
let family: Family;
let partnerId: string;
beforeAll(async () => {
	them = await openTwoFamilies();
	({ it, family } = them);
	partnerId = await family.invite('Ilse');
});
afterAll(() => it?.close());

type Room = Meeting & { partner: { device: string; actor: Actor } };

/** Part two goes on, with a partner at a phone of their own. */
const partTwo = async (): Promise<Room> => {
	const { device } = await comesWithLink(it.house, family, partnerId);
	const meeting = await family.plan({ coming: [partnerId] });
	await family.ask({ type: 'begin-meeting', meeting: meeting.meeting, opener: null });
	await family.ask({ type: 'go-through-door', meeting: meeting.meeting });
	await family.ask({ type: 'open-second-part', meeting: meeting.meeting, present: [partnerId] });
	return { ...meeting, partner: { device, actor: await seatedAt(it.house, 'north', device) } };
};
const end = ({ meeting }: Meeting) => family.ask({ type: 'end-meeting', meeting });
const need = (words: string, id = newId()) => ({ type: 'add-need', id, child: family.child, words });
const write = async ({ adults }: Meeting, words: string, command = newId()) =>
	send(it.house, await family.keeper(), 'adults', adults, need(words), command);
const versionOf = (outcome: Awaited<ReturnType<typeof write>>): number => {
	if ('refused' in outcome) throw new Error(`refused: ${outcome.refused}`);
	return outcome.version;
};
const wordsIn = (state: unknown) => (state as Adults).needs.map(({ words }) => words);
/** What a screen shows that hears these messages, one after another: whole, or by what happened since. */
const shown = (messages: readonly Message[]): string[] =>
	messages
		.reduce<Adults>((before, message) => {
			if ('state' in message) return message.state as Adults;
			return 'events' in message ? fold(adultsRules, before, message.events as AdultsEvent[], message) : before;
		}, adultsRules.initial)
		.needs.map(({ words }) => words);
const versions = (messages: readonly Message[]): number[] =>
	messages.flatMap((message) => ('version' in message ? message.version : []));

test('the ib’er’s laptop dies in part two: on a tablet she has the same meeting, with every word, and goes on', async () => {
	const room = await partTwo();
	const keeper = await family.keeper();
	const laptop = await listen(it.house, keeper, { [room.adults]: -1 });
	const partner = await listen(it.house, room.partner.actor, { [room.adults]: -1 });
	versionOf(await write(room, 'een vaste plek'));

	// nobody hung up: the line of the laptop stands, and nobody reads it
	const { adults, together } = await partsFor(it.house, keeper, room);
	expect(wordsIn(adults?.state)).toEqual(['een vaste plek']);
	expect(together?.state.ended ?? true).toBe(true);
	const tablet = await listen(it.house, keeper, { [room.adults]: adults?.version ?? -1 });
	const last = versionOf(await write(room, 'een stille hoek'));
	for (const ear of [tablet, partner, laptop]) await ear.hears(reaches(last));

	await end(room);
	// over is over, also on a device that nobody looks at
	expect(await it.house.hearing.now(await family.keeper(), room.adults)).toMatchObject({ state: { ended: true } });
	await partner.hears(isGone, 1_000);
	for (const ear of [laptop, tablet, partner]) ear.leave();
});

test('what the laptop still had to send when it died counts once, though it comes after what the tablet wrote', async () => {
	const room = await partTwo();
	const [late, words] = [newId(), 'van de laptop'];
	const body = need(words);
	const ask = async () => send(it.house, await family.keeper(), 'adults', room.adults, body, late);
	const first = versionOf(await ask());
	versionOf(await write(room, 'van de tablet'));
	expect(versionOf(await ask())).toBe(first);
	const { adults } = await partsFor(it.house, await family.keeper(), room);
	expect(wordsIn(adults?.state)).toEqual(['van de laptop', 'van de tablet']);
	await end(room);
	// after the end it is refused, and changes nothing
	expect(await write(room, 'te laat')).toEqual({ refused: 'adults-is-over' });
});

test('a partner’s phone loses the line: when it comes back it hears what was written meanwhile, once and in order', async () => {
	const room = await partTwo();
	const before = await listen(it.house, room.partner.actor, { [room.adults]: -1 });
	const found = await before.hears(isState);
	const heard = 'version' in found ? found.version : -1;
	before.leave();
	versionOf(await write(room, 'een'));
	const last = versionOf(await write(room, 'twee'));

	const actor = await seatedAt(it.house, 'north', room.partner.device);
	expect(actor.person).toBe(room.partner.actor.person);
	const after = await listen(it.house, actor, { [room.adults]: heard });
	await after.hears(reaches(last));
	const next = versionOf(await write(room, 'drie'));
	await after.hears(reaches(next));
	expect(shown(after.heard)).toEqual(['een', 'twee', 'drie']);
	expect(versions(after.heard)).toEqual([...new Set(versions(after.heard))].toSorted((a, b) => a - b));
	after.leave();
	await end(room);
});

test('who was let out while the line was lost comes back to nothing, also of what was written meanwhile', async () => {
	const room = await partTwo();
	const before = await listen(it.house, room.partner.actor, { [room.adults]: -1 });
	const found = await before.hears(isState);
	before.leave();
	await family.ask({ type: 'let-out', meeting: room.meeting, guest: partnerId });
	versionOf(await write(room, 'na het vertrek'));
	expect(await it.house.actors.onSeat('north', room.partner.device)).toBeUndefined();
	const after = await listen(it.house, room.partner.actor, {
		[room.adults]: 'version' in found ? found.version : -1
	});
	await after.hears(isGone);
	expect(JSON.stringify(after.heard)).not.toContain('na het vertrek');
	after.leave();
	await end(room);
});
