import type { Tx } from '#server/db.ts';
import { circleTables } from '../kept-circles.ts';
import { concernTables } from '../kept-concerns.ts';
import { tables } from '../kept.ts';

export type Rows = Readonly<Record<string, readonly Record<string, unknown>[]>>;

/** Told in their own way: what was said, who looked, and whoever else is in a household. */
const elsewhere = new Set([
	'kring.events',
	'kring.audit',
	'kring.audit_about',
	'kring.openings',
	'kring.household_children',
	'kring.authority',
	'kring.hearers',
	'kring.wishes',
	// that there is a family's board is for its keepers alone, and who fetches this may keep none
	...Object.keys(circleTables),
	// that somebody worries is for those to whom it was passed on: who fetches this may be whom it is about
	...Object.keys(concernTables)
]);

/** What tells that there is something about a family. */
const ofFamilies: ReadonlySet<string> = new Set(['households', 'circles']);

/** Every row of the registers that is about someone, by table: whatever names them in a column that says so. */
export const rowsAbout = async (
	tx: Tx,
	organisation: string,
	person: string,
	{ withFamily }: { withFamily: boolean }
): Promise<Rows> => {
	const found: Record<string, Record<string, unknown>[]> = {};
	for (const [table, { about, columns, topic }] of Object.entries(tables)) {
		if (!about || elsewhere.has(table) || (!withFamily && ofFamilies.has(topic))) continue;
		const told = Object.entries(columns).flatMap(([says, names]) => (says === 'sealed' ? [] : names.split(' ')));
		const { rows } = await tx.query<{ it: Record<string, unknown> }>(
			`select to_jsonb(t) as it from (select ${told.map((name) => `"${name}"`).join(', ')} from ${table}
				where organisation = $1 and (${about.map((column) => `${column} = $2`).join(' or ')})) t`,
			[organisation, person]
		);
		if (rows.length > 0) found[table] = rows.map(({ it }) => it);
	}
	return found;
};
