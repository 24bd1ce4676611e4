import { timingSafeEqual } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { acts, ofTheHouse } from '#audit/entry.ts';
import { isToken } from '#guests/link.ts';
import { lives, mostAsked, mostTries, mostWrong } from '#guests/lives.ts';
import { newId } from '#kernel/id.ts';
import { addDays, dayOf, endOfDay, type Day } from '#kernel/time.ts';
import type { Actor } from '#server/actor.ts';
import type { Tx } from '#server/db.ts';
import type { Guesses } from '#server/guesses.ts';
import type { House } from '#server/house.ts';
import { digestOf, digestOfCode, newCode, newToken } from './digests.ts';
import { keepsAll } from './guest-of-all.ts';
import { phoneAnswers, phoneGoesSilent } from './phones.ts';

type Asking = Pick<House, 'db' | 'now' | 'note'>;
type Giving = Asking & Pick<House, 'handle'>;

/** A link as it stands: whose it is, the device that used it up, and until when it is good (ms since 1970). */
export type Link = { organisation: string; guest: string; device: string | null; until: number };

/**
 * A link for a guest, of whom this keeper keeps every board: for all meetings of one day, until the day is over. A
 * guardian says before that day who may come. The one before it opens nothing any more, and whoever sat by it sits in no
 * room. Nothing, for a guest whom this keeper knows nothing of (K9), or of whom not every board is theirs.
 */
export const newGuestLink = async (
	house: Giving,
	keeper: Actor,
	guest: string,
	day?: Day
): Promise<{ token: string; until: number } | undefined> => {
	if (!(await isTheirs(house, keeper, guest))) return undefined;
	await leavesRooms(house, keeper, guest);
	const [token, until] = [newToken(), endOfDay(day ?? (await dayForLink(house, keeper, guest)))];
	await house.db.asPipe(keeper.organisation, async (tx) => {
		await dropCode(tx, keeper.organisation, guest);
		await phoneGoesSilent(tx, keeper.organisation, { guest });
		await tx.query(
			`insert into kring.guest_links (organisation, guest, token, until) values ($1, $2, $3, $4)
			on conflict (organisation, guest) do update
			set token = excluded.token, until = excluded.until, device = null, tried_elsewhere = null, wrong = 0, asked = 0`,
			[keeper.organisation, guest, digestOf(token), new Date(until)]
		);
	});
	await noteOf(house, keeper.organisation, acts.madeLink, keeper.person);
	return { token, until };
};

/** Out of every meeting that goes on: whoever comes by the new link is let in again, or ticked. */
const leavesRooms = async (house: Giving, keeper: Actor, guest: string): Promise<void> => {
	const { organisation, person } = keeper;
	const rooms = await house.db.ask<{ id: string; circle: string }>(
		{ organisation, person },
		{
			name: 'rooms-of-guest',
			text: `select m.id, m.circle from kring.seats s
				join kring.meetings m on m.organisation = s.organisation and m.id = s.meeting
				where s.organisation = $1 and s.guest = $2`,
			values: [organisation, guest]
		}
	);
	for (const { id: meeting, circle } of rooms) {
		const command = { type: 'let-out', meeting, guest };
		await house.handle(keeper, { id: newId(), kind: 'circle', stream: circle, command });
	}
};

/** The day of the next meeting for which a keeper asks a guest, if that is soon; else today. */
export const dayForLink = async (
	{ db, now }: Pick<House, 'db' | 'now'>,
	{ organisation, person }: Actor,
	guest: string
): Promise<Day> => {
	const today = dayOf(now());
	const [next] = await db.ask<{ at: Date }>(
		{ organisation, person },
		{
			name: 'next-meeting-of-guest',
			text: `select at from kring.meetings m where organisation = $1 and kring.keeps(circle) and exists (
					select from kring.meeting_guests c where c.organisation = m.organisation and c.meeting = m.id
					and c.guest = $2)
				and state not in ('cancelled', 'done') and at between $3 and $4 order by at limit 1`,
			values: [
				organisation,
				guest,
				new Date(endOfDay(addDays(today, -1)) + 1),
				new Date(endOfDay(addDays(today, lives.linkAhead)))
			]
		}
	);
	return next ? dayOf(next.at.getTime()) : today;
};

