import { isOver } from '#audit/chain.ts';
import { acts, ofTheHouse } from '#audit/entry.ts';
import type { House } from '../house.ts';
import { certify } from '../retention/certificate.ts';

type Month = { organisation: string; month: string };

/** Lets whole months go that are over; where each of them ended stays. PostgreSQL lets nothing else go. */
export const forgetOver = async ({ db, audit, now }: Pick<House, 'db' | 'audit' | 'now'>): Promise<void> => {
	const months = await db.asClock(async (tx) => {
		const { rows } = await tx.query<Month>('select organisation, month from kring.audit_months');
		return rows.filter(({ month }) => isOver(month, now()));
	});
	for (const [organisation, over] of Map.groupBy(months, (one) => one.organisation))
		await db.asPipe(organisation, async (tx) => {
			const { rowCount } = await tx.query('delete from kring.audit where organisation = $1 and month = any ($2)', [
				organisation,
				over.map(({ month }) => month)
			]);
			await tx.query('delete from kring.audit_about where organisation = $1 and month = any ($2)', [
				organisation,
				over.map(({ month }) => month)
			]);
			if (!rowCount) return;
			const days = over.map(({ month }) => `${month}-01`).toSorted();
			await certify(tx, organisation, {
				at: now(),
				term: 'audit',
				what: 'audit',
				count: rowCount,
				ground: 'security',

				first: days[0] ?? null,
				last: days.at(-1) ?? null
			});
			await audit.writeIn(tx, organisation, [ofTheHouse(now(), acts.forgot, 'audit')]);
		});
};
