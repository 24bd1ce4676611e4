import { newId } from '#kernel/id.ts';
import type { Outcome } from '#kernel/envelope.ts';
import type { Actor } from '#server/actor.ts';
import { deviceOf, newDeviceSecret } from '#server/device-secret.ts';
import { houseIn } from '#server/house-in.ts';
import type { House } from '#server/house.ts';
import { guestIn, meetingIn, type Circle, type Meeting } from '../circle-state.ts';
import type { Together, Sitter } from '../together/together-state.ts';
import { usePass } from './passes.ts';

type Asking = Pick<House, 'db' | 'now' | 'handle' | 'look'>;

/** A meeting as its keeper finds it, with the board it is of. */
type Going = { circle: string; state: Circle; meeting: Meeting };

/** What stands in the way of a guest: there is no such meeting for this keeper, or the device is not there yet. */
export const notThere: Outcome = { refused: 'unknown-stream' };
export const notWaiting: Outcome = { refused: 'nobody-waits' };

/**
 * The keeper lets a guest who waits into the part that is going on. Whether they may is for the rules, by the ground on
 * which they come; here they get their seat, at the device that used up their link.
 */
export const admit = async (house: Asking, keeper: Actor, meeting: string, guest: string): Promise<Outcome> => {
	const going = await goingOf(house, keeper, meeting);
	if (!going) return notThere;
	const ask = (command: { type: string; [more: string]: unknown }) =>
		house.handle(keeper, { id: newId(), kind: 'circle', stream: going.circle, command });
	if (!(await isWaiting(house, keeper.organisation, guest))) return notWaiting;
	const isPresent = going.meeting.present.includes(guest);
	// behind the door the tick is the seat: who was ticked before they had a device is ticked again
	if (isPresent && going.meeting.state === 'adults') {
		const out = await ask({ type: 'let-out', meeting, guest });
		if ('refused' in out) return out;
	}
	const letIn =
		isPresent && going.meeting.state === 'together' ? undefined : await ask({ type: 'let-in', meeting, guest });
	if (letIn && 'refused' in letIn) return letIn;
	const seated =
		going.meeting.state === 'adults'
			? letIn
			: await takeSeat(house, keeper.organisation, going.meeting.together, newId(), { kind: 'guest', id: guest });
	if (guestIn(going.state, guest)?.sort === 'guardian') await answersAs(house, keeper.organisation, going, guest);
	return seated ?? notWaiting;
};

/** A guardian's own device answers for them who may come. */
const answersAs = async (
	house: Asking,
	organisation: string,
	{ circle, meeting }: Going,
	guardian: string
): Promise<void> => {
	const [row] = await house.db.ask<{ seat: string }>(
		{ organisation },
		{
			name: 'seat-of-guest',
			text: 'select id as seat from kring.seats where organisation = $1 and meeting = $2 and guest = $3',
			values: [organisation, meeting.id, guardian]
		}
	);
	if (row) await askHouse(house, organisation, 'circle', circle, { type: 'answer-as', seat: row.seat, guardian });
};

/** A device takes the place that a QR holds out. The secret is for its cookie; nothing, when the place is gone. */
export const takePlace = async (house: Asking, pass: string): Promise<{ secret: string } | undefined> => {
	const place = await usePass(house, pass);
	if (!place) return undefined;
	const { organisation, meeting, child } = place;
	const together = await house.db.asPipe(organisation, async (tx) => {
		const { rows } = await tx.query<{ together: string }>(
			'select together from kring.meetings where organisation = $1 and id = $2',
			[organisation, meeting]
		);
		return rows[0]?.together;
	});
	if (together === undefined) return undefined;
	const secret = newDeviceSecret();
	const who: Sitter = child === null ? { kind: 'screen' } : { kind: 'child', id: child };
	await leaveSeatsOf(house, organisation, together, who);
	const taken = await takeSeat(house, organisation, together, deviceOf(secret), who);
	return 'refused' in taken ? undefined : { secret };
};

/** Whoever sits at this device leaves the room. */
export const leaveSeat = async (house: Asking, actor: Actor): Promise<void> => {
	const { organisation, person } = actor;
	const [row] = await house.db.ask<{ id: string; circle: string; together: string; state: string; guest: string }>(
		{ organisation },
		{
			name: 'room-of-seat',
			text: `select m.id, m.circle, m.together, m.state, s.guest from kring.seats s
				join kring.meetings m on m.organisation = s.organisation and m.id = s.meeting
				where s.organisation = $1 and s.id = $2`,
			values: [organisation, person]
		}
	);
	if (!row) return;
	// once the children are gone only guests sit there, and the family's board knows which
	await (row.state === 'together'
		? askHouse(house, organisation, 'together', row.together, { type: 'leave-seat', seat: person })
		: askHouse(house, organisation, 'circle', row.circle, { type: 'let-out', meeting: row.id, guest: row.guest }));
};

const takeSeat = (house: Asking, organisation: string, together: string, seat: string, who: Sitter) =>
	askHouse(house, organisation, 'together', together, { type: 'take-seat', seat, who });

/** A child sits in one place, and a room has one screen: who comes with a new device leaves the one before. */
const leaveSeatsOf = async (house: Asking, organisation: string, together: string, who: Sitter): Promise<void> => {
	const found = await house.look(organisation, together);
	// The edge: what a meeting names as its first part is one.
	const { seats = {} } = (found?.state ?? {}) as Partial<Together>;
	for (const [seat, sitter] of Object.entries(seats))
		if (sitter.kind === who.kind && (sitter.kind === 'screen' || (who.kind !== 'screen' && sitter.id === who.id)))
			await askHouse(house, organisation, 'together', together, { type: 'leave-seat', seat });
};

const askHouse = (
	house: Asking,
	organisation: string,
	kind: 'circle' | 'together',
	stream: string,
	command: { type: string; [more: string]: unknown }
): Promise<Outcome> => house.handle(houseIn(organisation), { id: newId(), kind, stream, command });

const goingOf = async (house: Asking, keeper: Actor, meeting: string): Promise<Going | undefined> => {
	const [row] = await house.db.ask<{ circle: string }>(
		{ organisation: keeper.organisation, person: keeper.person },
		{
			name: 'meeting-of-keeper',
			text: 'select circle from kring.meetings where organisation = $1 and id = $2 and kring.keeps(circle)',
			values: [keeper.organisation, meeting]
		}
	);
	const found = row && (await house.look(keeper.organisation, row.circle));
	if (!row || !found) return undefined;
	const state = found.state as Circle;
	const one = meetingIn(state, meeting);
	return one && { circle: row.circle, state, meeting: one };
};

const isWaiting = async ({ db, now }: Asking, organisation: string, guest: string): Promise<boolean> => {
	const rows = await db.ask(
		{ organisation },
		{
			name: 'guest-waits',
			text: `select from kring.guest_links where organisation = $1 and guest = $2 and device is not null and until > $3`,
			values: [organisation, guest, new Date(now())]
		}
	);
	return rows.length > 0;
};

/** The place that this device has in a meeting, as one who states the device's id. */
export const seatAt = async (
	{ db, now }: Pick<House, 'db' | 'now'>,
	device: string
): Promise<{ organisation: string; meeting: string } | undefined> => {
	const [seat] = await db.ask<{ organisation: string; meeting: string }>(
		{ device },
		{
			name: 'seat-at',
			text: 'select organisation, meeting from kring.seats where device = $1 and until > $2',
			values: [device, new Date(now())]
		}
	);
	return seat;
};
