import type { Actor } from './actor.ts';
import type { Role, Standing } from '#kernel/standing.ts';
import type { Db } from './db.ts';
import { isTouched, type Touched } from './touched.ts';

export type Actors = {
	/** Who a person is in this organisation, at that device if any; nothing, when they have no place here (any more). */
	of: (organisation: string, person: string, device?: string) => Promise<Actor | undefined>;
	/** Who sits at a device: the child that took a name on it, else the device itself; nothing, when it is not inside. */
	at: (organisation: string, device: string) => Promise<Actor | undefined>;
	/** The digibord that a device was paired with; nothing, for one that was not, or is no more. */
	onScreen: (organisation: string, screen: string) => Promise<Actor | undefined>;
	/** The same, of a device of which only its own secret says in which organisation it hangs. */
	onPairedScreen: (screen: string) => Promise<Actor | undefined>;
	/** Who sits at a device in a meeting of a family; nothing, for one without a place, or whose place is over. */
	onSeat: (organisation: string, device: string) => Promise<Actor | undefined>;
	/** The device of a guardian that used up their link, until that is over: it answers who may come, and hears nothing. */
	onPhone: (organisation: string, device: string) => Promise<Actor | undefined>;
	/** Memberships changed: whoever is asked for next is looked up anew. */
	forget: (organisation: string, touched?: Touched) => void;
};

/** How long a person is remembered, in ms. Changes made here are seen at once, those of another node within this. */
const remembered = 5_000;

/** How many of one organisation are remembered at once. */
const mostKnown = 5_000;

/** One who is looked up, or was. `actor` is there once it is known. */
type Known = { found: Promise<Actor | undefined>; actor?: Actor; at: number };

/** By organisation and by whom; what is not there leaves nothing in it. */
export type Remembered = Map<string, Map<string, Known>>;

/** `now`: how long ago someone was looked up; `clock`: the house's own, by which a place ends. */
export const openActors = (
	db: Pick<Db, 'ask'>,
	now: () => number,
	known: Remembered = new Map(),
	clock: () => number = now
): Actors => {
	/** Whoever asks while we look shares the answer; what is forgotten meanwhile is not kept. */
	const remember = (organisation: string, id: string, look: () => Promise<Actor | undefined>) => {
		const here = known.get(organisation) ?? new Map<string, Known>();
		const before = here.get(id);
		if (before && now() - before.at < remembered) return before.found;
		if (here.size >= mostKnown) here.clear();
		const one: Known = { found: look(), at: now() };
		known.set(organisation, here.set(id, one));
		const drop = () => {
			if (here.get(id) === one) here.delete(id);
			// of a school that is not there nothing stays either
			if (here.size === 0 && known.get(organisation) === here) known.delete(organisation);
		};
		one.found.then((actor) => (actor ? (one.actor = actor) : drop()), drop);
		return one.found;
	};

	const at = (organisation: string, device: string) =>
		remember(organisation, `at ${device}`, () => whoSits(db, organisation, device, now()));

	const onScreen = (organisation: string, screen: string) =>
		remember(organisation, `screen ${screen}`, () => whoHangs(db, organisation, screen));

	return {
		at,
		onScreen,
		async onPairedScreen(screen) {
			const organisation = await whereHangs(db, screen);
			return organisation === undefined ? undefined : onScreen(organisation, screen);
		},
		onSeat: (organisation, device) =>
			remember(organisation, `seat ${device}`, () => whoHasThePlace(db, organisation, device, now())),
		// asked anew each time: a link ends without a command
		onPhone: (organisation, device) => whoAnswers(db, organisation, device, now()),
		async of(organisation, person, device) {
			if (device === undefined) return remember(organisation, person, () => find(db, organisation, person, clock()));
			const actor = await at(organisation, device);
			return actor?.person === person ? actor : undefined;
		},
		forget(organisation, touched = 'everybody') {
			const here = known.get(organisation);
			if (touched === 'everybody') return void known.delete(organisation);
			for (const [id, { actor }] of here ?? []) if (!actor || isTouched(touched, actor)) here?.delete(id);
		}
	};
};

const find = async (
	db: Pick<Db, 'ask'>,
	organisation: string,
	person: string,
	now: number
): Promise<Actor | undefined> => {
	const rows = await db.ask<{ role: Role; audience: string | null }>(
		{ organisation },
		{ name: 'standings', text: standingsOf, values: [organisation, person, new Date(now)] }
	);
	const standings = rows.map(({ role, audience }): Standing => (audience ? { role, audience } : { role }));
	return standings.length > 0 ? { organisation, person, standings } : undefined;
};

/** In their groups, of what is theirs alone, in the whole organisation, of which families they keep the board (an ib'er of another family none), and on which they look along. */
const standingsOf = `
	select role, 'group:' || group_id as audience from kring.members where organisation = $1 and person = $2
	union all select distinct 'asker', 'own:' || person from kring.members
		where organisation = $1 and person = $2 and role in ('teacher', 'member')
	union all select role, null from kring.appointments where organisation = $1 and person = $2
	union all select 'keeper', 'circle:' || k.circle from kring.circle_keepers k
		join kring.appointments a on a.organisation = k.organisation and a.person = k.person and a.role = 'coordinator'
		where k.organisation = $1 and k.person = $2
	union all select 'keeper', part || m.id from kring.circle_keepers k
		join kring.appointments a on a.organisation = k.organisation and a.person = k.person and a.role = 'coordinator'
		join kring.meetings m on m.organisation = k.organisation and m.circle = k.circle
			and m.state not in ('planned', 'cancelled')
		cross join (values ('together:'), ('adults:')) parts (part)
		where k.organisation = $1 and k.person = $2
	union all select 'replacement', 'circle:' || r.circle from kring.replacements r
		where r.organisation = $1 and r.person = $2 and r.state = 'open' and r.until > $3 and exists (
			select from kring.appointments a where a.organisation = r.organisation and a.person = r.person
			and a.role in ('coordinator', 'principal'))`;

