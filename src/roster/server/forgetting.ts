import { rememberErasure } from '#server/backup/erasures.ts';
import type { Tx } from '#server/db.ts';
import type { Keys } from '#server/keys.ts';
import { forgetWords } from './keep.ts';

/**
 * What erasing someone takes here, in the transaction of who erases. The row of what files said goes with the person;
 * a file that waits, or what it takes to undo one, may name them, so those go whole, with their keys. `at` in ms since 1970.
 */
export const forgetRosterWords = async (
	tx: Tx,
	organisation: string,
	{ at }: { at: number },
	keys: Pick<Keys, 'destroy'>
): Promise<void> => {
	const { rows } = await tx.query<{ id: string }>('select id from kring.roster_words where organisation = $1', [
		organisation
	]);
	// no key of theirs comes back with an older backup
	for (const { id } of rows) await rememberErasure(tx, organisation, { stream: id }, at);
	await forgetWords(
		tx,
		organisation,
		rows.map(({ id }) => id),
		keys
	);
};
