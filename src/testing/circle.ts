import { usualPlan } from '#circles/forms.ts';
import type { Part, Sort } from '#circles/guest.ts';
import { newGuestCode, newGuestLink, useLink } from '#circles/server/links.ts';
import { newPlace } from '#circles/server/passes.ts';
import { takePlace } from '#circles/server/seating.ts';
import type { GuestWords } from '#guests/guest.ts';
import { newId } from '#kernel/id.ts';
import type { Actor } from '#server/actor.ts';
import { deviceOf, newDeviceSecret } from '#server/device-secret.ts';
import { openGuesses } from '#server/guesses.ts';
import type { House } from '#server/house.ts';
import { aGuardian } from './any-household.ts';
import type { School } from './cast.ts';
import { sent } from './house.ts';

type Wish = { type: string; [more: string]: unknown };

/** A family at a board, in a school for tests: one child, its mother, and an ib'er who keeps it. */
export type Family = {
	organisation: string;
	circle: string;
	household: string;
	/** who keeps it, as they stand by now */
	keeper: () => Promise<Actor>;
	child: string;
	mother: string;
	ask: (command: Wish) => Promise<number>;
	/** Asks a guest, on the ground of *ja, hier in de kamer*. */
	invite: (given: string, sort?: Sort, part?: Part) => Promise<string>;
	plan: (how?: Partial<{ at: number; coming: string[]; plan: readonly unknown[] }>) => Promise<Meeting>;
};
export type Meeting = { meeting: string; together: string; adults: string };

/** What is kept of a guest, for tests. */
export const aGuest: GuestWords = {
	given: 'Ilse',
	family: 'van Dam',
	party: 'Jeugdzorg',
	function: 'gezinscoach',
	email: 'ilse@jeugdzorg.example',
	language: 'nl'
};

export const actorIn = async (house: House, organisation: string, person: string): Promise<Actor> => {
	const actor = await house.actors.of(organisation, person);
	if (!actor) throw new Error('someone has no place here');
	return actor;
};

export const openFamily = async (
	house: House,
	{ organisation, coordinator, pupil }: Pick<School, 'organisation' | 'coordinator' | 'pupil'>,
	{ child = pupil.person, name = 'Demirel' } = {}
): Promise<Family> => {
	const [circle, household, mother] = [newId(), newId(), newId()];
	const keeper = () => actorIn(house, organisation, coordinator.person);
	const [known] = await house.db.ask<{ id: string }>(
		{ organisation },
		{
			name: 'households-of-test',
			text: `select id from kring.streams where organisation = $1 and kind = 'households'`,
			values: [organisation]
		}
	);
	const home = { type: 'open-household', household, guardian: mother, children: [child], ...aGuardian, family: name };
	await sent(house, coordinator, 'households', known?.id ?? newId(), { ...home, authority: [] } as Wish);
	const ask = async (command: Wish) => sent(house, await keeper(), 'circle', circle, command);
	await ask({
		type: 'open-circle',
		circle,
		household,
		keeper: coordinator.person,
		children: [{ child, guardians: [mother], asked: false }]
	});
	const add = (guest: string, sort: Sort, part: Part, words: GuestWords) =>
		ask({ type: 'invite-guest', guest, sort, why: `waarom-${name}`, part, known: words });
	await add(mother, 'guardian', 'both', { ...aGuest, given: 'Sevda', family: name, party: '', function: '' });
	return {
		organisation,
		circle,
		household,
		keeper,
		child,
		mother,
		ask,
		async invite(given, sort = 'partner', part = 'both') {
			const guest = newId();
			await add(guest, sort, part, { ...aGuest, given, family: name });
			if (sort !== 'guardian') await ask({ type: 'note-in-the-room', guest, guardian: mother });
			return guest;
		},
		async plan({ at = house.now(), coming = [], plan = usualPlan['care-meeting'] } = {}) {
			const planned = { meeting: newId(), together: newId(), adults: newId() };
			const rest = { form: 'care-meeting', at, place: 'Kamer 3', plan, coming, staff: [], fetch: [] };
			await ask({ type: 'plan-meeting', ...planned, ...rest });
			return planned;
		}
	};
};

/** A guest opens their link on a device of their own, with the code; gives back the id of that device. */
export const comesWithLink = async (house: House, { keeper }: Pick<Family, 'keeper'>, guest: string) => {
	const secret = newDeviceSecret();
	const device = deviceOf(secret);
	const link = await newGuestLink(house, await keeper(), guest);
	const code = await newGuestCode(house, await keeper(), guest);
	if (!link || !code) throw new Error('there is no link');
	const guesses = openGuesses(Date.now);
	const used = await useLink(house, guesses, { token: link.token, code, device, address: '10.0.0.1' });
	if (used !== 'in') throw new Error(`the link was not taken: ${JSON.stringify(used)}`);
	return { secret, device, ...link };
};

/** A device takes a place that a keeper holds out, for a child or the screen; gives back its secret. */
export const takesPlace = async (
	house: House,
	{ keeper }: Pick<Family, 'keeper'>,
	meeting: string,
	child?: string
): Promise<{ secret: string; device: string }> => {
	const who = child ? ({ kind: 'child', id: child } as const) : ({ kind: 'screen' } as const);
	const held = await newPlace(house, await keeper(), meeting, who);
	const taken = held && (await takePlace(house, held.pass));
	if (!taken) throw new Error('the place was not taken');
	return { ...taken, device: deviceOf(taken.secret) };
};

/** Who sits at a device by now. */
export const seatedAt = async (house: House, organisation: string, device: string): Promise<Actor> => {
	const actor = await house.actors.onSeat(organisation, device);
	if (!actor) throw new Error('nobody sits there');
	return actor;
};
