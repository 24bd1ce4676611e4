import type { Tx } from '#server/db.ts';
import { forgetChild, forgetGuardian } from './forget.ts';

/** A pupil leaves every household, and with the last child of one go its words; a guardian leaves theirs. */
export const forgetInHouseholds = async (
	tx: Tx,
	organisation: string,
	{ person, at }: { person: string; at: number }
): Promise<void> => {
	await forgetChild(tx, organisation, person, at);
	const { rowCount } = await tx.query('select from kring.guardians where organisation = $1 and id = $2', [
		organisation,
		person
	]);
	if (rowCount) await forgetGuardian(tx, organisation, person, at);
};