/** A child at a tablet is a pupil of that class and nothing else it may be; a tablet without a name may hear nothing. */
const whoSits = async (
	db: Pick<Db, 'ask'>,
	organisation: string,
	device: string,
	now: number
): Promise<Actor | undefined> => {
	const [seat] = await db.ask<{ person: string | null; group_id: string; member: boolean }>(
		{ organisation },
		{
			name: 'who-sits',
			text: `select d.person, d.group_id, m.person is not null as member from kring.devices d
				left join kring.members m on m.organisation = d.organisation and m.group_id = d.group_id
					and m.person = d.person and m.role = 'pupil'
				where d.organisation = $1 and d.device = $2 and d.until > $3`,
			values: [organisation, device, new Date(now)]
		}
	);
	if (!seat || (seat.person && !seat.member)) return undefined;
	const standing: Standing = { role: seat.person ? 'pupil' : 'device', audience: `group:${seat.group_id}` };
	return { organisation, person: seat.person ?? device, device, standings: [standing] };
};

/** The organisation in which a digibord hangs: the one question that is asked before it is known whose rows may be seen. */
const whereHangs = async (db: Pick<Db, 'ask'>, screen: string): Promise<string | undefined> => {
	const [paired] = await db.ask<{ organisation: string }>(
		{ device: screen },
		{ name: 'where-hangs', text: 'select organisation from kring.screens where device = $1', values: [screen] }
	);
	return paired?.organisation;
};

/** A digibord opens the board of its room and nothing else, whatever else it may have been made. */
const whoHangs = async (db: Pick<Db, 'ask'>, organisation: string, screen: string): Promise<Actor | undefined> => {
	const rows = await db.ask<{ person: string; group_id: string }>(
		{ organisation },
		{
			name: 'who-hangs',
			text: `select s.person, m.group_id from kring.screens s
				join kring.members m on m.organisation = s.organisation and m.person = s.person and m.role = 'screen'
				where s.organisation = $1 and s.device = $2`,
			values: [organisation, screen]
		}
	);
	const [first] = rows;
	if (!first) return undefined;
	const standings = rows.map(({ group_id }): Standing => ({ role: 'screen', audience: `group:${group_id}` }));
	return { organisation, person: first.person, screen, standings };
};

type Place = {
	id: string;
	role: Role;
	meeting: string;
	together: boolean;
	adults: boolean;
	circle: string;
	sort: string | null;
};

/** In the room while the children are there; in the second part only who was ticked, and then a guest. */
const whoHasThePlace = async (
	db: Pick<Db, 'ask'>,
	organisation: string,
	device: string,
	now: number
): Promise<Actor | undefined> => {
	const [seat] = await db.ask<Place>(
		{ organisation },
		{
			name: 'who-has-the-place',
			text: `select s.id, s.role, s.meeting, s.together, s.adults, m.circle, g.sort from kring.seats s
				join kring.meetings m on m.organisation = s.organisation and m.id = s.meeting
				left join kring.guests g on g.organisation = s.organisation and g.id = s.guest
				where s.organisation = $1 and s.device = $2 and s.until > $3`,
			values: [organisation, device, new Date(now)]
		}
	);
	if (!seat) return undefined;
	const { id, meeting, role, together, adults, circle, sort } = seat;
	const standings: Standing[] = [
		...(together ? [{ role, audience: `together:${meeting}` }] : []),
		...(adults ? [{ role, audience: `adults:${meeting}` }] : []),
		// who looks after the children answers who may come, and hears nothing of the board itself by it
		...(sort === 'guardian' ? [{ role, audience: `guest-of:${circle}` }] : [])
	];
	return { organisation, person: id, seat: device, standings };
};

/** Before any meeting, and beside a seat: on every board of which the one whose link it is looks after children. */
const whoAnswers = async (
	db: Pick<Db, 'ask'>,
	organisation: string,
	device: string,
	now: number
): Promise<Actor | undefined> => {
	const rows = await db.ask<{ circle: string }>(
		{ organisation },
		{
			name: 'who-answers',
			text: `select c.circle from kring.guest_links l
				join kring.guests g on g.organisation = l.organisation and g.id = l.guest and g.sort = 'guardian'
				join kring.circle_guests c on c.organisation = l.organisation and c.guest = l.guest
				where l.organisation = $1 and l.device = $2 and l.until > $3`,
			values: [organisation, device, new Date(now)]
		}
	);
	if (rows.length === 0) return undefined;
	const standings = rows.map(({ circle }): Standing => ({ role: 'guest', audience: `guest-of:${circle}` }));
	return { organisation, person: device, seat: device, standings };
};
