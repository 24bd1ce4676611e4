import { tidyGuest, type GuestWords } from '#guests/guest.ts';
import { SaysNo, type Tx } from '#server/db.ts';
import type { Taken } from '#server/keeping.ts';
import type { Touched } from '#server/touched.ts';
import type { Circle } from '../circle-state.ts';
import type { CircleCommand } from '../commands.ts';
import type { CircleEvent } from '../events.ts';
import { linkStays } from '../texts/server/link-stays.ts';
import { forgetCircle, forgetGuest, forgetUnnamed } from './forget.ts';
import { linkIsForAll, mayBeAsked } from './guest-of-all.ts';
import { keepersAnew } from './hearers.ts';
import { keptSql } from './look-along.ts';
import { changeMeeting, planMeeting } from './meetings.ts';
import { phoneGoesSilent } from './phones.ts';
import { endSeats, tick } from './seats.ts';

type Came = Taken<CircleCommand, CircleEvent>;
type One<Event = CircleEvent> = {
	circle: string;
	state: Circle;
	event: Event;
	command: CircleCommand;
	at: number;
	by: string;
};

/**
 * Writes who keeps a family's board, who comes and when, and who may sit in a room by now; in the transaction that
 * appends the events. Words of a guest come from the command (K14). Tells whose place changed (K8).
 */
export const writeCircle = async (
	tx: Tx,
	organisation: string,
	{ stream, command, events, at, by }: Came
): Promise<{ touched: Touched }> => {
	const touched = new Set<string>();
	// The edge: a stream of this kind has this state.
	const on = { circle: stream.id, state: stream.state as Circle };
	for (const event of events)
		for (const one of await writeEvent(tx, organisation, { ...on, event, command, at, by })) touched.add(one);
	return { touched: touched.size > 0 ? [...touched] : 'nobody' };
};

const writeEvent = async (
	tx: Tx,
	organisation: string,
	{ circle, state, event, command, at, by }: One
): Promise<string[]> => {
	switch (event.type) {
		case 'circle-opened':
			await tx.query('insert into kring.circles (organisation, id, household) values ($1, $2, $3)', [
				organisation,
				circle,
				event.household
			]);
			return [];
		case 'keeper-joined':
			if (command.type === 'take-over-circle' && (await isKept(tx, organisation, circle)))
				throw new SaysNo('board-is-kept');
			return joins(tx, organisation, circle, event.keeper);
		case 'keeper-left':
			// first who hears it, then whose it is: after that nobody knows
			await tx.query('delete from kring.hearers where organisation = $1 and person = $2 and audience = any ($3)', [
				organisation,
				event.keeper,
				await audiencesOf(tx, organisation, circle)
			]);
			await tx.query('delete from kring.circle_keepers where organisation = $1 and circle = $2 and person = $3', [
				organisation,
				circle,
				event.keeper
			]);
			return [event.keeper];
		case 'child-added':
			await tx.query('insert into kring.circle_children (organisation, circle, child) values ($1, $2, $3)', [
				organisation,
				circle,
				event.child
			]);
			return [];
		case 'child-taken-out':
			await tx.query('delete from kring.circle_children where organisation = $1 and circle = $2 and child = $3', [
				organisation,
				circle,
				event.child
			]);
			return endSeats(tx, organisation, { circle, child: event.child });
		case 'guest-invited':
			return writeGuest(tx, organisation, { circle, event, command, by });
		case 'guest-uninvited':
		case 'guest-forgotten':
			return guestLeaves(tx, organisation, circle, event, at);
		case 'guest-lost-ground':
			return endSeats(tx, organisation, { circle, guest: event.guest });
		case 'guest-let-out':
			return endSeats(tx, organisation, { meeting: event.meeting, guest: event.guest });
		case 'guest-let-in':
			// into part one they come by taking a seat there
			return (await isBehindTheDoor(tx, organisation, event.meeting))
				? tick(tx, organisation, { meeting: event.meeting, guests: [event.guest], at })
				: [];
		case 'meeting-planned':
			await planMeeting(tx, organisation, circle, event);
			return [];
		case 'meeting-changed':
			await changeMeeting(tx, organisation, circle, event);
			return [];
		case 'meeting-cancelled':
			await stands(tx, organisation, event.meeting, 'cancelled');
			return [];
		case 'meeting-begun': {
			await tx.query(
				`update kring.meetings m set state = case when exists (select from kring.streams s
					where s.organisation = m.organisation and s.id = m.together) then 'together' else 'door' end
				where m.organisation = $1 and m.id = $2`,
				[organisation, event.meeting]
			);
			return keepersAnew(tx, organisation, { circle });
		}
		case 'door-passed':
			await stands(tx, organisation, event.meeting, 'door');
			await dropPasses(tx, organisation, event.meeting);
			return endSeats(tx, organisation, { meeting: event.meeting, notGuests: true });
		case 'second-part-opened':
			await stands(tx, organisation, event.meeting, 'adults');
			return [
				...(await endSeats(tx, organisation, { meeting: event.meeting, but: event.present })),
				...(await tick(tx, organisation, { meeting: event.meeting, guests: event.present, at }))
			];
		case 'meeting-ended':
			await stands(tx, organisation, event.meeting, 'done');
			await dropPasses(tx, organisation, event.meeting);
			return endSeats(tx, organisation, { meeting: event.meeting });
		case 'text-released':
			await linkStays(tx, organisation, { circle: state, event, at });
			return [];
		case 'circle-erased':
			return forgetCircle(tx, organisation, circle, at);
		case 'authority-noted':
		case 'asking-changed':
		case 'home-goal-set':
		case 'home-goal-changed':
		case 'home-goal-ended':
		case 'home-goal-stepped':
		case 'consent-given':
		case 'consent-withdrawn':
		case 'legal-duty-noted':
		case 'said-in-the-room':
		case 'child-answered':
		case 'phone-answers':
		case 'closing-noted':
		case 'child-goal-kept':
		case 'child-goal-ended':
		case 'agreement-kept':
		case 'agreement-finished':
		case 'agreement-reopened':
		case 'agreement-dropped':
		case 'child-told':
		case 'text-taken-back':
		case 'agreement-reminded':
		case 'cycle-closed':
		case 'cycle-begun':
			return [];
	}
};