/** The six digits that go with a link, to be read out by a keeper; the ones before are good no more. */
export const newGuestCode = async (house: Asking, keeper: Actor, guest: string): Promise<string | undefined> => {
	if (!(await isTheirs(house, keeper, guest))) return undefined;
	const code = await house.db.asPipe(keeper.organisation, async (tx) => {
		// whoever keeps the board hands it over: from here on it may be tried again
		await tx.query('update kring.guest_links set wrong = 0, asked = 0 where organisation = $1 and guest = $2', [
			keeper.organisation,
			guest
		]);
		return writeCode(tx, house, keeper.organisation, guest);
	});
	if (code !== undefined) await noteOf(house, keeper.organisation, acts.madeCode, keeper.person);
	return code;
};

/** The same, asked by who opened the link: not more often than once a minute, and so often in all. */
export const anotherCode = async (house: Asking, { organisation, guest }: Link): Promise<string | undefined> =>
	house.db.asPipe(organisation, async (tx) => {
		const { rowCount } = await tx.query(
			'select from kring.guest_codes where organisation = $1 and guest = $2 and until > $3',
			[organisation, guest, new Date(house.now() + lives.code - pause)]
		);
		if (rowCount) return undefined;
		const asked = await tx.query(
			`update kring.guest_links set asked = asked + 1
			where organisation = $1 and guest = $2 and device is null and asked < $3 and wrong < $4`,
			[organisation, guest, mostAsked, mostWrong]
		);
		return asked.rowCount ? writeCode(tx, house, organisation, guest) : undefined;
	});

/** ms */
const pause = 60_000;

/** What a token opens now; nothing, for one that never was, or of a day that is over. Looking uses nothing up. */
export const linkOf = async ({ db, now }: Pick<House, 'db' | 'now'>, token: string): Promise<Link | undefined> => {
	if (!isToken(token)) return undefined;
	const digest = digestOf(token);
	const [link] = await db.ask<Kept>(
		{ code: digest },
		{
			name: 'guest-link',
			text: 'select organisation, guest, device, until from kring.guest_links where token = $1 and until > $2',
			values: [digest, new Date(now())]
		}
	);
	return link && { ...link, until: link.until.getTime() };
};

type Kept = Omit<Link, 'until'> & { until: Date };

/** The guest who waits, or sat, at this device today. */
export const guestAt = async ({ db, now }: Pick<House, 'db' | 'now'>, device: string): Promise<Link | undefined> => {
	const [link] = await db.ask<Kept>(
		{ device },
		{
			name: 'guest-at',
			text: 'select organisation, guest, device, until from kring.guest_links where device = $1 and until > $2',
			values: [device, new Date(now())]
		}
	);
	return link && { ...link, until: link.until.getTime() };
};

export type Used = 'in' | 'link-gone' | 'wrong-code' | 'code-over' | { comeBack: number };

/**
 * A device opens a link with its code, and uses it up. The code is tried so often and no more, by whomever; who types
 * wrong ones is budgeted by address, as at every door.
 */
export const useLink = async (
	house: Asking,
	guesses: Guesses,
	{ token, code, device, address }: { token: string; code: string; device: string; address: string }
): Promise<Used> => {
	const link = await linkOf(house, token);
	if (!link) return 'link-gone';
	if (link.device !== null) return (await triedElsewhere(house, link)) ?? 'link-gone';
	const turn = await guesses.ask(address, link.guest);
	if ('comeBack' in turn) return turn;
	try {
		if (turn.wait > 0) await wait(turn.wait);
		const { organisation } = link;
		const used = await house.db.asPipe(organisation, (tx) => takeCode(tx, house, link, { token, code, device }));
		if (used === 'wrong-code') guesses.wrong(address, link.guest);
		if (used === 'in') await noteOf(house, organisation, acts.usedLink);
		return used;
	} finally {
		turn.leave();
	}
};

