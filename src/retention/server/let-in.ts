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
