import { answerAt, type Told } from '#circles/guardian/server/answering.ts';
import { phoneAt, type Phone } from '#circles/guardian/server/phone.ts';
import { guardianBoards, type ExpectedByName, type GuardianBoard } from '#circles/guardian/server/reading.ts';
import type { Circle } from '#circles/circle-state.ts';
import type { Consent } from '#circles/guest.ts';
import { newId } from '#kernel/id.ts';
import { aGuest, comesWithLink, type Family } from './circle.ts';
import { openTwoFamilies, type TwoFamilies } from './two-families.ts';

/** Two families, of which the first has a father who is asked too; and the phone of its mother. */
export type Phones = TwoFamilies & {
	father: string;
	/** asks a partner, on no ground yet */
	ask: (given: string, party?: string, of?: Family) => Promise<string>;
	/** a guardian opens their link on a device of their own */
	phoneOf: (guest?: string, of?: Family) => Promise<Phone>;
	board: (phone: Phone) => Promise<GuardianBoard>;
	found: (phone: Phone, guest: string) => Promise<ExpectedByName | undefined>;
	tell: (phone: Phone, guest: string, answer: Told['answer'], circle?: string) => Promise<string | undefined>;
	stateOf: (circle: string) => Promise<Circle>;
	wordOf: (guest: string) => Promise<Consent | undefined>;
	/** how many rows of each table someone reads, as the database alone shows it */
	reads: TwoFamilies['reads'];
	rowsFor: (person: string) => Promise<Record<string, number>>;
};

export const openPhones = async (clock: () => number): Promise<Phones> => {
	const them = await openTwoFamilies({ clock });
	const { it, family } = them;
	const father = newId();
	await family.ask({ type: 'note-authority', child: family.child, guardians: [family.mother, father] });
	const known = {
		...aGuest,
		given: 'Kemal',
		family: 'Geheimer',
		party: '',
		function: '',
		email: 'kemal@elders.example'
	};
	await family.ask({ type: 'invite-guest', guest: father, sort: 'guardian', why: 'vader', part: 'both', known });
	const there = <Thing>(thing: Thing | undefined): Thing => {
		if (thing === undefined) throw new Error('it is not there');
		return thing;
	};
	const board = async (phone: Phone) => there((await guardianBoards(it.house, phone))[0]);
	// The edge: a stream of a family's board has this state.
	const stateOf = async (circle: string) => there(await it.house.look('north', circle)).state as Circle;
	return {
		...them,
		father,
		async ask(given, party = 'Jeugdzorg', of = family) {
			const guest = newId();
			const words = { ...aGuest, given, party };
			await of.ask({ type: 'invite-guest', guest, sort: 'partner', why: `om ${given}`, part: 'both', known: words });
			return guest;
		},
		async phoneOf(guest = family.mother, of = family) {
			const { device } = await comesWithLink(it.house, of, guest);
			return there(await phoneAt(it.house, device));
		},
		board,
		found: async (phone, guest) => (await board(phone)).expected.find(({ id }) => id === guest),
		tell: (phone, guest, answer, circle = family.circle) => answerAt(it.house, phone, { circle, guest, answer }),
		stateOf,
		wordOf: async (guest) =>
			(await stateOf(family.circle)).guests.find(({ id }) => id === guest)?.consents[family.mother]?.[family.child],
		rowsFor: (person) =>
			it.house.db.asPerson('north', person, async (tx) => {
				const counts: Record<string, number> = {};
				for (const table of tables) {
					const { rows } = await tx.query<{ n: number }>(`select count(*)::int as n from kring.${table}`);
					if (rows[0]?.n) counts[table] = rows[0].n;
				}
				return counts;
			})
	};
};

const ofTheBoard =
	'streams guests guest_contacts circle_guests circle_children circle_keepers meetings meeting_guests second_parts guest_links seats';
const ofOthers = 'people audit audit_about guardians authority';
const tables = `${ofTheBoard} ${ofOthers}`.split(' ');
