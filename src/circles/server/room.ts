import type { GuestLanguage } from '#guests/guest.ts';
import type { Snapshot } from '#kernel/envelope.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { snapshotsFor } from '#server/snapshots.ts';
import { may } from '#policy.ts';
import type { Adults } from '../adults/adults-state.ts';
import { adultsAudience } from '../audiences.ts';
import { meetingIn, type Circle } from '../circle-state.ts';
import { minutesOf } from '../forms.ts';
import type { Names } from '../names.ts';
import type { SeatRoom, Whole } from '../room/place.ts';
import type { Sitter, Together } from '../together/together-state.ts';
import { partyIn } from './known-party.ts';
import { keepersOf, namedIn, namesFor } from './room-names.ts';
import { circleBy } from '../texts/server/looked-up.ts';
import { seatAt } from './seating.ts';

type Asking = Pick<House, 'db' | 'now' | 'hearing' | 'look' | 'actors'>;
type Row = {
	seat: string;
	role: 'pupil' | 'guest' | 'screen';
	child: string | null;
	guest: string | null;
	inAdults: boolean;
	meeting: string;
	circle: string;
	together: string;
	/** only of who hears the second part */
	adults: string | null;
	state: string;
};

/**
 * The room as whoever sits at this device finds it: the part that is going on, and only what its seat hears. `language`: in
 * which they read, also what those who came work for.
 */
export const roomAt = async (
	house: Asking,
	device: string,
	language: GuestLanguage = 'nl'
): Promise<SeatRoom | undefined> => {
	const place = await seatAt(house, device);
	const actor = place && (await house.actors.onSeat(place.organisation, device));
	if (!place || !actor) return undefined;
	const { organisation, meeting } = place;
	const row = await seatOf(house, actor, meeting);
	if (!row) return undefined;
	// behind the door nothing of part one is opened any more, and of part two its very name is for who was ticked
	const stream = row.state === 'adults' && row.inAdults ? row.adults : row.state === 'together' ? row.together : null;
	const found = stream === null ? new Map<string, Snapshot>() : await snapshotsFor(house, actor, [stream]);
	const together = as<Together>(found, row.together);
	const adults = row.adults === null ? null : as<Adults>(found, row.adults);
	const keepers = await keepersOf(house, organisation, meeting);
	return {
		organisation,
		me: { person: row.seat, role: row.role, sits: sitterOf(row) },
		names: inLanguage(
			language,
			await namesFor(house, actor, meeting, { ...namedIn(together?.state, adults?.state), keepers })
		),
		keepers: keepers.map(({ id }) => id),
		whole: row.role === 'screen' && together ? await wholeAt(house, organisation, row) : null,
		together,
		adults
	};
};

/** The house knows the family's board; of it goes further when this meeting began, and how long it takes. */
const wholeAt = async (
	house: Pick<House, 'look'>,
	organisation: string,
	{ circle, meeting }: Row
): Promise<Whole | null> => {
	const board = await circleBy(house, organisation, circle);
	const known = board && meetingIn(board, meeting);
	return known && known.begunAt !== null ? { begunAt: known.begunAt, minutes: minutesOf(known.plan) } : null;
};

const inLanguage = (language: GuestLanguage, names: Names): Names => ({
	...names,
	guests: Object.fromEntries(
		Object.entries(names.guests).map(([id, guest]) => [id, { ...guest, party: partyIn(language, guest.party) }])
	)
});

/** How it stands with the room for this device, in one word, so that it can ask often. */
export const standAt = async (house: Asking, device: string): Promise<'together' | 'door' | 'adults' | 'out'> => {
	const place = await seatAt(house, device);
	const actor = place && (await house.actors.onSeat(place.organisation, device));
	const row = place && actor && (await seatOf(house, actor, place.meeting));
	if (!row) return 'out';
	if (row.state === 'together') return 'together';
	return row.state === 'adults' && row.inAdults ? 'adults' : 'door';
};

/** The two parts of a meeting as its keeper finds them: none that has not begun. */
export const partsFor = async (
	house: Pick<House, 'hearing' | 'look'>,
	keeper: Actor,
	{ together, adults }: { together: string; adults: string }
): Promise<{ together: Snapshot<Together> | null; adults: Snapshot<Adults> | null }> => {
	const found = await snapshotsFor(house, keeper, [together, adults]);
	return { together: as<Together>(found, together), adults: as<Adults>(found, adults) };
};

/** A seat and its meeting; of the second part not even its name, but for whom the policy lets hear it. */
export const seatOf = async ({ db }: Pick<House, 'db'>, actor: Actor, meeting: string): Promise<Row | undefined> => {
	const { organisation, person } = actor;
	const [row] = await db.ask<Row>(
		{ organisation, person },
		{
			name: 'own-seat',
			text: `select s.id as seat, s.role, s.child, s.guest, s.adults as "inAdults", m.id as meeting, m.circle, m.together, m.state,
				(select stream from kring.second_parts p where p.organisation = m.organisation and p.meeting = m.id
					and $4) as adults
				from kring.seats s join kring.meetings m on m.organisation = s.organisation and m.id = s.meeting
				where s.organisation = $1 and s.id = $2 and s.meeting = $3`,
			values: [organisation, person, meeting, may(actor, 'hear', { kind: 'adults', audience: adultsAudience(meeting) })]
		}
	);
	return row;
};

const sitterOf = ({ child, guest }: Row): Sitter => {
	if (child !== null) return { kind: 'child', id: child };
	return guest === null ? { kind: 'screen' } : { kind: 'guest', id: guest };
};

/** The edge: what the wall found under this name is of the kind that stands there. */
const as = <State extends Circle | Together | Adults>(
	found: ReadonlyMap<string, Snapshot>,
	stream: string
): Snapshot<State> | null => (found.get(stream) as Snapshot<State> | undefined) ?? null;
