import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import type { Adults } from '../adults/adults-state.ts';
import type { Names } from '../names.ts';
import type { Together } from '../together/together-state.ts';

type Asking = Pick<House, 'db'>;

/**
 * First names of who is named in the part that this seat hears, and of who keeps the board, whom everyone there knows:
 * nobody else's, since who is asked for the other part is not for everyone to know.
 */
export const namesFor = async (
	house: Asking,
	actor: Actor,
	meeting: string,
	heard: Heard & { keepers: Keeper[] }
): Promise<Names> => {
	const { organisation, person } = actor;
	const [children, guests, colleagues] = await Promise.all([
		house.db.ask<{ id: string; given: string }>(
			{ organisation, person },
			{
				name: 'children-in-room',
				text: `select p.id, p.given_name as given from kring.circle_children c
					join kring.meetings m on m.organisation = c.organisation and m.circle = c.circle and m.id = $2
					join kring.people p on p.organisation = c.organisation and p.id = c.child where c.organisation = $1`,
				values: [organisation, meeting]
			}
		),
		guestsNamed(house, organisation, heard.guests),
		colleaguesNamed(house, organisation, heard.staff)
	]);
	return {
		children: Object.fromEntries(children.map(({ id, given }) => [id, given])),
		guests: Object.fromEntries(guests.map(({ id, ...guest }) => [id, guest])),
		staff: Object.fromEntries([...colleagues, ...heard.keepers].map(({ id, given }) => [id, given]))
	};
};

/** Whom a part names, by id. */
type Heard = { guests: readonly string[]; staff: readonly string[] };
export const namedIn = (together: Together | undefined, adults: Adults | undefined): Heard => {
	const agreements = [...(adults?.agreements ?? []), ...(adults?.earlier ?? [])];
	const someone = agreements.flatMap(({ who, tells }) => (tells ? [who, tells] : [who]));
	const of = (...kinds: string[]) => someone.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
	const homeGoals = [...(together?.homeGoals ?? []), ...(adults?.homeGoals ?? [])];
	return {
		guests: [
			...(together?.guests ?? []),
			...(adults?.came ?? []),
			...homeGoals.map(({ guardian }) => guardian),
			...of('guest')
		],
		staff: of('staff', 'keeper')
	};
};

const guestsNamed = ({ db }: Asking, organisation: string, ids: readonly string[]) =>
	db.asPipe(organisation, async (tx) => {
		const { rows } = await tx.query<{ id: string } & Names['guests'][string]>(
			`select id, given_name as given, sort, party, function from kring.guests
			where organisation = $1 and id = any ($2)`,
			[organisation, ids]
		);
		return rows;
	});

const colleaguesNamed = ({ db }: Asking, organisation: string, ids: readonly string[]) =>
	db.asPipe(organisation, async (tx) => {
		const { rows } = await tx.query<{ id: string; given: string }>(
			`select id, given_name as given from kring.people where organisation = $1 and kind = 'staff' and id = any ($2)`,
			[organisation, ids]
		);
		return rows;
	});

type Keeper = { id: string; given: string };
export const keepersOf = ({ db }: Asking, organisation: string, meeting: string) =>
	db.asPipe(organisation, async (tx) => {
		const { rows } = await tx.query<Keeper>(
			`select p.id, p.given_name as given from kring.circle_keepers k
			join kring.meetings m on m.organisation = k.organisation and m.circle = k.circle and m.id = $2
			join kring.people p on p.organisation = k.organisation and p.id = k.person where k.organisation = $1`,
			[organisation, meeting]
		);
		return rows;
	});
