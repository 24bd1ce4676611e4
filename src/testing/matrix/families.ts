import { usualPlan } from '#circles/forms.ts';
import { admit } from '#circles/server/seating.ts';
import { newGuestCode, newGuestLink } from '#circles/server/links.ts';
import { newPlace } from '#circles/server/passes.ts';
import { voiceOf } from '#voices/stream-of.ts';
import { newId } from '#kernel/id.ts';
import type { House } from '#server/house.ts';
import { actorIn, comesWithLink, openFamily, seatedAt, takesPlace, type Family } from '#testing/circle.ts';
import { sent } from '#testing/house.ts';

type Wish = { type: string; [more: string]: unknown };

/** Who sits at a device in a meeting: by what the device says of itself, and as whom the database knows them. */
export type Seated = { secret: string; person: string; meeting: string };

/**
 * The families of a school of the matrix. Of the keeper: one whose children are in the room, and one behind the door,
 * where no part one was. Of another ib'er: one behind the door, after a first part.
 */
export type Families = {
	/** the streams of the keeper's own, and of the other, by kind; and what is written in each and nowhere else */
	own: Record<string, string>;
	other: Record<string, string>;
	secretOf: (kind: string, whose: 'own' | 'other') => string;
	room: Family & { meeting: string };
	behindDoor: Family & { meeting: string };
	/** of the keeper too: a meeting is planned */
	planned: Family;
	seats: Record<'seated child' | 'room screen' | 'seated guest' | 'ticked guest' | 'guardian at home', Seated>;
	/** the partner who was ticked, by the name they have in the register */
	guest: string;
};

type Wanted = {
	organisation: string;
	keeper: string;
	otherKeeper: string;
	/** looks along on the board of the room; and who let them */
	replacement: string;
	principal: string;
	addChild: (given: string) => Promise<string>;
};

