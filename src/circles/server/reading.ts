import type { Snapshot } from '#kernel/envelope.ts';
import { dayOf, endOfDay, addDays } from '#kernel/time.ts';
import type { Actor } from '#server/actor.ts';
import type { Tx } from '#server/db.ts';
import type { House } from '#server/house.ts';
import type { Circle, MeetingState } from '../circle-state.ts';
import type { Part, Sort } from '../guest.ts';

type Asking = Pick<House, 'db' | 'now'>;

export type KnownCircle = { id: string; children: { id: string; given: string; family: string }[] };
export type KnownGuest = {
	id: string;
	sort: Sort;
	given: string;
	family: string;
	party: string;
	function: string;
	email: string;
	language: string;
	part: Part;
	/** how their link stands, of who has one: until when it is good, and whether it was used, or tried elsewhere (ms) */
	link: { until: number; used: boolean; triedElsewhere: number | null } | null;
};
export type KnownMeeting = {
	id: string;
	circle: string;
	at: number;
	minutes: number;
	place: string;
	state: MeetingState;
};

/** The boards that this ib'er keeps, by the names of the children. Who keeps none finds none. */
export const circlesOf = ({ db }: Asking, { organisation, person }: Actor): Promise<KnownCircle[]> =>
	db.asPerson(organisation, person, async (tx) => {
		const [{ rows: circles }, children] = await Promise.all([
			tx.query<{ id: string }>(
				// on which one looks along in the place of another is no board of one's own
				`select id from kring.circles c where organisation = $1 and exists (select from kring.circle_keepers k
					where k.organisation = c.organisation and k.circle = c.id and k.person = $2)`,
				[organisation, person]
			),
			childrenIn(tx, organisation)
		]);
		const of = Map.groupBy(children, ({ circle }) => circle);
		return circles
			.map(({ id }) => ({ id, children: (of.get(id) ?? []).map(({ circle: _circle, ...child }) => child) }))
			.toSorted((one, other) => nameOf(one).localeCompare(nameOf(other), 'nl'));
	});

const nameOf = ({ children }: KnownCircle): string => `${children[0]?.family ?? ''} ${children[0]?.given ?? ''}`;

export type OpenCircle = {
	board: Snapshot<Circle>;
	children: KnownCircle['children'];
	guests: KnownGuest[];
	meetings: KnownMeeting[];
};

/** One family's board as its keeper opens it; nothing, for anyone else (K9). That it was opened is written down (K15). */
export const openCircle = async (
	house: Pick<House, 'db' | 'now' | 'hearing'>,
	actor: Actor,
	circle: string
): Promise<OpenCircle | undefined> => {
	const { organisation, person } = actor;
	const board = await house.hearing.now(actor, circle);
	if (board?.kind !== 'circle') return undefined;
	return house.db.asPerson(organisation, person, async (tx) => {
		const [children, guests, meetings] = await Promise.all([
			childrenIn(tx, organisation, circle),
			guestsIn(tx, organisation, circle),
			meetingsIn(tx, organisation, { circle })
		]);
		return {
			// The edge: a stream of this kind has this state.
			board: board as Snapshot<Circle>,
			children: children.map(({ circle: _circle, ...child }) => child),
			guests,
			meetings
		};
	});
};

/** Every meeting of all boards that this ib'er keeps, by time. */
export const allMeetings = ({ db }: Asking, { organisation, person }: Actor): Promise<KnownMeeting[]> =>
	db.asPerson(organisation, person, (tx) => meetingsIn(tx, organisation, {}));

/** Whether this ib'er keeps this board. */
export const keepsCircle = async (
	{ db }: Pick<House, 'db'>,
	{ organisation, person }: Actor,
	circle: string
): Promise<boolean> => {
	const found = await db.ask(
		{ organisation, person },
		{
			name: 'keeps-circle',
			text: 'select from kring.circles where organisation = $1 and id = $2 and kring.keeps(id)',
			values: [organisation, circle]
		}
	);
	return found.length > 0;
};

/** The meetings of today on all boards that this ib'er keeps, by time. */
export const meetingsToday = ({ db, now }: Asking, { organisation, person }: Actor): Promise<KnownMeeting[]> =>
	db.asPerson(organisation, person, (tx) => meetingsIn(tx, organisation, today(now())));

export type GuestHome = {
	given: string;
	/** times and places: of whom they are a guest learns in the room */
	meetings: Pick<KnownMeeting, 'id' | 'at' | 'minutes' | 'place' | 'state'>[];
	/** the meeting in which they have a seat by now */
	inside: string | null;
};