/** A link that was used up is shown on another device: nothing opens, and whoever keeps the board sees that it was tried. */
export const triedElsewhere = async (house: Asking, { organisation, guest }: Link): Promise<undefined> => {
	const at = house.now();
	const { rowCount } = await house.db.asPipe(organisation, (tx) =>
		tx.query(
			`update kring.guest_links set tried_elsewhere = $3
			where organisation = $1 and guest = $2 and (tried_elsewhere is null or tried_elsewhere <= $4)`,
			[organisation, guest, new Date(at), new Date(at - pause)]
		)
	);
	// once a minute: who holds a link that is used up may not fill the audit with it
	if (rowCount) await noteOf(house, organisation, acts.triedLink);
};

const takeCode = async (
	tx: Tx,
	{ now }: Pick<House, 'now'>,
	{ organisation, guest }: Link,
	{ token, code, device }: { token: string; code: string; device: string }
): Promise<'in' | 'link-gone' | 'wrong-code' | 'code-over'> => {
	// counted before it is looked at: two at once are two tries
	const { rows } = await tx.query<{ code: Buffer }>(
		`update kring.guest_codes set tries = tries + 1
		where organisation = $1 and guest = $2 and until > $3 and tries < $4 and exists (select from kring.guest_links l
			where l.organisation = $1 and l.guest = $2 and l.wrong < $5) returning code`,
		[organisation, guest, new Date(now()), mostTries, mostWrong]
	);
	const [kept] = rows;
	if (!kept) return 'code-over';
	if (!timingSafeEqual(kept.code, digestOfCode(digestOf(token), code))) {
		await tx.query('update kring.guest_links set wrong = wrong + 1 where organisation = $1 and guest = $2', [
			organisation,
			guest
		]);
		return 'wrong-code';
	}
	const { rowCount } = await tx.query(
		`update kring.guest_links set device = $4
		where organisation = $1 and guest = $2 and token = $3 and device is null`,
		[organisation, guest, digestOf(token), device]
	);
	await dropCode(tx, organisation, guest);
	if (!rowCount) return 'link-gone';
	await phoneAnswers(tx, organisation, { guest, device });
	return 'in';
};

const isTheirs = async (
	{ db }: Pick<House, 'db'>,
	{ organisation, person }: Actor,
	guest: string
): Promise<boolean> => {
	const rows = await db.ask(
		{ organisation, person },
		{
			name: 'guest-of-keeper',
			text: `select from kring.circle_guests where organisation = $1 and guest = $2 and kring.keeps(circle) limit 1`,
			values: [organisation, guest]
		}
	);
	return rows.length > 0 && db.asPipe(organisation, (tx) => keepsAll(tx, organisation, { guest, keeper: person }));
};

const writeCode = async (
	tx: Tx,
	{ now }: Pick<House, 'now'>,
	organisation: string,
	guest: string
): Promise<string | undefined> => {
	const { rows } = await tx.query<{ token: string }>(
		'select token from kring.guest_links where organisation = $1 and guest = $2 and device is null and until > $3',
		[organisation, guest, new Date(now())]
	);
	const [link] = rows;
	if (!link) return undefined;
	const code = newCode();
	await tx.query(
		`insert into kring.guest_codes (organisation, guest, code, until) values ($1, $2, $3, $4)
		on conflict (organisation, guest) do update set code = excluded.code, until = excluded.until, tries = 0`,
		[organisation, guest, digestOfCode(link.token, code), new Date(now() + lives.code)]
	);
	return code;
};

const dropCode = (tx: Tx, organisation: string, guest: string) =>
	tx.query('delete from kring.guest_codes where organisation = $1 and guest = $2', [organisation, guest]);

/** That it happened, and by which keeper if by any: not whose link, and of which family. */
const noteOf = ({ note, now }: Asking, organisation: string, act: string, person?: string): Promise<void> =>
	note(organisation, [{ ...ofTheHouse(now(), act, 'guest'), actor: person ?? null }]);
