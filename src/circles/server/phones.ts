import type { Tx } from '#server/db.ts';

/**
 * A guardian's own device answers who may come on each board they are a guest of: what it may read PostgreSQL knows by
 * this, and no stream is for that audience. Of any other guest nothing changes.
 */
export const phoneAnswers = async (
	tx: Tx,
	organisation: string,
	{ guest, device }: { guest: string; device: string }
): Promise<void> => {
	await tx.query(
		`insert into kring.hearers (organisation, audience, person)
		select c.organisation, 'guest-of:' || c.circle, $3 from kring.circle_guests c
		join kring.guests g on g.organisation = c.organisation and g.id = c.guest and g.sort = 'guardian'
		where c.organisation = $1 and c.guest = $2 on conflict do nothing`,
		[organisation, guest, device]
	);
};

/** It does so no more, on one board or on all: the device by which this guest came in. Gives back which that was. */
export const phoneGoesSilent = async (
	tx: Tx,
	organisation: string,
	{ guest, circle }: { guest: string; circle?: string }
): Promise<string[]> => {
	const { rows } = await tx.query<{ person: string }>(
		`delete from kring.hearers h using kring.guest_links l
		where l.organisation = $1 and l.guest = $2 and h.organisation = l.organisation and h.person = l.device
			and case when $3::uuid is null then h.audience like 'guest-of:%' else h.audience = 'guest-of:' || $3::uuid end
		returning h.person`,
		[organisation, guest, circle ?? null]
	);
	return rows.map(({ person }) => person);
};
