import type { Tx } from '#server/db.ts';

/** A tablet on which someone took a name stands at the door without one. */
export const forgetAtTablet = async (tx: Tx, organisation: string, { person }: { person: string }): Promise<void> => {
	await tx.query('update kring.devices set person = null where organisation = $1 and person = $2', [
		organisation,
		person
	]);
};
