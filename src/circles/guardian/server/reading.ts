import { dayOf, endOfDay, addDays } from '#kernel/time.ts';
import type { Tx } from '#server/db.ts';
import type { House } from '#server/house.ts';
import type { Party } from '../../office/parties.ts';
import { knownParty } from '../../server/known-party.ts';
import { atHome, type Expected, type ToTell } from '../at-home.ts';
import { boardOf, type Phone } from './phone.ts';

/** `organisation`: which of those that the form offers; a typed name is none, and stays as it was typed. */
export type ExpectedByName = Expected & {
	given: string;
	party: string;
	organisation: Party | null;
	function: string;
};

/** One family's board as a guardian finds it on their own phone. */
export type GuardianBoard = {
	circle: string;
	children: { id: string; given: string }[];
	goals: { id: string; words: string }[];
	tells: ToTell[];
	expected: ExpectedByName[];
};
export type PlannedMeeting = { id: string; at: number; minutes: number; place: string };

type Asking = Pick<House, 'db' | 'now' | 'look' | 'audit'>;

/** What a guardian's own phone shows. That it was opened is written down before it is (K15). */
export const guardianBoards = async (house: Asking, phone: Phone): Promise<GuardianBoard[]> => {
	await house.audit.opened(phone.actor, 'guardian-home');
	const { children, guests } = await house.db.asPerson(phone.organisation, phone.device, namesIn(phone.organisation));
	const boards = await Promise.all(
		phone.boards.map(async (circle) => {
			const state = await boardOf(house, phone, circle);
			if (!state) return [];
			const home = atHome(state, phone.guardian, house.now());
			return [
				{
					circle,
					goals: home.goals,
					tells: home.tells,
					children: home.children.flatMap((id) => {
						const given = children.get(id);
						return given === undefined ? [] : [{ id, given }];
					}),
					expected: home.expected.flatMap((one) => {
						const name = guests.get(one.id);
						return name ? [{ ...one, ...name }] : [];
					})
				}
			];
		})
	);
	return boards.flat();
};

/** Read as the device: of other guardians there is no name. */
const namesIn = (organisation: string) => async (tx: Tx) => {
	const [children, guests] = await Promise.all([
		tx.query<{ id: string; given: string }>(
			`select p.id, p.given_name as given from kring.circle_children c
			join kring.people p on p.organisation = c.organisation and p.id = c.child where c.organisation = $1`,
			[organisation]
		),
		tx.query<{ id: string; given: string; party: string; function: string }>(
			'select id, given_name as given, party, function from kring.guests where organisation = $1',
			[organisation]
		)
	]);
	return {
		children: new Map(children.rows.map(({ id, given }) => [id, given])),
		guests: new Map(guests.rows.map(({ id, ...name }) => [id, { ...name, organisation: knownParty(name.party) }]))
	};
};

/** The meetings for which a guest is asked, from today on; read as that guest. */
export const meetingsFor = ({ db, now }: Pick<House, 'db' | 'now'>, guest: { organisation: string; guest: string }) =>
	db.asPerson(guest.organisation, guest.guest, async (tx): Promise<PlannedMeeting[]> => {
		const { rows } = await tx.query<Omit<PlannedMeeting, 'at'> & { at: Date }>(
			`select id, at, minutes, place from kring.meetings m
			where organisation = $1 and exists (select from kring.meeting_guests c where c.organisation = m.organisation
				and c.meeting = m.id and c.guest = $2) and at >= $3 and state not in ('cancelled', 'done') order by at, id`,
			[guest.organisation, guest.guest, new Date(endOfDay(addDays(dayOf(now()), -1)) + 1)]
		);
		return rows.map(({ at, ...meeting }) => ({ ...meeting, at: at.getTime() }));
	});
