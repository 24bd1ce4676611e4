import type { Tx } from '#server/db.ts';
import { terms } from '../terms.ts';

/** How long it is kept who let whom in, in ms. */
const kept = terms.letIn.days * 86_400_000;

/** Lets go of who let whom in, once that was long enough ago. */
export const dropLetIn = async (tx: Tx, organisation: string, at: number): Promise<void> => {
	await tx.query('delete from kring.let_in where organisation = $1 and at <= $2', [organisation, new Date(at - kept)]);
};

/**
 * Everyone who was let in by someone within the time that this is kept, also by way of another. Whoever asks for two
 * people and made the second one themselves is one.
 */
export const letInBy = async (tx: Tx, organisation: string, by: string, at: number): Promise<Set<string>> => {
	const { rows } = await tx.query<{ person: string }>(
		`with recursive known (person) as (
			select person from kring.let_in where organisation = $1 and by = $2 and at > $3
			union select l.person from kring.let_in l join known k on l.by = k.person
				where l.organisation = $1 and l.at > $3
		) select person from known where person <> $2`,
		[organisation, by, new Date(at - kept)]
	);
	return new Set(rows.map(({ person }) => person));
};

/**
 * Everyone who was let in, of late, by whoever let this one in, also by way of another: two whom a third just made are
 * not two either.
 */
export const besideThem = async (tx: Tx, organisation: string, person: string, at: number): Promise<Set<string>> => {
	const { rows } = await tx.query<{ person: string }>(
		`with recursive up (person) as (
			select by from kring.let_in where organisation = $1 and person = $2 and at > $3
			union select l.by from kring.let_in l join up u on l.person = u.person where l.organisation = $1 and l.at > $3
		), down (person) as (
			select person from up
			union select l.person from kring.let_in l join down d on l.by = d.person where l.organisation = $1 and l.at > $3
		) select person from down where person <> $2`,
		[organisation, person, new Date(at - kept)]
	);
	return new Set(rows.map((one) => one.person));
};