/** What a guest finds at the door: today's meetings for which they were asked. Read as that guest, who sees no other. */
export const guestHome = (
	{ db, now }: Asking,
	{ organisation, guest }: { organisation: string; guest: string }
): Promise<GuestHome | undefined> =>
	db.asPerson(organisation, guest, async (tx) => {
		const [{ rows: selves }, meetings, { rows: seats }] = await Promise.all([
			tx.query<{ given: string }>('select given_name as given from kring.guests where organisation = $1 and id = $2', [
				organisation,
				guest
			]),
			meetingsIn(tx, organisation, today(now())),
			tx.query<{ meeting: string }>('select meeting from kring.seats where organisation = $1 and guest = $2', [
				organisation,
				guest
			])
		]);
		const [self] = selves;
		return (
			self && {
				given: self.given,
				meetings: meetings
					.filter(({ state }) => state !== 'cancelled')
					.map(({ id, at, minutes, place, state }) => ({ id, at, minutes, place, state })),
				inside: seats[0]?.meeting ?? null
			}
		);
	});

/** Who waits at the door of a meeting: their link was used up by a device that has no seat there yet. For its keeper. */
export const waitingAt = (
	{ db, now }: Asking,
	{ organisation, person }: Actor,
	meeting: string
): Promise<{ guest: string }[]> =>
	db.ask(
		{ organisation, person },
		{
			name: 'who-waits',
			text: `select l.guest from kring.guest_links l
				join kring.circle_guests c on c.organisation = l.organisation and c.guest = l.guest
				join kring.meetings m on m.organisation = c.organisation and m.circle = c.circle
				where m.organisation = $1 and m.id = $2 and kring.keeps(m.circle) and l.device is not null and l.until > $3
				and not exists (select from kring.seats s where s.organisation = m.organisation and s.meeting = m.id
					and s.guest = l.guest)
				order by l.guest`,
			values: [organisation, meeting, new Date(now())]
		}
	);

const today = (now: number) => {
	const day = dayOf(now);
	return { from: endOfDay(addDays(day, -1)) + 1, until: endOfDay(day) };
};

const childrenIn = async (tx: Tx, organisation: string, circle?: string) => {
	const { rows } = await tx.query<KnownCircle['children'][number] & { circle: string }>(
		`select c.circle, p.id, p.given_name as given, p.family_name as family from kring.circle_children c
		join kring.people p on p.organisation = c.organisation and p.id = c.child
		where c.organisation = $1 and ($2::uuid is null or c.circle = $2)
		order by (select g.name from kring.members m
			join kring.groups g on g.organisation = m.organisation and g.id = m.group_id
			where m.organisation = c.organisation and m.person = c.child and m.role = 'pupil'
			order by g.kind = 'home' desc, g.school_year desc limit 1) desc nulls last, p.given_name, p.family_name, p.id`,
		[organisation, circle ?? null]
	);
	return rows;
};

const guestsIn = async (tx: Tx, organisation: string, circle: string): Promise<KnownGuest[]> => {
	type Row = Omit<KnownGuest, 'link'> & { until: Date | null; used: boolean; tried: Date | null };
	const { rows } = await tx.query<Row>(
		`select g.id, g.sort, g.given_name as given, g.family_name as family, g.party, g.function, c.part,
			coalesce(a.email, '') as email, coalesce(a.language, 'nl') as language,
			l.until, l.device is not null as used, l.tried_elsewhere as tried
		from kring.circle_guests c
		join kring.guests g on g.organisation = c.organisation and g.id = c.guest
		left join kring.guest_contacts a on a.organisation = c.organisation and a.guest = c.guest
		left join kring.guest_links l on l.organisation = c.organisation and l.guest = c.guest
		where c.organisation = $1 and c.circle = $2 order by g.given_name, g.family_name, g.id`,
		[organisation, circle]
	);
	return rows.map(({ until, used, tried, ...guest }) => ({
		...guest,
		link: until && { until: until.getTime(), used, triedElsewhere: tried?.getTime() ?? null }
	}));
};

const meetingsIn = async (
	tx: Tx,
	organisation: string,
	{ circle, from, until }: { circle?: string; from?: number; until?: number }
): Promise<KnownMeeting[]> => {
	const { rows } = await tx.query<Omit<KnownMeeting, 'at'> & { at: Date }>(
		`select id, circle, at, minutes, place, state from kring.meetings
		where organisation = $1 and ($2::uuid is null or circle = $2)
		and ($3::timestamptz is null or at between $3 and $4) order by at, id`,
		[
			organisation,
			circle ?? null,
			from === undefined ? null : new Date(from),
			until === undefined ? null : new Date(until)
		]
	);
	return rows.map(({ at, ...meeting }) => ({ ...meeting, at: at.getTime() }));
};