/** Whether anyone who keeps this board is ib'er by now. */
const isKept = async (tx: Tx, organisation: string, circle: string): Promise<boolean> => {
	const { rowCount } = await tx.query(keptSql, [organisation, circle]);
	return (rowCount ?? 0) > 0;
};

/** Only an ib'er keeps a family's board: one who is none points at nobody, and the command is refused. */
const joins = async (tx: Tx, organisation: string, circle: string, keeper: string): Promise<string[]> => {
	await tx.query(
		`insert into kring.circle_keepers (organisation, circle, person) values ($1, $2, coalesce(
			(select person from kring.appointments where organisation = $1 and person = $3 and role = 'coordinator'), $2))`,
		[organisation, circle, keeper]
	);
	return keepersAnew(tx, organisation, { persons: [keeper] });
};

const audiencesOf = async (tx: Tx, organisation: string, circle: string): Promise<string[]> => {
	const { rows } = await tx.query<{ audience: string }>(
		`select 'circle:' || $2::text as audience union all
		select part || m.id from kring.meetings m cross join (values ('together:'), ('adults:')) p (part)
			where m.organisation = $1 and m.circle = $2::uuid`,
		[organisation, circle]
	);
	return rows.map(({ audience }) => audience);
};

const writeGuest = async (
	tx: Tx,
	organisation: string,
	{ circle, event, command, by }: Omit<One<Extract<CircleEvent, { type: 'guest-invited' }>>, 'state' | 'at'>
): Promise<string[]> => {
	if (!(await mayBeAsked(tx, organisation, { circle, guest: event.guest, by }))) throw new SaysNo('guest-is-elsewhere');
	const known = command.type === 'invite-guest' && command.known ? tidyGuest(command.known) : undefined;
	if (known) await writeWords(tx, organisation, event, known);
	await tx.query('insert into kring.circle_guests (organisation, circle, guest, part) values ($1, $2, $3, $4)', [
		organisation,
		circle,
		event.guest,
		event.part
	]);
	return linkIsForAll(tx, organisation, { circle, guest: event.guest });
};

const writeWords = async (
	tx: Tx,
	organisation: string,
	{ guest, sort }: { guest: string; sort: string },
	known: GuestWords
): Promise<void> => {
	await tx.query(
		`insert into kring.guests (organisation, id, sort, given_name, family_name, party, function, guardian)
		values ($1, $2, $3, $4, $5, $6, $7,
			(select id from kring.guardians where organisation = $1 and id = $2 and $3 = 'guardian'))
		on conflict (organisation, id) do update set given_name = excluded.given_name, family_name = excluded.family_name,
			party = excluded.party, function = excluded.function`,
		[organisation, guest, sort, known.given, known.family, known.party, known.function]
	);
	await tx.query(
		`insert into kring.guest_contacts (organisation, guest, email, language) values ($1, $2, $3, $4)
		on conflict (organisation, guest) do update set email = excluded.email, language = excluded.language`,
		[organisation, guest, known.email, known.language]
	);
};

const guestLeaves = async (
	tx: Tx,
	organisation: string,
	circle: string,
	event: { type: 'guest-uninvited' | 'guest-forgotten'; guest: string },
	at: number
): Promise<string[]> => {
	const touched = [
		...(await endSeats(tx, organisation, { circle, guest: event.guest })),
		...(await phoneGoesSilent(tx, organisation, { guest: event.guest, circle }))
	];
	await tx.query('delete from kring.meeting_guests where organisation = $1 and circle = $2 and guest = $3', [
		organisation,
		circle,
		event.guest
	]);
	await tx.query('delete from kring.circle_guests where organisation = $1 and circle = $2 and guest = $3', [
		organisation,
		circle,
		event.guest
	]);
	const rest =
		event.type === 'guest-forgotten'
			? await forgetGuest(tx, organisation, event.guest, at)
			: await forgetUnnamed(tx, organisation, at);
	return [...touched, ...rest];
};

const stands = (tx: Tx, organisation: string, meeting: string, state: string) =>
	tx.query('update kring.meetings set state = $3 where organisation = $1 and id = $2', [organisation, meeting, state]);

const isBehindTheDoor = async (tx: Tx, organisation: string, meeting: string): Promise<boolean> => {
	const { rowCount } = await tx.query(
		`select from kring.meetings where organisation = $1 and id = $2 and state = 'adults'`,
		[organisation, meeting]
	);
	return (rowCount ?? 0) > 0;
};

const dropPasses = (tx: Tx, organisation: string, meeting: string) =>
	tx.query('delete from kring.place_passes where organisation = $1 and meeting = $2', [organisation, meeting]);
