import { lives } from '#guests/lives.ts';
import { newId } from '#kernel/id.ts';
import type { Tx } from '#server/db.ts';
import { adultsAudience, togetherAudience } from '../audiences.ts';
import type { Sitter } from '../together/together-state.ts';
import { hear, hearNothing } from './hearers.ts';

/** Which seats: of a meeting, of a family's board, of a guest or a child. All that is said holds. */
export type Which = {
	meeting?: string;
	circle?: string;
	guest?: string;
	child?: string;
	seat?: string;
	/** not those of guests */
	notGuests?: true;
	/** not those of these guests */
	but?: readonly string[];
};

/** Ends seats: who sat there hears nothing from here on. Gives back whom that touches. */
export const endSeats = async (tx: Tx, organisation: string, which: Which): Promise<string[]> => {
	const { rows } = await tx.query<{ id: string }>(
		`delete from kring.seats s where s.organisation = $1
			and ($2::uuid is null or s.meeting = $2)
			and ($3::uuid is null or s.meeting in (
				select id from kring.meetings m where m.organisation = $1 and m.circle = $3))
			and ($4::uuid is null or s.guest = $4) and ($5::uuid is null or s.child = $5)
			and ($6::uuid is null or s.id = $6)
			and (not $7::boolean or s.role <> 'guest')
			and ($8::uuid[] is null or s.guest is null or s.guest <> all ($8))
		returning s.id`,
		[
			organisation,
			which.meeting ?? null,
			which.circle ?? null,
			which.guest ?? null,
			which.child ?? null,
			which.seat ?? null,
			which.notGuests ?? false,
			which.but ?? null
		]
	);
	const ended = rows.map(({ id }) => id);
	if (ended.length > 0) await hearNothing(tx, organisation, ended);
	return ended;
};

type Taken = { meeting: string; seat: string; who: Sitter; at: number };

/**
 * Someone sits down in part one. A guest sits at the device that used up their link; a child and the screen at one that
 * is known by the name of the seat itself. Whatever sat at that device, in whichever room, sits there no more.
 */
export const sitDown = async (tx: Tx, organisation: string, { meeting, seat, who, at }: Taken): Promise<string[]> => {
	const guest = who.kind === 'guest' ? who.id : null;
	const device = guest === null ? seat : await deviceOfGuest(tx, organisation, guest);
	if (device === undefined) return [];
	const stoodUp = [
		...(await standUp(tx, organisation, [device])),
		...(guest === null ? [] : await endSeats(tx, organisation, { meeting, guest }))
	];
	await tx.query(
		`insert into kring.seats (organisation, id, meeting, role, child, guest, device, together, adults, until)
		values ($1, $2, $3, $4, $5, $6, $7, true, false, $8)`,
		[
			organisation,
			seat,
			meeting,
			who.kind === 'child' ? 'pupil' : who.kind,
			who.kind === 'child' ? who.id : null,
			guest,
			device,
			new Date(at + lives.seat)
		]
	);
	await hear(tx, organisation, [{ person: seat, audience: togetherAudience(meeting) }]);
	return [...stoodUp, seat];
};

/**
 * These guests were ticked behind the door: they hear the second part, at the seat they have or else at the device that
 * used up their link. One without a device sits in the room all the same, and hears nothing on any.
 */
export const tick = async (
	tx: Tx,
	organisation: string,
	{ meeting, guests, at }: { meeting: string; guests: readonly string[]; at: number }
): Promise<string[]> => {
	const touched: string[] = [];
	for (const guest of guests) {
		const { rows } = await tx.query<{ id: string }>(
			`update kring.seats set adults = true where organisation = $1 and meeting = $2 and guest = $3 returning id`,
			[organisation, meeting, guest]
		);
		const seats = rows.map(({ id }) => id);
		const device = seats.length > 0 ? undefined : await deviceOfGuest(tx, organisation, guest);
		if (device !== undefined) {
			const seat = newId();
			touched.push(...(await standUp(tx, organisation, [device])));
			await tx.query(
				`insert into kring.seats (organisation, id, meeting, role, guest, device, together, adults, until)
				values ($1, $2, $3, 'guest', $4, $5, false, true, $6)`,
				[organisation, seat, meeting, guest, device, new Date(at + lives.seat)]
			);
			seats.push(seat);
		}
		await hear(
			tx,
			organisation,
			seats.map((person) => ({ person, audience: adultsAudience(meeting) }))
		);
		touched.push(...seats);
	}
	return touched;
};

const deviceOfGuest = async (tx: Tx, organisation: string, guest: string): Promise<string | undefined> => {
	const { rows } = await tx.query<{ device: string }>(
		'select device from kring.guest_links where organisation = $1 and guest = $2 and device is not null',
		[organisation, guest]
	);
	return rows[0]?.device;
};

const standUp = async (tx: Tx, organisation: string, devices: readonly string[]): Promise<string[]> => {
	const { rows } = await tx.query<{ id: string }>(
		'select id from kring.seats where organisation = $1 and device = any ($2)',
		[organisation, devices]
	);
	const touched: string[] = [];
	for (const { id } of rows) touched.push(...(await endSeats(tx, organisation, { seat: id })));
	return touched;
};