export const openFamilies = async (
	house: House,
	{ organisation, keeper, otherKeeper, replacement, principal, addChild }: Wanted
): Promise<Families> => {
	const secretOf = (kind: string, whose: string) => `geheim-${organisation}-${kind}-${whose}`;
	const open = async (person: string, given: string) => {
		const coordinator = await actorIn(house, organisation, person);
		const child = await addChild(given);
		const pupil = { ...coordinator, person: child };
		return openFamily(house, { organisation, coordinator, pupil }, { child, name: `gezin-${organisation}` });
	};
	const keepSecret = async (family: Family, whose: string) => {
		const words = {
			type: 'invite-guest',
			guest: newId(),
			sort: 'trusted',
			part: 'both',
			why: secretOf('circle', whose)
		};
		await family.ask({ ...words, known: { given: 'tante', family: `gast-${organisation}`, ...noMore } });
	};
	const write = async (family: Family, kind: string, stream: string, command: Wish) =>
		sent(house, await family.keeper(), kind, stream, command);
	const putUp = (family: Family, together: string, words: string) =>
		write(family, 'together', together, {
			type: 'put-up',
			child: family.child,
			area: 'successes',
			id: newId(),
			words,
			drawing: null
		});
	const addNeed = (family: Family, adults: string, words: string) =>
		write(family, 'adults', adults, { type: 'add-need', id: newId(), child: family.child, words });
	const seated = async (secret: string, device: string, meeting: string): Promise<Seated> => ({
		secret,
		meeting,
		person: (await seatedAt(house, organisation, device)).person
	});

	/** Texts and papers of a board were opened, by its guest too; and another ib'er read what the child said. */
	const looked = async (circle: string, child: string, partner: string, ib: string) => {
		const reader = { organisation, person: partner, standings: [] };
		for (const what of ['guest-actions', 'guest-paper']) await house.audit.opened(reader, what, [], circle);
		const coordinator = await actorIn(house, organisation, ib);
		for (const what of ['circle-texts', 'circle-paper']) await house.audit.opened(coordinator, what, [], circle);
		for (const what of ['voice-paper', 'voice-file']) await house.audit.opened(coordinator, what, [child]);
		await house.audit.opened(coordinator, 'voice', [], voiceOf(child));
		await house.audit.opened(coordinator, 'concerns', [child]);
	};
	const room = await open(keeper, 'kind in de kamer');
	await keepSecret(room, 'own');
	const inRoom = await room.plan({ coming: [room.mother] });
	const { meeting } = inRoom;
	await room.ask({ type: 'begin-meeting', meeting, opener: room.child });
	const phone = await comesWithLink(house, room, room.mother);
	const let_in = await admit(house, await room.keeper(), meeting, room.mother);
	if ('refused' in let_in) throw new Error(`refused: ${let_in.refused}`);
	const tablet = await takesPlace(house, room, meeting, room.child);
	const screen = await takesPlace(house, room, meeting);
	await write(room, 'together', inRoom.together, { type: 'go-to-phase', from: 'check-in', to: 'successes' });
	await putUp(room, inRoom.together, secretOf('together', 'own'));
	// a place that is held out, and a guest with a code who has not come
	await newPlace(house, await room.keeper(), meeting, { kind: 'screen' });
	const late = await room.invite('laat');
	await newGuestLink(house, await room.keeper(), late);
	await newGuestCode(house, await room.keeper(), late);
	// one who looks after the children too, and sits nowhere yet; and the board was looked at
	const grandmother = await room.invite('oma', 'guardian');
	const atHome = await comesWithLink(house, room, grandmother);
	await house.hearing.now(await room.keeper(), room.circle);
	await looked(room.circle, room.child, late, otherKeeper);

	const behindDoor = await open(keeper, 'kind achter de deur');
	const guest = await behindDoor.invite(`gast-${organisation}`, 'partner', 'second');
	const behind = await behindDoor.plan({ plan: usualPlan['care-talk'], coming: [guest] });
	await behindDoor.ask({ type: 'begin-meeting', meeting: behind.meeting, opener: null });
	const partner = await comesWithLink(house, behindDoor, guest);
	await behindDoor.ask({ type: 'open-second-part', meeting: behind.meeting, present: [guest] });
	await addNeed(behindDoor, behind.adults, secretOf('adults', 'own'));

	const planned = await open(keeper, 'kind van later');
	await planned.plan({ coming: [planned.mother] });

	const elsewhere = await open(otherKeeper, 'kind van een ander');
	await keepSecret(elsewhere, 'other');
	const there = await elsewhere.plan({ coming: [elsewhere.mother] });
	await elsewhere.ask({ type: 'begin-meeting', meeting: there.meeting, opener: null });
	await write(elsewhere, 'together', there.together, { type: 'go-to-phase', from: 'check-in', to: 'successes' });
	await putUp(elsewhere, there.together, secretOf('together', 'other'));
	await elsewhere.ask({ type: 'go-through-door', meeting: there.meeting });
	await comesWithLink(house, elsewhere, elsewhere.mother);
	await elsewhere.ask({ type: 'open-second-part', meeting: there.meeting, present: [elsewhere.mother] });
	await addNeed(elsewhere, there.adults, secretOf('adults', 'other'));
	await house.hearing.now(await elsewhere.keeper(), elsewhere.circle);
	await looked(elsewhere.circle, elsewhere.child, elsewhere.mother, keeper);

	const [looks, waits] = [newId(), newId()];
	const stand = async (person: string, stream: string, command: Wish) =>
		sent(house, await actorIn(house, organisation, person), 'replacement', stream, command);
	await stand(replacement, looks, { type: 'ask-to-look', circle: room.circle, reason: 'ill' });
	await stand(principal, looks, { type: 'let-look' });
	await stand(keeper, waits, { type: 'ask-to-look', circle: elsewhere.circle, reason: 'urgent' });

	return {
		own: { circle: room.circle, together: inRoom.together, adults: behind.adults, replacement: looks },
		other: { circle: elsewhere.circle, together: there.together, adults: there.adults, replacement: waits },
		secretOf,
		room: { ...room, meeting },
		behindDoor: { ...behindDoor, meeting: behind.meeting },
		planned,
		guest,
		seats: {
			'seated child': await seated(tablet.secret, tablet.device, meeting),
			'room screen': await seated(screen.secret, screen.device, meeting),
			'seated guest': await seated(phone.secret, phone.device, meeting),
			'ticked guest': await seated(partner.secret, partner.device, behind.meeting),
			'guardian at home': { secret: atHome.secret, person: atHome.device, meeting }
		}
	};
};

const noMore = { party: '', function: '', email: '', language: 'nl' } as const;
