import { rememberErasure } from '#server/backup/erasures.ts';
import type { Tx } from '#server/db.ts';
import { phoneGoesSilent } from './phones.ts';
import { endSeats } from './seats.ts';

/** Takes every row about a guest away, and remembers that, so that an older backup loses it again. `at` in ms since 1970. */
export const forgetGuest = async (tx: Tx, organisation: string, guest: string, at: number): Promise<string[]> => {
	const touched = [
		...(await endSeats(tx, organisation, { guest })),
		...(await phoneGoesSilent(tx, organisation, { guest }))
	];
	for (const table of ['meeting_guests', 'guest_codes', 'guest_links', 'guest_contacts', 'circle_guests'])
		await tx.query(`delete from kring.${table} where organisation = $1 and guest = $2`, [organisation, guest]);
	await tx.query('delete from kring.guests where organisation = $1 and id = $2', [organisation, guest]);
	await rememberErasure(tx, organisation, { persons: [guest] }, at);
	return touched;
};

/** A guest whom no family's board names any more goes. */
export const forgetUnnamed = async (tx: Tx, organisation: string, at: number): Promise<string[]> => {
	const { rows } = await tx.query<{ id: string }>(
		`select id from kring.guests g where g.organisation = $1 and not exists (
			select from kring.circle_guests c where c.organisation = g.organisation and c.guest = g.id)`,
		[organisation]
	);
	const touched: string[] = [];
	for (const { id } of rows) touched.push(...(await forgetGuest(tx, organisation, id, at)));
	return touched;
};

/** Takes a whole board out of the registers: its words are gone already. */
export const forgetCircle = async (tx: Tx, organisation: string, circle: string, at: number): Promise<string[]> => {
	const touched = await endSeats(tx, organisation, { circle });
	await tx.query(
		`delete from kring.hearers h where h.organisation = $1 and (h.audience in ('circle:' || $2::text, 'guest-of:' || $2::text)
			or h.audience in (select part || m.id from kring.meetings m cross join (values ('together:'), ('adults:')) p (part)
				where m.organisation = $1 and m.circle = $2::uuid))`,
		[organisation, circle]
	);
	await tx.query(
		`delete from kring.place_passes where organisation = $1 and meeting in (
			select id from kring.meetings where organisation = $1 and circle = $2)`,
		[organisation, circle]
	);
	const { rows } = await tx.query<{ person: string }>(
		'delete from kring.circle_keepers where organisation = $1 and circle = $2 returning person',
		[organisation, circle]
	);
	for (const table of ['meetings', 'circle_guests', 'circle_children'])
		await tx.query(`delete from kring.${table} where organisation = $1 and circle = $2`, [organisation, circle]);
	await tx.query('delete from kring.circles where organisation = $1 and id = $2', [organisation, circle]);
	return [...touched, ...rows.map(({ person }) => person), ...(await forgetUnnamed(tx, organisation, at))];
};

/** Someone of the school, of a household, or a guest leaves every family's board. */
export const forgetInCircles = async (
	tx: Tx,
	organisation: string,
	{ person, at }: { person: string; at: number }
): Promise<void> => {
	await endSeats(tx, organisation, { child: person });
	await endSeats(tx, organisation, { seat: person });
	await tx.query('delete from kring.place_passes where organisation = $1 and child = $2', [organisation, person]);
	await tx.query('delete from kring.circle_children where organisation = $1 and child = $2', [organisation, person]);
	await tx.query('delete from kring.circle_keepers where organisation = $1 and person = $2', [organisation, person]);
	const { rowCount } = await tx.query('select from kring.guests where organisation = $1 and id = $2', [
		organisation,
		person
	]);
	if (rowCount) await forgetGuest(tx, organisation, person, at);
};
