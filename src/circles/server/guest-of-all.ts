import type { Tx } from '#server/db.ts';
import { phoneGoesSilent } from './phones.ts';

type On = { circle: string; guest: string };

/**
 * A guest is one person on every board that names them: one link is all of those, and so are their name and where mail
 * goes. So whoever asks a guest to a board keeps every board that names them already, and nobody comes to another
 * family by way of its guests.
 */
export const mayBeAsked = async (
	tx: Tx,
	organisation: string,
	{ circle, guest, by }: On & { by: string }
): Promise<boolean> => {
	const { rowCount } = await tx.query(
		`select from kring.circle_guests c where c.organisation = $1 and c.guest = $2 and c.circle <> $3
			and not exists (select from kring.circle_keepers k
				where k.organisation = c.organisation and k.circle = c.circle and k.person = $4) limit 1`,
		[organisation, guest, circle, by]
	);
	return rowCount === 0;
};

/** Whether this keeper keeps every board that names a guest, of which there is one: then a link of that guest is theirs to give. */
export const keepsAll = async (
	tx: Tx,
	organisation: string,
	{ guest, keeper }: { guest: string; keeper: string }
): Promise<boolean> => {
	const { rows } = await tx.query<{ all: boolean | null }>(
		`select bool_and(exists (select from kring.circle_keepers k
			where k.organisation = c.organisation and k.circle = c.circle and k.person = $3)) as "all"
		from kring.circle_guests c where c.organisation = $1 and c.guest = $2`,
		[organisation, guest, keeper]
	);
	return rows[0]?.all === true;
};

/**
 * A link that was given before a guest came on this board opens it too, and may have been given by a keeper of another
 * board who knows nothing of this one: then it opens nothing any more. Gives back the device that goes silent.
 */
export const linkIsForAll = async (tx: Tx, organisation: string, { circle, guest }: On): Promise<string[]> => {
	const { rowCount } = await tx.query(
		`select from kring.circle_guests c join kring.circle_keepers k on k.organisation = c.organisation and k.circle = c.circle
			where c.organisation = $1 and c.guest = $2 and c.circle <> $3 and not exists (select from kring.circle_keepers h
				where h.organisation = k.organisation and h.circle = $3 and h.person = k.person) limit 1`,
		[organisation, guest, circle]
	);
	if (!rowCount) return [];
	const silent = await phoneGoesSilent(tx, organisation, { guest });
	for (const table of ['guest_codes', 'guest_links'])
		await tx.query(`delete from kring.${table} where organisation = $1 and guest = $2`, [organisation, guest]);
	return silent;
};
