import type { Tx } from '#server/db.ts';

/**
 * Takes someone out of the registers of a school, in the transaction of who erases. The log knows an id that leads
 * nowhere from then on.
 */
export const forgetAtSchool = async (tx: Tx, organisation: string, { person }: { person: string }): Promise<void> => {
	for (const table of tables)
		await tx.query(`delete from kring.${table} where organisation = $1 and person = $2`, [organisation, person]);
	await tx.query('delete from kring.let_in where organisation = $1 and (person = $2 or by = $2)', [
		organisation,
		person
	]);
	await tx.query('delete from kring.people where organisation = $1 and id = $2', [organisation, person]);
};

const tables = ['members', 'appointments', 'hearers', 'addresses', 'invitations', 'accounts', 'screens'];
