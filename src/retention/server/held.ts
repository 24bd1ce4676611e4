import type { Day } from '#kernel/time.ts';
import type { Tx } from '#server/db.ts';

/**
 * Whether a stream must stay: by itself, by its term, or because someone who must stay wrote on it. Looked at in the
 * transaction that takes away; the rows found are held until it ends.
 */
export const isStreamHeld = async (
	tx: Tx,
	organisation: string,
	{ streams, term, today }: { streams: readonly string[]; term: string; today: Day }
): Promise<boolean> => {
	const { rowCount } = await tx.query(
		`select from kring.holds h where h.organisation = $1 and (h.until is null or h.until >= $4)
		and (h.stream = any ($2::uuid[]) or h.term = $3 or exists (
			select from kring.events e where e.organisation = h.organisation and e.stream = any ($2::uuid[]) and e.actor = h.person))
		for share of h`,
		[organisation, streams, term, today]
	);
	return (rowCount ?? 0) > 0;
};

/** Whether someone must stay: by themselves, by their term, or with a household they belong to. */
export const isPersonHeld = async (
	tx: Tx,
	organisation: string,
	{ person, term, today }: { person: string; term: string | undefined; today: Day }
): Promise<boolean> => {
	const { rowCount } = await tx.query(
		`select from kring.holds h where h.organisation = $1 and (h.until is null or h.until >= $4)
		and (h.person = $2 or h.term = $3
			or h.household in (select household from kring.household_children c where c.organisation = $1 and c.child = $2)
			or h.household in (select household from kring.guardians g where g.organisation = $1 and g.id = $2))
		for share of h`,
		[organisation, person, term ?? null, today]
	);
	return (rowCount ?? 0) > 0;
};
