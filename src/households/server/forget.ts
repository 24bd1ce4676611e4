import { rememberErasure } from '#server/backup/erasures.ts';
import type { Tx } from '#server/db.ts';

/**
 * Takes every word about a guardian out of the registers, in the transaction of who erases, and remembers that, so that
 * an older backup loses it again. `at`: the house's time, in ms since 1970. The log knows the id until it is asked to
 * forget it too (forgetting.ts); an id alone leads nowhere.
 */
export const forgetGuardian = async (tx: Tx, organisation: string, guardian: string, at: number): Promise<void> => {
	for (const sql of [
		'delete from kring.authority where organisation = $1 and guardian = $2',
		'delete from kring.safe_contacts where organisation = $1 and guardian = $2',
		'delete from kring.guardians where organisation = $1 and id = $2'
	])
		await tx.query(sql, [organisation, guardian]);
	await rememberErasure(tx, organisation, { persons: [guardian] }, at);
};

/**
 * The same for a pupil: out of every household. A household without any child keeps nobody's words: guardians are known
 * for the sake of children.
 */
export const forgetChild = async (tx: Tx, organisation: string, pupil: string, at: number): Promise<void> => {
	const { rows } = await tx.query<{ household: string }>(
		'select household from kring.household_children where organisation = $1 and child = $2',
		[organisation, pupil]
	);
	for (const { household } of rows) {
		await takeChildOut(tx, organisation, household, pupil);
		const left = await tx.query(
			'select from kring.household_children where organisation = $1 and household = $2 limit 1',
			[organisation, household]
		);
		if (left.rowCount === 0) await closeHousehold(tx, organisation, household, at);
	}
};

export const takeChildOut = async (tx: Tx, organisation: string, household: string, child: string): Promise<void> => {
	for (const table of ['authority', 'household_children'])
		await tx.query(`delete from kring.${table} where organisation = $1 and household = $2 and child = $3`, [
			organisation,
			household,
			child
		]);
};

export const closeHousehold = async (tx: Tx, organisation: string, household: string, at: number): Promise<void> => {
	const { rows } = await tx.query<{ id: string }>(
		'select id from kring.guardians where organisation = $1 and household = $2',
		[organisation, household]
	);
	for (const { id } of rows) await forgetGuardian(tx, organisation, id, at);
	for (const sql of [
		'delete from kring.household_children where organisation = $1 and household = $2',
		'delete from kring.households where organisation = $1 and id = $2'
	])
		await tx.query(sql, [organisation, household]);
	await rememberErasure(tx, organisation, { persons: [household] }, at);
};
