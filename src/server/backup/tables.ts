import type { Tx } from '../db.ts';
import { fullName, type Table } from './frames.ts';
import type { What } from './what.ts';

/** Which schemas lie in which file. The keys lie apart from the data (K13). */
export const schemasOf: Record<What, readonly string[]> = { data: ['kring', 'identity'], keys: ['keys'] };
export const allSchemas = [...schemasOf.data, ...schemasOf.keys];

/** What is over before anyone could restore it: who was signed in, what was asked and not answered, an example's mail. */
const leftOut = new Set(['identity.session', 'identity.verification', 'identity.used_codes', 'identity.mailbox']);

/** Columns of a table that point at a key of another. */
export type Reference = { name: string; from: string; columns: string[]; to: string; keys: string[]; rule: string };

export const referencesIn = async (tx: Tx): Promise<Reference[]> => {
	const { rows } = await tx.query<Reference>(
		`select c.conname as name, fn.nspname || '.' || f.relname as from, tn.nspname || '.' || t.relname as to,
			pg_get_constraintdef(c.oid) as rule,
			array(select attname::text from unnest(c.conkey) with ordinality k (n, o)
				join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.n order by o) as columns,
			array(select attname::text from unnest(c.confkey) with ordinality k (n, o)
				join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.n order by o) as keys
		from pg_constraint c
		join pg_class f on f.oid = c.conrelid join pg_namespace fn on fn.oid = f.relnamespace
		join pg_class t on t.oid = c.confrelid join pg_namespace tn on tn.oid = t.relnamespace
		where c.contype = 'f' and c.conparentid = 0 and fn.nspname = any($1) order by 2, 1`,
		[allSchemas]
	);
	return rows;
};

/** The tables of a file with what is to be kept of them, each after those that it points at. */
export const tablesFor = async (tx: Tx, what: What): Promise<Table[]> => {
	const { rows } = await tx.query<Table>(
		`select n.nspname as schema, c.relname as name, array(select attname::text from pg_attribute a
				where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by attnum) as columns
			from pg_class c join pg_namespace n on n.oid = c.relnamespace
			where c.relkind in ('r', 'p') and not c.relispartition and n.nspname = any($1)
			order by array_position($1, n.nspname::text), c.relname`,
		[schemasOf[what]]
	);
	const tables = new Map(rows.map((table) => [fullName(table), table]));
	const references = await referencesIn(tx);
	const ordered = new Set<string>();
	const visit = (name: string, above: readonly string[]): void => {
		if (ordered.has(name) || above.includes(name)) return;
		for (const { from, to } of references) if (from === name && tables.has(to)) visit(to, [...above, name]);
		ordered.add(name);
	};
	for (const name of tables.keys()) visit(name, []);
	return [...ordered].flatMap((name) => (leftOut.has(name) ? [] : (tables.get(name) ?? [])));
};
