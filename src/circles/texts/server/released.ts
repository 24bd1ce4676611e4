import { guestLanguages, type GuestLanguage } from '#guests/guest.ts';
import { newId } from '#kernel/id.ts';
import type { Db } from '#server/db.ts';
import type { House } from '#server/house.ts';
import type { Phone } from '../../guardian/server/phone.ts';
import type { Link } from '../../server/links.ts';
import { doesForAudience } from '../../audiences.ts';
import { meetingIn, type Circle } from '../../circle-state.ts';
import { actionsOf } from '../actions.ts';
import { forGuardian, forGuest } from '../made.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { sheetOf } from '../sheets/sheet-of.ts';
import { whomOf, type Released } from '../text.ts';
import { aroundText } from './around-text.ts';
import { circleBy, sourceBy } from './looked-up.ts';
import { sayOnText } from './words.ts';

type Asking = Pick<House, 'db' | 'look' | 'audit'>;

/**
 * A released text as whom it is for reads it: words, and of nobody else. `key`: its name in an address; `doing`: of own
 * actions which agreement each line is, so that it can be said to be done.
 */
export type ReadText = { key: string; sheet: Sheet; doing: readonly string[] };

/**
 * What a guardian reads on their own phone, newest meeting first; `key`: only that one, on paper. That it was opened is
 * written down before (K15).
 */
export const guardianTexts = async (
	house: Asking,
	phone: Phone,
	language: GuestLanguage,
	key?: string
): Promise<ReadText[]> => {
	await house.audit.opened(phone.actor, key === undefined ? 'guardian-texts' : 'guardian-paper');
	const found = await sheetsIn(house, phone.organisation, phone.boards, language, (circle) =>
		forGuardian(circle, phone.guardian)
	);
	return found.filter((one) => key === undefined || one.key === key).map(bare);
};

/** Whether there is anything, for a button that leads there; no word of it. */
export const hasTexts = async (house: Asking, { organisation, boards, guardian }: Phone): Promise<boolean> => {
	const circles = await Promise.all(boards.map((circle) => circleBy(house, organisation, circle)));
	return circles.some((circle) => circle !== undefined && forGuardian(circle, guardian).length > 0);
};

/**
 * What a guest from elsewhere still does, of every family that asks them; nothing, when all of it is done. `key`: only that
 * one, on paper. Each family may ask who read of them, so it is written down by board and in the name of the guest.
 */
export const guestActions = async (
	house: Asking,
	link: Link,
	language: GuestLanguage,
	key?: string
): Promise<ReadText[]> => {
	const { organisation, guest, device } = link;
	if (device === null) return [];
	const circles = await circlesOfGuest(house.db, link);
	const all = await sheetsIn(house, organisation, circles, language, (circle) => forGuest(circle, guest), hasActions);
	const found = all.filter((one) => key === undefined || one.key === key);
	for (const circle of new Set(found.map((one) => one.circle))) {
		const reader = { organisation, person: guest, device, standings: [] };
		await house.audit.opened(reader, key === undefined ? 'guest-actions' : 'guest-paper', [], circle);
	}
	return found.map(bare);
};

/**
 * A guest from elsewhere says at their own device that an action of theirs is done: one that they read there, in their own
 * name. It falls away from there; who keeps the board may take it back. Gives back the code of a refusal.
 */
export const doneAt = async (
	house: Pick<House, 'db' | 'look' | 'handle'>,
	{ organisation, guest, device }: Link,
	agreement: string
): Promise<string | undefined> => {
	if (device === null) return 'agreement-unknown';
	for (const stream of await circlesOfGuest(house.db, { organisation, guest })) {
		const circle = await circleBy(house, organisation, stream);
		if (!circle || !actionsFor(circle, guest).includes(agreement)) continue;
		const standings = [{ role: 'guest' as const, audience: doesForAudience(stream) }];
		const actor = { organisation, person: guest, device, standings };
		const command = { type: 'say-done', agreement };
		const outcome = await house.handle(actor, { id: newId(), kind: 'circle', stream, command });
		return 'refused' in outcome ? outcome.refused : undefined;
	}
	return 'agreement-unknown';
};

/** Whether anything of theirs is open and released; not what, so it is no opening. */
export const hasActionsLeft = async (house: Omit<Asking, 'audit'>, link: Link): Promise<boolean> => {
	const { organisation, guest } = link;
	for (const id of await circlesOfGuest(house.db, link)) {
		const circle = await circleBy(house, organisation, id);
		if (circle && actionsFor(circle, guest).length > 0) return true;
	}
	return false;
};

/** What is released to a guest of one board and open by now, by the numbers of the agreements. */
const actionsFor = (circle: Circle, guest: string): string[] =>
	forGuest(circle, guest).flatMap(({ meeting }) => {
		const held = meetingIn(circle, meeting);
		const source = held && { circle, meeting: held, together: undefined, adults: undefined };
		return source ? actionsOf(source, guest).actions.map(({ id }) => id) : [];
	});

const hasActions = ({ parts }: Sheet): boolean => parts.some(({ lines }) => lines.length > 0);

const sheetsIn = async (
	house: Asking,
	organisation: string,
	circles: readonly string[],
	language: GuestLanguage,
	which: (circle: Circle) => Released[],
	isShown: (sheet: Sheet) => boolean = () => true
): Promise<Found[]> => {
	const say = sayOnText(language);
	const found: Found[] = [];
	for (const id of circles) {
		const circle = await circleBy(house, organisation, id);
		const released = circle ? which(circle) : [];
		if (!circle || released.length === 0) continue;
		const { names } = await aroundText(house.db, organisation, circle);
		for (const text of released) {
			const source = await sourceBy((stream) => house.look(organisation, stream), circle, text.meeting);
			if (!source) continue;
			const sheet = sheetOf(text, source, { say, language, names });
			if (isShown(sheet))
				found.push({
					key: `${text.meeting}.${text.text}.${whomOf(text)}`,
					sheet,
					doing: text.text === 'actions' ? actionsOf(source, text.guest).actions.map((one) => one.id) : [],
					circle: id,
					at: source.meeting.at
				});
		}
	}
	return found.toSorted((one, other) => other.at - one.at);
};

/** Which board it is of, and when, stays here. */
type Found = ReadText & { circle: string; at: number };
const bare = ({ key, sheet, doing }: Found): ReadText => ({ key, sheet, doing });

/** Read as that guest, to whom the database shows no board but those that ask them. */
const circlesOfGuest = async (
	db: Db,
	{ organisation, guest }: Pick<Link, 'organisation' | 'guest'>
): Promise<string[]> => {
	const rows = await db.ask<{ circle: string }>(
		{ organisation, person: guest },
		{
			name: 'circles-of-guest',
			text: 'select circle from kring.circle_guests where organisation = $1 and guest = $2 order by circle',
			values: [organisation, guest]
		}
	);
	return rows.map(({ circle }) => circle);
};

export const languageOfGuest = (spoken: string | undefined): GuestLanguage =>
	guestLanguages.find((one) => one === spoken) ?? 'nl';
